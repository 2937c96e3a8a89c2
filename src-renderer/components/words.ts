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
