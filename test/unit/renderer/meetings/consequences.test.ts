import { describe, expect, it } from 'vitest';
import { type Consequence, consequenceOf } from '../../../../src-renderer/features/meetings/consequences.ts';
import type { EntryRow } from '../../../../src-renderer/features/meetings/entry-row.ts';
import { ALL_KNOWN } from '../../../../src-renderer/features/meetings/known-meetings.ts';
import { newProblems } from '../../../../src-renderer/features/meetings/preview.ts';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import { find, type Register } from '../../../../src-shared/entities/register.ts';
import { stageOn, timelineOf } from '../../../../src-shared/lifecycle/timeline.ts';
import { meetingOn, proposalId, putOf, rowOf, undecided } from './ground.ts';

const register = undecided();
const SUB_COMMITTEE = '2020-01-28';
const BOARD = '2020-01-22';
const PANEL = '2020-02-14';
const WORKING_GROUP = '2020-02-05';

/** What an outcome does, after seeing that the register would take it. */
function decided(on: string, reference: string, typed: Partial<EntryRow>, from = register): Consequence {
  const meeting = meetingOn(from, on);
  const consequence = consequenceOf(from, meeting, rowOf(from, meeting, reference, typed));
  expect(newProblems(from, applyChanges(from, consequence.changes))).toEqual([]);
  return consequence;
}

function stageAfter({ changes }: Consequence, reference: string, on: string, from: Register = register) {
  const after = applyChanges(from, changes);
  return stageOn(timelineOf(after, proposalId(after, reference), ALL_KNOWN), on);
}

describe('a sub-committee', () => {
  it('makes what is ready an item for conversion at the next Panel', () => {
    const made = decided(SUB_COMMITTEE, 'DP101', { outcome: 'ready' });
    const [item] = putOf(made.changes, 'agendaItem');
    expect(item).toMatchObject({ purpose: 'conversion', setOn: '2020-01-28', month: null });
    expect(item?.meetingId).toBe(meetingOn(register, PANEL).meeting.id);
    expect(putOf(made.changes, 'outcome')).toMatchObject([
      { kind: 'ready', route: 'refinement', on: '2020-01-28' },
    ]);
    expect(made.says).toEqual(['stays in Define', 'goes to the Panel on 14 February 2020 for conversion']);
    expect(made.warnings).toEqual([]);
  });

  it('puts off to a month with the condition that it waits for', () => {
    const made = decided(SUB_COMMITTEE, 'DP098', {
      outcome: 'ready',
      route: 'report-phase',
      next: { kind: 'month', month: '2020-03' },
      condition: 'The legal text is still to be prepared.',
    });
    expect(putOf(made.changes, 'agendaItem')).toMatchObject([
      { purpose: 'conversion', meetingId: null, month: '2020-03' },
    ]);
    expect(putOf(made.changes, 'condition')).toMatchObject([
      { sentence: 'The legal text is still to be prepared.', neededBefore: 'modification-report' },
    ]);
    expect(made.says).toContain('goes to the Panel in March 2020 for conversion');
    expect(made.says).toContain('its condition is recorded');
  });

  it('warns of a deferral without a condition, and of what goes nowhere', () => {
    const next = { kind: 'month', month: '2020-03' } as const;
    expect(decided(SUB_COMMITTEE, 'DP098', { outcome: 'ready', next }).warnings).toHaveLength(1);
    const none = { kind: 'none' } as const;
    expect(decided(SUB_COMMITTEE, 'DP098', { outcome: 'ready', next: none }).warnings).toEqual([
      'Nothing says yet what happens next.',
    ]);
  });

  it('leaves what needs further development where it is', () => {
    const made = decided(SUB_COMMITTEE, 'DP094', { outcome: 'further-development' });
    expect(made.changes).toHaveLength(1);
    expect(made.says).toEqual(['stays in Define']);
  });

  it('says where there is no later meeting to put off to', () => {
    expect(decided(SUB_COMMITTEE, 'DP094', { outcome: 'deferred' }).warnings).toEqual([
      'No later meeting of the CSC is in the register: choose a month.',
    ]);
  });

  it('records a classification beside the outcome', () => {
    const made = decided(SUB_COMMITTEE, 'DP094', { outcome: 'noted', classification: 'GREEN' });
    expect(putOf(made.changes, 'proposalClassification')).toMatchObject([
      { classification: 'GREEN', on: '2020-01-28' },
    ]);
    expect(made.says).toContain('is classified GREEN');
  });
});

