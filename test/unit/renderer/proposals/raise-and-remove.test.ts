import { describe, expect, it } from 'vitest';
import {
  blankProposal,
  isTouched,
  type NewProposal,
  newProposalProblems,
  newReference,
  raise,
  splitNumber,
} from '../../../../src-renderer/features/proposals/new-draft.ts';
import {
  agendaLines,
  assessmentLines,
  consultationLines,
  releaseLines,
} from '../../../../src-renderer/features/proposals/related.ts';
import { removalOf, removalWords } from '../../../../src-renderer/features/proposals/removal.ts';
import { proposalRows } from '../../../../src-renderer/features/proposals/rows.ts';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import type { Change } from '../../../../src-shared/entities/change-set.ts';
import { countRecords, find, type Register } from '../../../../src-shared/entities/register.ts';
import type { AnyRecord } from '../../../../src-shared/entities/registry.ts';
import { checkRegister } from '../../../../src-shared/entities/rules/check-register.ts';
import { referenceOn } from '../../../../src-shared/lifecycle/naming.ts';
import { fieldsOf } from '../../../../src-shared/merge/fields.ts';
import { type Effect, reversalOf } from '../../../../src-shared/merge/reversal.ts';
import { generate } from '../../../helpers/generated/generate.ts';
import { buildSample } from '../../../helpers/sample/build-sample.ts';
import { smallRegister } from '../../../helpers/small-register.ts';

const JANUARY = '2020-01-31';
const sample = buildSample();

/** What changes did to the sample, as its log would tell. */
function effectsOf(changes: readonly Change[]): readonly Effect[] {
  return changes.map((change) => {
    const id = change.kind === 'put' ? change.record.id : change.id;
    const was = find(sample, change.entity, id) as AnyRecord | undefined;
    const before = was === undefined ? null : fieldsOf(was);
    return {
      entity: change.entity,
      id,
      before,
      after: change.kind === 'put' ? fieldsOf(change.record) : null,
    };
  });
}

function filled(register: Register, change: Partial<NewProposal>): NewProposal {
  const blank = blankProposal(register, JANUARY);
  if (blank === null) throw new Error('No series');
  return { ...blank, title: 'A new proposal', ...change };
}

function idOf(register: Register, reference: string): string {
  const found = proposalRows(register, JANUARY).find((row) => row.reference === reference);
  if (found === undefined) throw new Error(`No ${reference}`);
  return found.id;
}

describe('raising a Draft Proposal', () => {
  it('takes the next number and puts everything in at one step', () => {
    const values = filled(sample, {
      submittedOn: '2020-01-20',
      person: 'Somebody New',
      organisation: 'Acme',
      printedForm: 'the Acme',
      summary: 'What it is about.',
      page: 'https://example.org/a/',
    });
    expect(newProposalProblems(sample, values)).toEqual([]);
    expect(newReference(sample, values)).toBe('DP114');
    const { id, changes } = raise(sample, values);
    const register = applyChanges(sample, changes);
    expect(checkRegister(register)).toEqual([]);
    expect(proposalRows(register, JANUARY).find((row) => row.id === id)).toMatchObject({
      reference: 'DP114',
      title: 'A new proposal',
      stage: 'define',
      proposer: 'Somebody New of the Acme',
      raisedOn: JANUARY,
    });
    expect(changes.map(({ entity }) => entity)).toEqual([
      ...['person', 'organisation', 'proposal', 'proposalTitle', 'proposalProposer', 'proposalSummary'],
      ...['stageEvent', 'stageEvent'],
    ]);
  });

  it('puts in nothing for what is left empty', () => {
    expect(raise(sample, filled(sample, {})).changes.map(({ entity }) => entity)).toEqual([
      'proposal',
      'proposalTitle',
      'stageEvent',
    ]);
  });

  it.each<readonly [string, Partial<NewProposal>]>([
    ['Give it a title.', { title: ' ' }],
    ['There is already a DP113.', { number: '113' }],
    ['Its number must be a whole number from 1.', { number: 'x' }],
    ['Say which day it was raised.', { raisedOn: null }],
    ['It was submitted after it was raised: one of the two days is wrong.', { submittedOn: '2020-02-01' }],
  ])('is not done: %s', (sentence, change) => {
    expect(newProposalProblems(sample, filled(sample, change))).toEqual([sentence]);
  });

  it('of a part takes the number of what it is split from', () => {
    const parent = idOf(sample, 'MP079');
    const values = filled(sample, splitNumber(sample, parent));
    expect(newProposalProblems(sample, values)).toEqual([]);
    const { id, changes } = raise(sample, values);
    const register = applyChanges(sample, changes);
    expect(checkRegister(register)).toEqual([]);
    expect(referenceOn(register, id, JANUARY, '2020-12-31')).toBe('MP079A');
    const early = { ...values, raisedOn: '2019-01-01' };
    expect(newProposalProblems(sample, early)).toEqual([
      'What it is split from had not been raised by 1 January 2019.',
    ]);
  });

  it('knows whether anything was typed', () => {
    const blank = filled(sample, {});
    expect(isTouched(blank, blank)).toBe(false);
    expect(isTouched({ ...blank, page: 'https://example.org/' }, blank)).toBe(false);
    expect(isTouched({ ...blank, summary: 'x' }, blank)).toBe(true);
  });

  it('waits for a series', () => {
    expect(blankProposal({ ...sample, series: [] }, JANUARY)).toBeNull();
  });
});

