import { describe, expect, it } from 'vitest';
import { newRecord, put, remove } from '../../../../src-renderer/components/record.ts';
import { changedProposals } from '../../../../src-renderer/features/proposals/changed-proposals.ts';
import { type ProposalRow, proposalRows } from '../../../../src-renderer/features/proposals/rows.ts';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import type { Register } from '../../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../../src-shared/entities/registry.ts';
import { generate } from '../../../helpers/generated/generate.ts';
import { buildSample } from '../../../helpers/sample/build-sample.ts';
import { smallRegister } from '../../../helpers/small-register.ts';

const JANUARY = '2020-01-31';

function row(register: Register, reference: string, asAt = JANUARY): ProposalRow | undefined {
  return proposalRows(register, asAt).find((one) => one.reference === reference);
}

/** The rows as derived of a register that was never seen before, with nothing kept. */
function afresh(register: Register, asAt: string): readonly ProposalRow[] {
  proposalRows(smallRegister().register(), asAt);
  return proposalRows({ ...register }, asAt);
}

describe('the rows of the list', () => {
  const sample = buildSample();

  it('say of a proposal what the paper of the day says', () => {
    expect(row(sample, 'MP079')).toMatchObject({
      title: 'Provisions for withdrawing modifications',
      stage: 'opine',
      isOnHold: false,
      path: 'Authority Determined',
      raisedOn: '2019-05-28',
      since: '2019-12-13',
      // 13 December 2019 to 31 January 2020, weekdays with both ends.
      days: 36,
    });
    expect(row(sample, 'DP109')).toMatchObject({ stage: 'define' });
  });

  it('name who proposed it and on whose behalf', () => {
    const proposers = proposalRows(sample, JANUARY).flatMap(({ proposer }) => proposer ?? []);
    expect(proposers).toHaveLength(7);
    expect(proposers.some((words) => / of the DCC$/.test(words))).toBe(true);
    expect(proposers.some((words) => / on behalf of the /.test(words))).toBe(true);
  });

  it('stand in the order of the papers', () => {
    const references = proposalRows(sample, JANUARY).map(({ reference }) => reference);
    expect(references[0]).toBe('SECMP0007');
    expect(references.at(-1)).toBe('DP113');
  });

  it('are those of the day that is asked for', () => {
    expect(row(sample, 'DP079', '2019-06-01')).toMatchObject({ stage: 'define' });
    expect(row(sample, 'DP079', '2019-05-01')).toMatchObject({ stage: null, since: null, days: null });
  });

  it('have no days in a stage that is the end', () => {
    const small = smallRegister();
    const id = small.proposal('MP101');
    small.event(id, 'raised', '2020-01-02');
    small.event(id, 'withdrawn', '2020-01-10');
    expect(row(small.register(), 'DP101')).toMatchObject({
      stage: 'withdrawn',
      since: '2020-01-10',
      days: null,
    });
  });

  it('tell on hold only while the proposal is alive', () => {
    const small = smallRegister();
    const id = small.proposal('MP101');
    small.event(id, 'raised', '2020-01-02');
    small.event(id, 'on-hold', '2020-01-10');
    expect(row(small.register(), 'DP101')).toMatchObject({ stage: 'define', isOnHold: true });
    small.event(id, 'withdrawn', '2020-01-20');
    expect(row(small.register(), 'DP101')).toMatchObject({ stage: 'withdrawn', isOnHold: false });
  });

  it('name the committees that have it before them and had not decided by the day', () => {
    const small = smallRegister();
    const id = small.proposal('MP101');
    small.event(id, 'raised', '2019-01-02');
    small.event(id, 'converted', '2019-02-02');
    small.event(id, 'report-issued', '2019-12-02');
    small.outcome(id, '2020-01-22', { kind: 'approved' });
    const register = small.register();
    const [committee] = register.committee;
    expect(row(register, 'MP101', '2020-01-21')?.agendaOf).toEqual([committee?.id]);
    expect(row(register, 'MP101', '2020-01-22')?.agendaOf).toEqual([]);
  });

  it('are the same list while neither register nor day changes', () => {
    expect(proposalRows(sample, JANUARY)).toBe(proposalRows(sample, JANUARY));
  });
});

