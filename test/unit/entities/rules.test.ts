import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src-shared/entities/apply-changes.ts';
import { emptyRegister, type Register } from '../../../src-shared/entities/register.ts';
import type { AnyRecord, EntityName, RecordOf } from '../../../src-shared/entities/registry.ts';
import { checkRegister } from '../../../src-shared/entities/rules/check-register.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';
import { idFor } from '../../helpers/sample/ids.ts';

const sample = buildSample();
const id = (entity: EntityName, name: string) => idFor(`${entity} ${name}`);

/** The sample with a record changed. */
function changed<Name extends EntityName>(entity: Name, name: string, fields: Partial<RecordOf<Name>>) {
  const was = (sample[entity] as readonly AnyRecord[]).find((one) => one.id === id(entity, name));
  if (was === undefined) throw new Error(`The sample has no ${entity} ${name}.`);
  return put(entity, { ...was, ...fields } as AnyRecord);
}

/** The sample with a record like another, under an id of its own. */
function another<Name extends EntityName>(entity: Name, like: string, fields: Partial<RecordOf<Name>> = {}) {
  const was = (sample[entity] as readonly AnyRecord[]).find((one) => one.id === id(entity, like));
  if (was === undefined) throw new Error(`The sample has no ${entity} ${like}.`);
  return put(entity, { ...was, ...fields, id: idFor('another') } as AnyRecord);
}

function put(entity: EntityName, record: AnyRecord): Register {
  return applyChanges(sample, [{ kind: 'put', entity, record }]);
}

function setting(key: string, value: string): Register {
  return put('setting', { id: idFor('another'), key, value, from: null });
}

