import { z } from 'zod';
import type { Register } from '../entities/register.ts';
import { type EntityName, entities, entityNames } from '../entities/registry.ts';
import { canonicalRecords } from './canonical.ts';

export const SNAPSHOT_FORMAT = 'panelpaper-snapshot';
/** The newest version of the format, which is the one written; every older one is read. */
export const SNAPSHOT_VERSION = 2;

/** What a change set is. */
export const CHANGE_KINDS = ['do', 'undo', 'redo', 'merge', 'import', 'redact'] as const;

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hexadecimal');

/** The beginning of a snapshot: what it is, whose, and what it should hold. */
export const snapshotHeader = z.strictObject({
  format: z.literal(SNAPSHOT_FORMAT).describe('Always the same: that this is a snapshot.'),
  version: z.literal(SNAPSHOT_VERSION).describe('The version of the format.'),
  registerId: z.uuidv4().describe('The register it was taken from.'),
  madeAt: z.iso.datetime().describe('The instant it was made, UTC.'),
  author: z.string().min(1).max(1000).describe('Who made it.'),
  counts: z.record(z.string(), z.int().min(1)).describe('How many records of each entity.'),
  sha256: hash.describe('SHA-256 of the canonical text of the records, and of nothing else.'),
  state: hash.describe('The id of the state it holds: made of the hash of its records and of its parents.'),
  parents: z.array(hash).describe('The ids of the states it came from directly.'),
});

/** A state that the snapshot's own came from, so that what two laptops did since can be merged. */
export const snapshotAncestor = z.strictObject({
  state: hash.describe('The id of the state.'),
  sha256: hash
    .nullable()
    .describe('SHA-256 of the canonical text of its records; null where a name in them was redacted since.'),
  parents: z.array(hash).describe('The ids of the states it came from directly.'),
  against: hash.nullable().describe('The state that `apart` is told against; null where it is not told.'),
  apart: z
    .array(
      z.strictObject({
        entity: z.enum(entityNames as [EntityName, ...EntityName[]]).describe('The entity of the record.'),
        id: z.uuidv4().describe('The id of the record.'),
        record: z
          .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
          .nullable()
          .describe('Its fields in this state; null where it was not there.'),
      }),
    )
    .nullable()
    .describe(
      'Every record in which it differs from the state it is told against; left out with the history.',
    ),
});

/** One row of the history: one record before and after one change. */
export const snapshotChange = z.strictObject({
  changeSet: z.uuidv4().describe('The change set it belongs to.'),
  author: z.string().describe('Who made it.'),
  installation: z.uuidv4().describe('The installation it was made on.'),
  at: z.iso.datetime().describe('The instant it was made, UTC.'),
  label: z.string().describe('What the person did.'),
  entity: z.enum(entityNames as [string, ...string[]]).describe('The entity of the record.'),
  id: z.uuidv4().describe('The id of the record.'),
  before: z.record(z.string(), z.unknown()).nullable().describe('Its fields before; null where it was new.'),
  after: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe('Its fields after; null where it was removed.'),
  kind: z
    .enum(CHANGE_KINDS)
    .describe(
      'Done, undone, done again, brought in by a merge or by an import of a whole register, or a name taken out everywhere.',
    ),
  of: z.uuidv4().nullable().describe('The change set that it undoes or does again; else null.'),
  told: z
    .boolean()
    .describe(
      'True where it was made elsewhere and came with a merge, whose own rows say what became of it here.',
    ),
});

/** What was edited and decided on the way to each state. */
export const snapshotEdits = z.strictObject({
  states: z
    .record(hash, z.array(z.uuidv4()))
    .describe(
      'The change sets that are in each state and in none it came from; a state left out does not tell.',
    ),
  decided: z
    .record(z.uuidv4(), z.array(z.string().max(200)))
    .describe('What a person decided by a change set: “entity id field”, or “entity id” for a whole record.'),
});

const records = z.strictObject(
  Object.fromEntries(entityNames.map((name) => [name, z.array(entities[name]).optional()])),
);

/** A whole snapshot file of the newest version. Rules between records are not in it. */
export const snapshotFile = z.strictObject({
  header: snapshotHeader,
  records,
  ancestors: z.array(snapshotAncestor).describe('The states this one came from, oldest first.'),
  issued: z.record(hash, z.unknown()).describe('Stored report models by their hash.'),
  changes: z.array(snapshotChange).optional().describe('The history; left out on request.'),
  edits: snapshotEdits
    .optional()
    .describe('Which change sets led to which state; left out with the history, and by older versions.'),
});

export type SnapshotHeader = z.infer<typeof snapshotHeader>;
export type SnapshotAncestor = z.infer<typeof snapshotAncestor>;
export type SnapshotChange = z.infer<typeof snapshotChange>;
export type SnapshotEdits = z.infer<typeof snapshotEdits>;

/** What a snapshot holds. */
export interface Snapshot {
  readonly header: SnapshotHeader;
  readonly register: Register;
  readonly ancestors: readonly SnapshotAncestor[];
  readonly issued: Readonly<Record<string, unknown>>;
  readonly changes: readonly SnapshotChange[] | null;
  readonly edits: SnapshotEdits | null;
}

/** The text of a snapshot file: JSON with a record a line, so that two of them compare well. */
export function snapshotText(snapshot: Snapshot): string {
  const { header, register, ancestors, issued, changes, edits } = snapshot;
  const parts = [
    `  "header": ${indented(header)}`,
    `  "records": ${canonicalRecords(register)}`,
    `  "ancestors": ${lines(ancestors)}`,
    `  "issued": ${JSON.stringify(issued)}`,
    ...(changes === null ? [] : [`  "changes": ${lines(changes)}`]),
    ...(edits === null
      ? []
      : [
          `  "edits": {\n    "states": ${entries(edits.states)},\n    "decided": ${entries(edits.decided)}\n  }`,
        ]),
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
}

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
}

function lines(values: readonly unknown[]): string {
  return values.length === 0
    ? '[]'
    : `[\n${values.map((value) => `    ${JSON.stringify(value)}`).join(',\n')}\n  ]`;
}

function entries(values: Readonly<Record<string, unknown>>): string {
  const told = Object.entries(values).map(([key, value]) => `      "${key}": ${JSON.stringify(value)}`);
  return told.length === 0 ? '{}' : `{\n${told.join(',\n')}\n    }`;
}

/** The JSON Schema of a snapshot file, made from the entities' own schemas. */
export function snapshotJsonSchema(): object {
  return {
    ...z.toJSONSchema(snapshotFile, { unrepresentable: 'any' }),
    title: `Panelpaper snapshot, format version ${SNAPSHOT_VERSION}`,
    description:
      'The shape of a snapshot file and of each record. Rules between records, such as that a vote names a proposal that exists, are not in this schema; an import checks them.',
  };
}
