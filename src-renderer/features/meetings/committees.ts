import type { Stage } from '../../../src-shared/entities/stage-event.ts';
import type { CommitteeKind, OutcomeKind, Purpose } from './words.ts';

/** What each kind of committee does with proposals; the first is the usual. */
const PURPOSES: Readonly<Record<CommitteeKind, readonly [Purpose, ...Purpose[]]>> = {
  panel: ['conversion', 'modification-report'],
  'change-sub-committee': ['decision', 'initial-discussion'],
  'change-board': ['vote', 'impact-assessment-request'],
  'working-group': ['working-group'],
  'sub-committee': ['initial-discussion', 'decision'],
};

/** What can be decided on an item, in the order of its list. The register's rules refuse every other. */
const CHOICES: Readonly<Record<Purpose, readonly OutcomeKind[]>> = {
  'initial-discussion': ['noted', 'ready', 'further-development', 'deferred'],
  decision: ['ready', 'further-development', 'noted', 'deferred'],
  conversion: ['converted', 'not-converted', 'deferred'],
  'modification-report': ['report-accepted', 'report-returned', 'deferred'],
  'impact-assessment-request': ['requested', 'not-requested', 'deferred'],
  vote: ['approved', 'recommended-approval', 'recommended-rejection', 'rejected', 'sent-back', 'deferred'],
  'working-group': ['discussed', 'deferred'],
};

export function purposesOf(kind: CommitteeKind): readonly Purpose[] {
  return PURPOSES[kind];
}

export function choicesOf(purpose: Purpose): readonly OutcomeKind[] {
  return CHOICES[purpose];
}

/** What the committee most likely does with a proposal in that stage. */
export function usualPurpose(kind: CommitteeKind, stage: Stage | null): Purpose {
  if (kind === 'panel' && stage === 'refine') return 'modification-report';
  if (kind === 'change-board' && stage === 'refine') return 'impact-assessment-request';
  return PURPOSES[kind][0];
}

/** A column of the grid of outcomes. */
export type EntryColumn =
  | 'purpose'
  | 'outcome'
  | 'path'
  | 'route'
  | 'release'
  | 'reason'
  | 'step'
  | 'next'
  | 'condition'
  | 'classification';

const COLUMNS: Readonly<Record<CommitteeKind, readonly EntryColumn[]>> = {
  panel: ['purpose', 'outcome', 'path', 'route', 'next'],
  'change-sub-committee': ['outcome', 'route', 'next', 'condition', 'classification'],
  'change-board': ['purpose', 'outcome', 'release', 'reason', 'next'],
  'working-group': ['outcome', 'step', 'next', 'reason'],
  'sub-committee': ['purpose', 'outcome', 'route', 'next', 'classification'],
};

export function columnsOf(kind: CommitteeKind): readonly EntryColumn[] {
  return COLUMNS[kind];
}

export const COLUMN_WORDS: Readonly<Record<EntryColumn, string>> = {
  purpose: 'For',
  outcome: 'Outcome',
  path: 'Path',
  route: 'Route',
  release: 'Release or stage',
  reason: 'Reason',
  step: 'Next step',
  next: 'Next',
  condition: 'Condition',
  classification: 'Class',
};
