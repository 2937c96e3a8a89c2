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
  ['one number twice', () => another('proposal', 'DP109'), /two proposals DP109/],
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
  [
    'one assessment twice',
    () => another('assessment', 'MP092 PA'),
    /MP092 has a 1st Preliminary Assessment already/,
  ],
  [
    'one consultation twice',
    () => another('consultation', 'MP077'),
    /MP077 has a 1st Refinement Consultation already/,
  ],
  [
    'an assessment returned before it was accepted',
    () => changed('assessmentEvent', 'SECMP0046 PA returned', { on: '2019-07-01' }),
    /SECMP0046, Preliminary Assessment: it was returned on 1 July 2019, before it was accepted on 29 July 2019/,
  ],
  [
    'an assessment accepted before it was requested',
    () => another('assessmentEvent', 'MP092 PA accepted', { kind: 'requested', on: '2019-12-03' }),
    /accepted on 2 December 2019, before it was requested on 3 December 2019/,
  ],
  [
    'an assessment accepted twice',
    () => another('assessmentEvent', 'MP092 PA accepted', { on: '2019-12-03' }),
    /MP092, Preliminary Assessment: it was accepted twice/,
  ],
  [
    'a target without days',
    () => changed('assessmentEvent', 'MP092 PA target', { workingDays: null }),
    /MP092, Preliminary Assessment: a target needs a number of working days/,
  ],
  [
    'an outcome that does not fit its item',
    () => changed('outcome', 'MP097', { kind: 'ready', route: 'refinement', releaseId: null }),
    /MP097: the outcome “ready for the Panel” does not fit an item for a vote/,
  ],
  [
    'ready without a route',
    () => changed('outcome', 'DP101', { route: null }),
    /^DP101: the outcome “ready for the Panel” needs its route/m,
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
    /either a meeting, or a committee and a month, and not both/,
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
    /of 6 February 2020 closes before that day, on 5 February 2020/,
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
  [
    'a condition no longer asked for without the reason',
    () => changed('condition', 'DP098', { droppedOn: '2020-02-05' }),
    /DP098: a condition that is no longer asked for needs both the day and the reason/,
  ],
  [
    'a condition no longer asked for before it was made',
    () => changed('condition', 'DP098', { droppedOn: '2020-01-27', droppedReason: 'the cost is settled' }),
    /no longer asked for from 27 January 2020, before it was made on 28 January 2020/,
  ],
  [
    'a condition both met and no longer asked for',
    () =>
      changed('condition', 'DP098', {
        metOn: '2020-02-04',
        droppedOn: '2020-02-05',
        droppedReason: 'the cost is settled',
      }),
    /a condition is either met or no longer asked for/,
  ],
  ['a setting that does not exist', () => setting('colour', 'red'), /The setting “colour” does not exist/],
  ['an unknown convention', () => setting('duration.convention', 'days'), /must be weekdays or working days/],
  ['a target that is no number', () => setting('target.PA', 'soon'), /must be a whole number/],
  [
    'a length of consultations that is no number of days',
    () => setting('consultation.length.refinement', '0'),
    /for the days a Refinement Consultation is open must be a whole number/,
  ],
  [
    'a length of consultations that no form would take',
    () => setting('consultation.length.modification-report', '251'),
    /must be at most 250/,
  ],
  ['a month that is none', () => setting('reporting-year.first-month', '13'), /a month from 1 to 12/],
  [
    'an event that cannot be',
    () => another('stageEvent', 'DP100 raised', { kind: 'live', on: '2020-01-30' }),
    /DP100 cannot go live on 30 January 2020, because it was a draft in Define/,
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

/** "further-development" and "workingDays" are for the records, not for people; ids only for whoever mends a file. */
const CODE = /“[a-z]+(?:-[a-z]+)+”|\b[a-z]+[A-Z][a-z]/;

describe('the rules between records', () => {
  it('find nothing in the sample, nor in a register with nothing in it', () => {
    expect(checkRegister(sample)).toEqual([]);
    expect(checkRegister(emptyRegister())).toEqual([]);
  });

  it.each(CASES)('find %s', (_, register, sentence) => {
    const sentences = checkRegister(register()).map((problem) => problem.sentence);
    expect(sentences.join('\n')).toMatch(sentence);
    // "further-development", "workingDays" and "replacesId" are for the records, not for people.
    for (const one of sentences) expect(one).not.toMatch(CODE);
  });
});
