import type { FactReference } from '../report/model.ts';

/** What the checks look for, a file each. The name is part of every finding's key. */
export type CheckName = string;

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
