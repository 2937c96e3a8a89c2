import type { EntityName, RecordOf } from '../../../src-shared/entities/registry.ts';

/** What the codes of records are called where a fact is told in words. */
export const STAGE_EVENT_WORDS: Readonly<Record<RecordOf<'stageEvent'>['kind'], string>> = {
  submitted: 'submitted',
  raised: 'raised',
  split: 'split off',
  converted: 'converted',
  'report-issued': 'its Modification Report issued',
  approved: 'approved',
  recommended: 'recommended to the Authority',
  'sent-back': 'sent back',
  rejected: 'rejected',
  'withdrawal-requested': 'withdrawal asked for',
  adopted: 'adopted',
  withdrawn: 'withdrawn',
  'on-hold': 'put on hold',
  'off-hold': 'taken off hold',
  live: 'went live',
  correction: 'its stage corrected',
};

export const PURPOSE_WORDS: Readonly<Record<RecordOf<'agendaItem'>['purpose'], string>> = {
  'initial-discussion': 'for a first discussion',
  decision: 'for a decision',
  conversion: 'for conversion',
  'modification-report': 'with its Modification Report',
  'impact-assessment-request': 'for its Impact Assessment',
  vote: 'for a vote',
  'working-group': 'for discussion',
};

export const OUTCOME_WORDS: Readonly<Record<RecordOf<'outcome'>['kind'], string>> = {
  noted: 'noted',
  ready: 'found ready',
  'further-development': 'found to need further development',
  converted: 'converted',
  'not-converted': 'not converted',
  'report-accepted': 'its report accepted',
  'report-returned': 'its report returned',
  requested: 'an Impact Assessment requested',
  'not-requested': 'no Impact Assessment requested',
  discussed: 'discussed',
  approved: 'approved',
  'recommended-approval': 'recommended for approval',
  'recommended-rejection': 'recommended for rejection',
  rejected: 'rejected',
  'sent-back': 'sent back',
  deferred: 'deferred',
};

export const DECISION_WORDS: Readonly<Record<RecordOf<'authorityDecision'>['decision'], string>> = {
  approved: 'approved',
  rejected: 'rejected',
  'sent-back': 'sent back',
};

export const CONSULTATION_WORDS = {
  kind: {
    refinement: 'Refinement Consultation',
    'modification-report': 'Modification Report Consultation',
  } satisfies Record<RecordOf<'consultation'>['kind'], string>,
  event: {
    expected: 'expected',
    issued: 'issued',
    extended: 'extended',
    closed: 'closed',
    withdrawn: 'withdrawn',
  } satisfies Record<RecordOf<'consultationEvent'>['kind'], string>,
} as const;

export const ASSESSMENT_WORDS: Readonly<Record<RecordOf<'assessmentEvent'>['kind'], string>> = {
  requested: 'requested',
  accepted: 'accepted',
  target: 'target',
  'expected-return': 'expected back',
  returned: 'returned',
  closed: 'closed without a return',
  progress: 'progress noted',
};

export const RELEASE_WORDS: Readonly<Record<RecordOf<'releaseEvent'>['kind'], string>> = {
  scheduled: 'scheduled',
  live: 'went live',
  cancelled: 'cancelled',
};

export const DEADLINE_WORDS: Readonly<Record<RecordOf<'condition'>['neededBefore'], string>> = {
  conversion: 'conversion',
  'modification-report': 'the Modification Report',
  vote: 'the vote',
  implementation: 'implementation',
};

/** Records that no view tells of one by one. */
export const KIND_WORDS: Readonly<Partial<Record<EntityName, string>>> = {
  holiday: 'A bank holiday',
  series: 'A series of proposals',
  person: 'A person',
  organisation: 'An organisation',
  committee: 'A committee',
  issue: 'An issue of the paper',
  acceptedCheck: 'An accepted check',
};