const CASES: readonly (readonly [string, () => Register, RegExp])[] = [
  [
    'a dangling id',
    () => changed('outcome', 'MP097', { releaseId: idFor('nothing') }),
    /a release that is not in/,
  ],
  [
    'an id used twice',
    () => put('person', { id: id('committee', 'CSC'), name: 'A person' }),
    /is used by another record too/,
  ],
  ['one number twice', () => another('proposal', 'DP109'), /two proposals MP109/],
  [
    'one number in two series of a family',
    () => another('proposal', 'DP109', { seriesId: id('series', 'SECMP') }),
    /two proposals SECMP0109/,
  ],
  ['one name twice', () => another('person', 'Harry Jones'), /two people called Harry Jones/],
  ['one month with two papers', () => another('paper', 'January 2020'), /two papers for January 2020/],
  ['one committee with two editions', () => another('edition', 'TABASC'), /two editions for one committee/],
  [
    'one vote twice on an agenda',
    () => another('agendaItem', 'MP097 Change Board January'),
    /on one agenda twice/,
  ],
  ['one assessment twice', () => another('assessment', 'MP092 PA'), /two assessments PA of round 1/],
  [
    'one consultation twice',
    () => another('consultation', 'MP077'),
    /two refinement consultations of round 1/,
  ],
  [
    'an assessment returned before it was accepted',
    () => changed('assessmentEvent', 'SECMP0046 PA returned', { on: '2019-07-01' }),
    /SECMP0046 PA: it was returned on 1 July 2019, before it was accepted on 29 July 2019/,
  ],
  [
    'an assessment accepted before it was requested',
    () => another('assessmentEvent', 'MP092 PA accepted', { kind: 'requested', on: '2019-12-03' }),
    /accepted on 2 December 2019, before it was requested on 3 December 2019/,
  ],
  [
    'an assessment accepted twice',
    () => another('assessmentEvent', 'MP092 PA accepted', { on: '2019-12-03' }),
    /MP092 PA: it was accepted twice/,
  ],
  [
    'a target without days',
    () => changed('assessmentEvent', 'MP092 PA target', { workingDays: null }),
    /an event “target” needs workingDays/,
  ],
  [
    'an outcome that does not fit its item',
    () => changed('outcome', 'MP097', { kind: 'ready', route: 'refinement', releaseId: null }),
    /MP097: the outcome “ready” does not fit an item for vote/,
  ],
  [
    'ready without a route',
    () => changed('outcome', 'DP101', { route: null }),
    /DP101|MP101: a route belongs/,
  ],
  [
    'sent back to nowhere',
    () => changed('outcome', 'SECMP0062', { destination: null }),
    /needs the stage it goes back to/,
  ],
  [
    'a release for what was not approved',
    () => changed('outcome', 'MP079', { releaseId: id('release', 'February 2020') }),
    /only what is approved is approved for a release/,
  ],
  [
    'two outcomes of one item',
    () => another('outcome', 'MP097', { kind: 'rejected', releaseId: null }),
    /two outcomes, and neither corrects the other/,
  ],
  [
    'an agenda item with neither meeting nor month',
    () => changed('agendaItem', 'DP098 Panel March', { month: null }),
    /either a meeting, or a committee and a month/,
  ],
  [
    'an item dropped without a reason',
    () => changed('agendaItem', 'DP098 Panel March', { droppedOn: '2020-02-01' }),
    /needs both the day and the reason/,
  ],
  [
    'a tally of what is no vote',
    () =>
      put('voteTally', {
        id: idFor('another'),
        outcomeId: id('outcome', 'DP101'),
        category: 'networks',
        solution: 'proposed',
        votesFor: 1,
        votesAgainst: 0,
        abstentions: 0,
      }),
    /a tally belongs to a vote/,
  ],
  [
    'a consultation that closes before it is issued',
    () =>
      another('consultationEvent', 'MP077 expected', {
        kind: 'issued',
        on: '2020-02-06',
        date: '2020-02-05',
      }),
    /closes before it, on 5 February 2020/,
  ],
  [
    'a consultation extended before it is issued',
    () =>
      another('consultationEvent', 'MP077 expected', {
        kind: 'extended',
        on: '2020-02-06',
        date: '2020-02-20',
      }),
    /was extended before it was issued/,
  ],
  [
    'a correction of something else',
    () => changed('proposalTitle', 'DP100', { replacesId: id('proposalTitle', 'DP101') }),
    /replaces a row that belongs to something else/,
  ],
  [
    'a correction of itself',
    () => changed('proposalTitle', 'DP100', { replacesId: id('proposalTitle', 'DP100') }),
    /leads back to itself/,
  ],
  ['a setting that does not exist', () => setting('colour', 'red'), /colour does not exist/],
  [
    'an unknown convention',
    () => setting('duration.convention', 'days'),
    /must be one of weekdays-both-ends/,
  ],
  ['a target that is no number', () => setting('target.PA', 'soon'), /must be a whole number/],
  ['a month that is none', () => setting('reporting-year.first-month', '13'), /a month from 1 to 12/],
  [
    'an event that cannot be',
    () => another('stageEvent', 'DP100 raised', { kind: 'live', on: '2020-01-30' }),
    /MP100: “live” on 30 January 2020 cannot be, because it was a draft in Define/,
  ],
  [
    'an Authority decision before it was asked',
    () =>
      put('authorityDecision', {
        id: idFor('another'),
        referralId: id('authorityReferral', 'MP079'),
        decision: 'approved',
        destination: null,
        releaseId: null,
        reason: null,
        on: '2020-01-22',
        knownOn: null,
        source: null,
        inferred: false,
        note: null,
        replacesId: null,
      }),
    /decided before it was sent/,
  ],
];

describe('the rules between records', () => {
  it('find nothing in the sample, nor in a register with nothing in it', () => {
    expect(checkRegister(sample)).toEqual([]);
    expect(checkRegister(emptyRegister())).toEqual([]);
  });

  it.each(CASES)('find %s', (_, register, sentence) => {
    const sentences = checkRegister(register()).map((problem) => problem.sentence);
    expect(sentences.join('\n')).toMatch(sentence);
  });
});
