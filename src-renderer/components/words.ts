import type { RecordOf } from '../../src-shared/entities/registry.ts';
import type { Stage } from '../../src-shared/entities/stage-event.ts';

/** Words for the codes that records hold. No screen shows a code. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  define: 'Define',
  refine: 'Refine',
  opine: 'Opine',
  release: 'Release',
  implemented: 'Implemented',
  withdrawn: 'Withdrawn',
  rejected: 'Rejected',
};

/** What a meeting decided. */
export const OUTCOME_WORDS: Readonly<Record<RecordOf<'outcome'>['kind'], string>> = {
  noted: 'Noted',
  ready: 'Ready for the Panel',
  'further-development': 'Further development',
  converted: 'Converted',
  'not-converted': 'Not converted',
  'report-accepted': 'Report accepted',
  'report-returned': 'Report returned',
  requested: 'Requested',
  'not-requested': 'Not requested',
  discussed: 'Discussed',
  approved: 'Approved',
  'recommended-approval': 'Recommended for approval',
  'recommended-rejection': 'Recommended for rejection',
  rejected: 'Rejected',
  'sent-back': 'Sent back',
  deferred: 'Deferred',
};
