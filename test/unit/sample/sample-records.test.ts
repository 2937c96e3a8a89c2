import { describe, expect, it } from 'vitest';
import { isWeekday } from '../../../src-shared/calendar/iso-date.ts';
import { entities, entityNames, referencesOf } from '../../../src-shared/entities/registry.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';
import { isPlaceholder, proposals, sample } from './reading.ts';

describe('the records of the sample', () => {
  it.each(entityNames)('are each a whole %s', (name) => {
    for (const record of sample[name]) expect(entities[name].parse(record)).toEqual(record);
  });

  it.each(entityNames)('name only records that exist: %s', (name) => {
    for (const record of sample[name]) {
      for (const [field, target] of referencesOf(name)) {
        const id = new Map<string, unknown>(Object.entries(record)).get(field);
        if (id !== null) expect(sample[target].map((other) => other.id)).toContain(id);
      }
    }
  });

  it('have the same ids every time', () => {
    expect(buildSample()).toEqual(sample);
  });

  it('have ids of their own', () => {
    const ids = entityNames.flatMap((name) => sample[name].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the proposals of the sample', () => {
  it('have numbers of their own across DP, MP and SECMP', () => {
    const numbers = proposals.map(({ number, suffix }) => `${number}${suffix}`);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('have numbers that rise with the days on which they were raised', () => {
    const days = proposals.toSorted((a, b) => a.number - b.number).map(({ raisedOn }) => raisedOn);
    expect(days).toEqual(days.toSorted());
  });

  it('were raised on weekdays', () => {
    for (const { reference, raisedOn } of proposals) expect(isWeekday(raisedOn), reference).toBe(true);
  });

  it('have lives in which every event can have happened', () => {
    expect(proposals.flatMap(({ refusals }) => refusals)).toEqual([]);
  });
});

describe('the placeholders of the sample', () => {
  const placeholders = proposals.filter(isPlaceholder);
  const ids = new Set(placeholders.map(({ id }) => id));
  const titles = sample.proposalTitle.filter(({ proposalId }) => ids.has(proposalId));
  const events = sample.stageEvent.filter(({ proposalId }) => ids.has(proposalId));

  it('are thirty: seventeen of 52 live proposals and thirteen of nineteen concluded', () => {
    expect(placeholders.filter(({ conclusion }) => conclusion === null)).toHaveLength(17);
    expect(placeholders.filter(({ conclusion }) => conclusion !== null)).toHaveLength(13);
  });

  it('are marked as worked out and say that they are placeholders', () => {
    for (const fact of [...titles, ...events]) {
      expect(fact.inferred).toBe(true);
      expect(fact.note).toMatch(/^A placeholder:/);
    }
  });

  it('have nothing to tell in the January or February paper', () => {
    expect(events.filter(({ on }) => on >= '2020-01')).toEqual([]);
  });

  it('are on no agenda and have no assessment, consultation or release', () => {
    const others = [
      ...sample.agendaItem,
      ...sample.assessment,
      ...sample.consultation,
      ...sample.releaseItem,
    ];
    expect(others.filter(({ proposalId }) => ids.has(proposalId))).toEqual([]);
  });
});
