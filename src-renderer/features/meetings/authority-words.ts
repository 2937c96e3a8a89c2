import type { RecordOf } from '../../../src-shared/entities/registry.ts';

/** What the Authority decided. */
export const AUTHORITY_WORDS: Readonly<Record<RecordOf<'authorityDecision'>['decision'], string>> = {
  approved: 'Approved',
  rejected: 'Rejected',
  'sent-back': 'Sent back',
};
