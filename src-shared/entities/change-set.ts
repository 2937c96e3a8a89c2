import type { AnyRecord, EntityName } from './registry.ts';

/** One record put into, or taken out of, the register. */
export type Change =
  | { readonly kind: 'put'; readonly entity: EntityName; readonly record: AnyRecord }
  | { readonly kind: 'remove'; readonly entity: EntityName; readonly id: string };

/** Everything that one act of a person changes, committed together or not at all. Sent twice, it commits once. */
export interface ChangeSet {
  /** Made by whoever makes the change set; UUID version 4. */
  readonly id: string;
  /** What the person did, as the undo menu names it: "Import of january-2020.panelsnap". */
  readonly label: string;
  /** The author's name, asked once on each machine. */
  readonly author: string;
  /** The installation it was made on; UUID version 4. */
  readonly installation: string;
  /** The instant it was made, UTC: "2020-02-07T09:30:00.000Z". */
  readonly at: string;
  /** What kind of step it is: done by a person where nothing is said. */
  readonly kind?: 'do' | 'undo' | 'redo' | 'merge' | 'import' | 'redact';
  /** The change set that it undoes or does again. */
  readonly of?: string | null;
  readonly changes: readonly Change[];
}

/** Something wrong with a record or between records, said to a person. */
export interface Problem {
  readonly entity: EntityName;
  readonly id: string;
  /** The field at fault, where it is one. */
  readonly field: string | null;
  /** One sentence that names the place in the field's own words: "MP079: the vote of 22 January 2020 …". */
  readonly sentence: string;
}