describe('after a change', () => {
  const { register } = generate(7);
  const day = '2020-03-31';
  const [first, second] = register.proposal;
  if (first === undefined || second === undefined) throw new Error('The register is empty.');

  it('only the rows it touches are derived again', () => {
    const before = proposalRows(register, day);
    const title = newRecord('proposalTitle', { proposalId: first.id, title: 'Another', on: '2019-01-01' });
    const after = proposalRows(applyChanges(register, [put('proposalTitle', title)]), day);
    const changed = after.filter((one, at) => one !== before[at]);
    expect(changed.map(({ id }) => id)).toEqual([first.id]);
  });

  const changes: readonly (readonly [string, () => Register])[] = [
    ['a stage event', () => without(register, 'stageEvent', (one) => one.proposalId === first.id)],
    ['an outcome', () => without(register, 'outcome', (one) => one.kind === 'approved')],
    ['an authority decision', () => without(register, 'authorityDecision', () => true)],
    ['a consultation event', () => without(register, 'consultationEvent', (one) => one.kind === 'issued')],
    ['a release event', () => without(register, 'releaseEvent', (one) => one.kind === 'live')],
    ['a release item', () => without(register, 'releaseItem', () => true)],
    ['an agenda item moved to another proposal', () => moved(register, second.id)],
    ['a person renamed', () => renamed(register)],
    [
      'a setting',
      () =>
        applyChanges(register, [
          put(
            'setting',
            newRecord('setting', { key: 'duration.convention', value: 'working-days-both-ends', from: null }),
          ),
        ]),
    ],
    ['the proposal itself', () => applyChanges(register, [put('proposal', { ...first, number: 9999 })])],
  ];

  it.each(changes)('the rows are what they would be afresh: %s', (_, change) => {
    const after = change();
    proposalRows(register, day);
    const kept = proposalRows(after, day);
    expect(kept).toEqual(afresh(after, day));
  });

  it('nothing is derived again for what no row shows', () => {
    const term = newRecord('glossaryTerm', { short: 'X', long: 'Y', alwaysKnown: false });
    expect(changedProposals(register, applyChanges(register, [put('glossaryTerm', term)]))).toEqual(
      new Set(),
    );
    const person = newRecord('person', { name: 'Somebody New' });
    expect(changedProposals(register, applyChanges(register, [put('person', person)]))).toEqual(new Set());
  });

  it('a part split from a proposal goes with it', () => {
    const small = smallRegister();
    const parent = small.proposal('MP101');
    small.event(parent, 'raised', '2019-01-02');
    const part = small.proposal('MP101A', { splitFromId: parent });
    const before = small.register();
    const event = newRecord('stageEvent', {
      proposalId: parent,
      kind: 'converted',
      on: '2019-02-01',
      route: 'refinement',
      destination: null,
      stage: null,
    });
    expect(changedProposals(before, applyChanges(before, [put('stageEvent', event)]))).toEqual(
      new Set([parent, part]),
    );
  });
});

type Removable =
  | 'stageEvent'
  | 'outcome'
  | 'authorityDecision'
  | 'consultationEvent'
  | 'releaseEvent'
  | 'releaseItem';

function without<Name extends Removable>(
  register: Register,
  entity: Name,
  which: (record: RecordOf<Name>) => boolean,
): Register {
  const rows = (register[entity] as readonly RecordOf<Name>[]).filter(which);
  expect(rows.length).toBeGreaterThan(0);
  return applyChanges(
    register,
    rows.map(({ id }) => remove(entity, id)),
  );
}

function moved(register: Register, to: string): Register {
  const item = register.agendaItem.find(({ proposalId }) => proposalId !== to);
  if (item === undefined) throw new Error('No agenda item.');
  return applyChanges(register, [put('agendaItem', { ...item, proposalId: to })]);
}

function renamed(register: Register): Register {
  const used = register.proposalProposer.find(({ personId }) => personId !== null);
  const person = register.person.find(({ id }) => id === used?.personId);
  if (person === undefined) throw new Error('No proposer.');
  return applyChanges(register, [put('person', { ...person, name: 'Renamed' })]);
}
