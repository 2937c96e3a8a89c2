import type { AnyRecord, EntityName } from '../entities/registry.ts';
import type { Scalar } from './fields.ts';

export type Side = 'mine' | 'theirs';

interface About {
  /** Stable for the same question, so that a choice can be kept by it. */
  readonly key: string;
  readonly entity: EntityName;
  readonly id: string;
  /** The places in doubt (`placeOf`). */
  readonly places: readonly string[];
}

/** Both sides changed one field, each otherwise. */
export interface FieldConflict extends About {
  readonly kind: 'field';
  readonly field: string;
  /** What it held before; undefined where that is not known or the record was not there. */
  readonly base: Scalar | undefined;
  readonly mine: Scalar;
  readonly theirs: Scalar;
}

/** One side removed a record that the other changed. */
export interface RecordConflict extends About {
  readonly kind: 'record';
  readonly removedBy: Side;
  readonly base: AnyRecord | null;
  /** The record as the other side has it. */
  readonly record: AnyRecord;
}

/** One side removed a record that something of the other's names. */
export interface ChildConflict extends About {
  readonly kind: 'child';
  readonly removedBy: Side;
  /** The record as the other side has it. */
  readonly record: AnyRecord;
  /** The records that name it. They go with it where its removal is chosen. */
  readonly children: readonly { readonly entity: EntityName; readonly id: string }[];
}

/** A question that a merge leaves to a person, to be answered with one side or the other. */
export type Conflict = FieldConflict | RecordConflict | ChildConflict;

/** What was chosen, by the conflict's key. */
export type Choices = ReadonlyMap<string, Side>;