describe('the Panel', () => {
  const ready = (reference: string, route: EntryRow['route'] = 'refinement') =>
    applyChanges(register, decided(SUB_COMMITTEE, reference, { outcome: 'ready', route }).changes);

  it('converts, and the stage follows by itself', () => {
    const from = ready('DP101');
    const made = decided(PANEL, 'DP101', { outcome: 'converted', path: 'self-governance' }, from);
    expect(putOf(made.changes, 'stageEvent')).toEqual([]);
    expect(putOf(made.changes, 'proposalPath')).toMatchObject([{ path: 'self-governance', on: PANEL }]);
    expect(stageAfter(made, 'DP101', PANEL, from)).toBe('refine');
    expect(made.says).toEqual(['its path is Self-Governance', 'moves to Refine on 14 February 2020']);
  });

  it('converts straight to the Report Phase', () => {
    const from = ready('DP110', 'report-phase');
    const made = decided(PANEL, 'DP110', { outcome: 'converted', route: 'report-phase' }, from);
    expect(stageAfter(made, 'DP110', PANEL, from)).toBe('opine');
  });

  it('leaves what is not converted in Define', () => {
    const made = decided(PANEL, 'DP101', { outcome: 'not-converted' }, ready('DP101'));
    expect(made.says).toEqual(['stays in Define']);
  });

  it('expects a consultation on a report that it accepts', () => {
    const made = decided(PANEL, 'MP077', { outcome: 'report-accepted', purpose: 'modification-report' });
    expect(putOf(made.changes, 'consultation')).toMatchObject([{ kind: 'modification-report', round: 1 }]);
    expect(putOf(made.changes, 'consultationEvent')).toMatchObject([
      { kind: 'expected', date: '2020-02', on: PANEL },
    ]);
    expect(made.says).toEqual([
      'is put on this agenda for its Modification Report',
      'moves to Opine on 14 February 2020',
      'its Modification Report Consultation is expected in February 2020',
    ]);
  });

  it('returns a report to Refine', () => {
    const made = decided(PANEL, 'MP077', { outcome: 'report-returned', purpose: 'modification-report' });
    expect(made.says).toContain('stays in Refine');
  });
});

describe('the Change Board', () => {
  it('approves into the release', () => {
    const releaseId = register.release.find(({ name }) => name.startsWith('February'))?.id ?? null;
    const made = decided(BOARD, 'MP097', { outcome: 'approved', releaseId });
    expect(putOf(made.changes, 'releaseItem')).toMatchObject([{ releaseId, setOn: BOARD }]);
    expect(putOf(made.changes, 'outcome')).toMatchObject([{ kind: 'approved', releaseId }]);
    expect(made.says).toEqual([
      'moves to Release on 22 January 2020',
      'goes into the February 2020 SEC Release',
    ]);
    expect(made.warnings).toEqual([]);
  });

  it('warns of an approval without a release', () => {
    expect(decided(BOARD, 'MP097', { outcome: 'approved' }).warnings).toEqual(['No release is named.']);
  });

  it('sends what it recommends to the Authority, on a day worked out until it is known', () => {
    const made = decided(BOARD, 'MP079', { outcome: 'recommended-approval' });
    const [outcome] = putOf(made.changes, 'outcome');
    expect(putOf(made.changes, 'authorityReferral')).toMatchObject([
      { outcomeId: outcome?.id, on: BOARD, inferred: true },
    ]);
    expect(stageAfter(made, 'MP079', BOARD)).toBe('opine');
    const sent = decided(BOARD, 'MP079', { outcome: 'recommended-rejection', sentOn: '2020-01-24' });
    expect(putOf(sent.changes, 'authorityReferral')).toMatchObject([{ on: '2020-01-24', inferred: false }]);
    expect(sent.says).toContain('is with the Authority from 24 January 2020');
  });

  it('rejects', () => {
    const made = decided(BOARD, 'MP097', { outcome: 'rejected' });
    expect(made.says).toEqual(['is rejected on 22 January 2020']);
  });

  it('sends back to a vote at a new ad hoc meeting', () => {
    const made = decided(BOARD, 'SECMP0062', {
      outcome: 'sent-back',
      reason: 'additional clarifications',
      next: { kind: 'ad-hoc', date: '2020-02-07' },
    });
    const [meeting] = putOf(made.changes, 'meeting');
    expect(meeting).toMatchObject({ kind: 'ad-hoc' });
    expect(putOf(made.changes, 'meetingDate')).toMatchObject([{ date: '2020-02-07', on: BOARD }]);
    expect(putOf(made.changes, 'agendaItem')).toMatchObject([{ purpose: 'vote', meetingId: meeting?.id }]);
    expect(putOf(made.changes, 'outcome')).toMatchObject([{ destination: 'opine' }]);
    expect(made.says).toEqual([
      'stays in Opine',
      'goes to the Change Board at a new ad hoc meeting on 7 February 2020 for a vote',
    ]);
  });

  it('sends back to Refine without another vote', () => {
    const made = decided(BOARD, 'SECMP0062', { outcome: 'sent-back', destination: 'refine' });
    expect(putOf(made.changes, 'agendaItem')).toEqual([]);
    expect(made.says).toEqual(['moves to Refine on 22 January 2020']);
    expect(made.warnings).toEqual([]);
  });

  it('requests an Impact Assessment', () => {
    const typed = { outcome: 'requested', purpose: 'impact-assessment-request' } as const;
    const made = decided(BOARD, 'MP077', typed);
    const [assessment] = putOf(made.changes, 'assessment');
    const [item] = putOf(made.changes, 'agendaItem');
    expect(assessment).toMatchObject({ kind: 'IA', round: 1 });
    expect(putOf(made.changes, 'assessmentEvent')).toMatchObject([
      { assessmentId: assessment?.id, kind: 'requested', agendaItemId: item?.id, on: BOARD },
    ]);
    expect(made.says).toContain('its Impact Assessment is requested on 22 January 2020');
    expect(decided(BOARD, 'MP077', { ...typed, outcome: 'not-requested' }).says).toContain('stays in Refine');
  });
});

