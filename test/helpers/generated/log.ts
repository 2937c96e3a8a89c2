import type { EntityName } from '../../../src-shared/entities/registry.ts';
import type { Stage } from '../../../src-shared/entities/stage-event.ts';
import type { Day } from './days.ts';

/** One row's telling of a fact: counted from the day it became known until a correction of it was known. */
export interface Version {
  readonly id: string;
  readonly on: Day;
  readonly known: Day;
  /** The day on which a correction became known; null where none ever was. */
  readonly until: Day | null;
}

/** A proposal came to stand in a stage. */
export interface Move extends Version {
  readonly proposalId: string;
  readonly to: Stage;
}

export interface Step extends Version {
  readonly assessmentId: string;
  readonly kind: 'PA' | 'IA';
  readonly step: 'accepted' | 'returned' | 'closed';
}

export interface Pin extends Version {
  readonly assessmentId: string;
  /** The year in which the reporting year begins. */
  readonly year: number;
}

/** Where a paper tells a fact once and only once. */
export type Place =
  | 'raised'
  | 'sub-committee'
  | 'classified'
  | 'conversion'
  | 'request'
  | 'vote'
  | 'authority'
  | 'final'
  | 'live'
  | 'closed'
  | 'called-off';

export interface Telling extends Version {
  readonly place: Place;
  readonly entity: EntityName;
}

/**
 * What the generator meant by the rows it wrote, in its own words. The naive recount reads this and never the rows, so
 * that it cannot take over how the product reads them.
 */
export interface Log {
  readonly moves: Move[];
  readonly steps: Step[];
  readonly pins: Pin[];
  readonly tellings: Telling[];
}

export function newLog(): Log {
  return { moves: [], steps: [], pins: [], tellings: [] };
}

/** The versions that a reader on a day goes by: those known, without those a known correction replaced. */
export function standing<Row extends Version>(rows: readonly Row[], knownBy: Day): readonly Row[] {
  return rows.filter(({ known, until }) => known <= knownBy && (until === null || until > knownBy));
}