describe('removing a proposal entered by mistake', () => {
  it('takes everything that belongs to it, children first, and can be undone', () => {
    const { changes, counts, splitOff } = removalOf(sample, idOf(sample, 'MP079'));
    expect(splitOff).toEqual([]);
    expect(changes.at(-1)).toMatchObject({ kind: 'remove', entity: 'proposal' });
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const register = applyChanges(sample, changes);
    expect(countRecords(register)).toBe(countRecords(sample) - total);
    expect(checkRegister(register)).toEqual([]);
    const back = applyChanges(register, reversalOf(register, effectsOf(changes)).changes);
    expect(checkRegister(back)).toEqual([]);
    expect(countRecords(back)).toBe(countRecords(sample));
  });

  it('says in words what goes', () => {
    expect(removalWords(removalOf(sample, idOf(sample, 'MP079')))).toEqual([
      ...[
        '1 title',
        '1 path',
        '3 stage events',
        '1 agenda item',
        '1 decision',
        '1 referral to the Authority',
      ],
    ]);
  });

  it('leaves a sound register behind, whichever proposal it is', () => {
    const { register } = generate(3);
    for (const { id } of register.proposal.slice(0, 25)) {
      const { changes, splitOff } = removalOf(register, id);
      if (splitOff.length === 0) expect(checkRegister(applyChanges(register, changes))).toEqual([]);
    }
  });

  it('waits for what was split from it', () => {
    const small = smallRegister();
    const parent = small.proposal('MP102');
    const part = small.proposal('MP102A', { splitFromId: parent });
    const register = small.register();
    expect(removalOf(register, parent).splitOff.map(({ id }) => id)).toEqual([part]);
    expect(removalOf(register, part).splitOff).toEqual([]);
  });

  it('keeps what only mentions one of its records', () => {
    const small = smallRegister();
    const gone = small.proposal('MP101');
    const stays = small.proposal('MP102');
    const outcomeId = small.outcome(gone, '2020-01-22', { kind: 'recommended-approval' });
    const referral = small.add('authorityReferral', { proposalId: stays, outcomeId, on: '2020-01-23' });
    const register = small.register();
    const after = applyChanges(register, removalOf(register, gone).changes);
    expect(after.authorityReferral).toMatchObject([{ id: referral, outcomeId: null }]);
  });
});

describe('what belongs to a proposal in other views', () => {
  const lines = (register: Register, id: string) => [
    ...agendaLines(register, id, 'others'),
    ...agendaLines(register, id, 'votes'),
    ...assessmentLines(register, id, JANUARY),
    ...consultationLines(register, id, JANUARY),
    ...releaseLines(register, id),
  ];

  it('is said with how it stands', () => {
    const said = (reference: string) =>
      lines(sample, idOf(sample, reference)).map(
        ({ what, when, standing }) => `${what}, ${when}: ${standing}`,
      );
    expect(said('MP079')).toEqual(['Change Board · Vote, 22 Jan 20: Recommended for approval']);
    expect(said('SECMP0024')).toEqual(['Preliminary Assessment, 29 May 19: Open, 178 WD of 15']);
    expect(said('SECMP0053')).toEqual([
      'Preliminary Assessment, 2 Jan 19: Returned, 87 WD of 15',
      'Impact Assessment, 5 Aug 19: Returned, 35 WD of 40',
      'June 2020 Release, 25 Jun 20: To go live',
    ]);
  });

  it('marks an assessment past its target', () => {
    const [line] = assessmentLines(sample, idOf(sample, 'SECMP0024'), JANUARY);
    expect(line).toMatchObject({ isPastTarget: true, view: 'assessments' });
    expect(assessmentLines(sample, idOf(sample, 'SECMP0024'), '2019-06-03')[0]?.isPastTarget).toBe(false);
  });

  it('can be said of every proposal of a busy register', () => {
    const { register } = generate(11);
    for (const { id } of register.proposal)
      for (const { what, standing } of lines(register, id))
        expect(`${what} ${standing}`).not.toMatch(/undefined|null/);
  });
});