describe('a Working Group', () => {
  it('takes it again', () => {
    const made = decided(WORKING_GROUP, 'MP077', { outcome: 'discussed', step: 'working-group' });
    expect(made.says).toEqual([
      'stays in Refine',
      'goes to the Working Group on 4 March 2020 for discussion',
    ]);
  });

  it('sends it to a consultation in a month', () => {
    const made = decided(WORKING_GROUP, 'MP080', {
      outcome: 'discussed',
      step: 'refinement-consultation',
      next: { kind: 'month', month: '2020-04' },
    });
    expect(putOf(made.changes, 'consultationEvent')).toMatchObject([{ kind: 'expected', date: '2020-04' }]);
  });

  it('sends it to the Change Board and the Panel by month', () => {
    const next = { kind: 'month', month: '2020-04' } as const;
    const board = decided(WORKING_GROUP, 'MP077', {
      ...{ outcome: 'discussed', step: 'impact-assessment-request', next },
    });
    expect(board.says).toContain('goes to the Change Board in April 2020 for an Impact Assessment request');
    const panel = decided(WORKING_GROUP, 'MP077', {
      ...{ outcome: 'discussed', step: 'modification-report', next },
    });
    expect(panel.says).toContain('goes to the Panel in April 2020 for its Modification Report');
  });

  it('may leave it at that', () => {
    const made = decided(WORKING_GROUP, 'MP077', { outcome: 'discussed' });
    expect(made.changes).toHaveLength(1);
    expect(made.warnings).toEqual([]);
  });
});

it('does nothing for a row without an outcome', () => {
  expect(decided(BOARD, 'MP097', {})).toEqual({ changes: [], says: [], warnings: [] });
});

it('moves a next step that was planned already, and makes none twice', () => {
  const first = decided(SUB_COMMITTEE, 'DP101', { outcome: 'ready' });
  const planned = { ...applyChanges(register, first.changes), outcome: [] };
  const again = decided(SUB_COMMITTEE, 'DP101', { outcome: 'ready' }, planned);
  expect(putOf(again.changes, 'agendaItem')).toEqual([]);
  expect(again.says).toContain('is already to go to the Panel on 14 February 2020 for conversion');
  const moved = decided(
    ...([SUB_COMMITTEE, 'DP101', { outcome: 'ready', next: { kind: 'month', month: '2020-04' } }] as const),
    planned,
  );
  expect(putOf(moved.changes, 'agendaItem')).toMatchObject([
    { droppedOn: SUB_COMMITTEE, droppedReason: 'moved to April 2020' },
    { droppedOn: null, month: '2020-04' },
  ]);
});

it('dates what became known later', () => {
  const meeting = meetingOn(register, BOARD);
  const row = rowOf(register, meeting, 'MP097', { outcome: 'rejected' });
  const knownOn = (day: string) =>
    putOf(consequenceOf(register, meeting, row, day).changes, 'outcome')[0]?.knownOn;
  expect(knownOn('2020-02-10')).toBe('2020-02-10');
  expect(knownOn(BOARD)).toBeNull();
});

it('names what it made so that every id is in the register', () => {
  const made = decided(BOARD, 'MP079', { outcome: 'recommended-approval' });
  const after = applyChanges(register, made.changes);
  const [referral] = putOf(made.changes, 'authorityReferral');
  expect(find(after, 'outcome', referral?.outcomeId ?? null)?.kind).toBe('recommended-approval');
});
