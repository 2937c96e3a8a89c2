import type { EntityName } from '../entities/registry.ts';

/** A number of the paper with everything needed to explain it. */
export interface Figure {
  /** Stable: "stages.define", "assessments.PA.open.average". */
  readonly key: string;
  /** What it is, in words: "Preliminary Assessments open". */
  readonly label: string;
  /** Null where there is nothing to count or average; then nothing is printed. */
  readonly value: number | null;
  readonly unit: 'proposals' | 'assessments' | 'WD';
  /** How it was made, in words: "weekdays, both ends counted; mean rounded half up". */
  readonly method: string;
  readonly counted: readonly CountedRecord[];
  readonly leftOut: readonly LeftOutRecord[];
}

export interface CountedRecord {
  readonly entity: EntityName;
  readonly id: string;
  /** "SECMP0024 PA". */
  readonly label: string;
  /** What it adds to a mean, in the figure's unit; null where the record is only counted. */
  readonly value: number | null;
}

export interface LeftOutRecord {
  readonly entity: EntityName;
  readonly id: string;
  readonly label: string;
  /** Why it is not counted: "closed without a return on 3 May 2019". */
  readonly reason: string;
}
