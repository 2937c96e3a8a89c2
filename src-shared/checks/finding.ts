import type { FactReference } from '../report/model.ts';

/** What the checks look for, a file each, in the order of a paper: its cover, its own words, its facts. */
export const CHECK_NAMES = [
  'edition-reference',
  'other-committee',
  'other-month',
  'appendix-absent',
  'own-words-unused',
  'own-words-changed',
  'typed-number',
  'number-without-unit',
  'working-day-form',
  'quotation-marks',
  'acronym-twice',
  'summary-decisions',
  'told-once',
  'counts-follow',
  'convention-changed',
  'similar-titles',
  'title-and-link',
  'unattended-drafts',
  'put-off-drafts',
  'unmet-conditions',
  'meeting-without-outcomes',
  'next-step-missing',
  'due-on-paper-day',
  'meeting-day',
  'agenda-and-stage',
  'consultation-and-assessment',
  'pinned-assessments',
  'assessments-of-concluded',
  'notes-missing',
  'requests-not-accepted',
  'authority-overdue',
  'release-overdue',
  'approved-without-release',
  'overtaken-lines',
] as const;

/** The name of a check: that of its file, and part of the key of everything it finds. */
export type CheckName = (typeof CHECK_NAMES)[number];

/**
 * Something in a paper or in the register under it that a careful person would look at before the paper leaves. One
 * finding is one line, however many records it is about.
 */
export interface Finding {
  /** Stable while the same thing is found: the check's name and the ids of the records that make it what it is. */
  readonly key: string;
  readonly check: CheckName;
  /** `stop`: the paper would be wrong if it left so. `look`: it may be right, and somebody should say so. */
  readonly weight: 'stop' | 'look';
  /** What was found, as a whole sentence with its records named as the paper names them. */
  readonly sentence: string;
  /** What to do about it, as a whole sentence. */
  readonly next: string;
  /** The records it is about, the first being the one to open. */
  readonly facts: readonly FactReference[];
  /** The part of the paper it concerns: the key of a block, item, row or section there; null for the register alone. */
  readonly place: string | null;
}
