import { describe, expect, it } from 'vitest';
import type { Register } from '../../../src-shared/entities/register.ts';
import { entityNames, type RecordOf } from '../../../src-shared/entities/registry.ts';
import { stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import { modelTexts } from '../../../src-shared/report/model-texts.ts';
import { addBodies } from '../../helpers/sample/bodies.ts';
import { idOf, newBook } from '../../helpers/sample/book.ts';

const proposalId = idOf('proposal', 'SECMP0062');

/** A proposal approved for the release of February 2020, which goes live on the 27th, with these items. */
function withItems(...items: readonly Partial<RecordOf<'releaseItem'>>[]): Register {
  const book = newBook();
  addBodies(book);
  book.add('proposal', 'SECMP0062', { seriesId: idOf('series', 'SECMP'), number: 62 });
  const happen = (kind: RecordOf<'stageEvent'>['kind'], on: string) =>
    book.add('stageEvent', kind, { proposalId, kind, on });
  happen('raised', '2019-06-03');
  happen('report-issued', '2019-09-02');
  happen('approved', '2019-11-27');
  const releaseId = book.add('release', 'February', { name: 'February 2020 SEC Release', kind: 'scheduled' });
  book.add('releaseEvent', 'set', { releaseId, kind: 'scheduled', date: '2020-02-27', on: '2019-06-03' });
  book.add('releaseEvent', 'live', { releaseId, kind: 'live', on: '2020-02-27' });
  items.forEach((item, at) => {
    book.add('releaseItem', `${at}`, { releaseId, proposalId, setOn: '2019-11-27', ...item });
  });
  return book.register();
}

function releaseTexts(register: Register, month: string, knownBy?: string): readonly string[] {
  const known = knownBy === undefined ? {} : { knownBy };
  return modelTexts(deriveReport(register, { month, edition: null, ...known }))
    .filter(({ section }) => section === '5 Release')
    .map(({ text }) => text);
}

describe('an item with a day of its own after that of its release', () => {
  const planned = withItems({ ownDate: '2020-03-12' });

  it('does not go live with the release', () => {
    expect(stageOn(timelineOf(planned, proposalId, '2020-03-31'), '2020-03-31')).toBe('release');
    const confirmed = withItems({ ownDate: '2020-03-12', liveOn: '2020-03-12' });
    expect(stageOn(timelineOf(confirmed, proposalId, '2020-03-31'), '2020-03-11')).toBe('release');
    expect(stageOn(timelineOf(confirmed, proposalId, '2020-03-31'), '2020-03-12')).toBe('implemented');
  });

  it('goes live with the release where its own day is no later', () => {
    const early = withItems({ ownDate: '2020-02-13' });
    expect(stageOn(timelineOf(early, proposalId, '2020-03-31'), '2020-02-27')).toBe('implemented');
  });

  it('is told with the release and its own day', () => {
    expect(releaseTexts(planned, '2020-02')).toContain('SECMP0062, on 12 March 2020');
  });

  it('stays among what is to come until it is known to be live', () => {
    const early = withItems({ liveOn: '2020-02-05' });
    expect(releaseTexts(early, '2020-01', '2020-02-04')).toContain('SECMP0062');
    expect(releaseTexts(early, '2020-01')).not.toContain('SECMP0062');
  });
});

describe('two parts of one modification in a release', () => {
  const register = withItems({ part: 'Part 2' }, { part: 'Part 1' });
  const turned = Object.fromEntries(entityNames.map((name) => [name, [...register[name]].reverse()]));
  const expected = [
    'One modification is approved for implementation in the February 2020 SEC Release (27 February 2020):',
    'SECMP0062, Part 1',
    'SECMP0062, Part 2',
  ];

  it('are one modification, listed by their parts whatever the order of the records', () => {
    expect(releaseTexts(register, '2020-01')).toEqual(expect.arrayContaining(expected));
    expect(releaseTexts(turned as unknown as Register, '2020-01')).toEqual(releaseTexts(register, '2020-01'));
  });
});
