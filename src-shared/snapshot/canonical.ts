import type { Register } from '../entities/register.ts';
import { type AnyRecord, type EntityName, entities, entityNames } from '../entities/registry.ts';

/**
 * The canonical text of a register's records: entities in their order, empty ones left out, the records of each by id,
 * one a line with its fields in the order of the schema. Two registers that hold the same have the same text, and a
 * change of one record changes one line. The hash of a snapshot covers exactly this text, in UTF-8.
 */
export function canonicalRecords(register: Register): string {
  const filled = entityNames.filter((name) => register[name].length > 0);
  const lists = filled.map(
    (name) => `    ${JSON.stringify(name)}: [\n${canonicalLines(name, register[name])}\n    ]`,
  );
  return lists.length === 0 ? '{}' : `{\n${lists.join(',\n')}\n  }`;
}

function canonicalLines(name: EntityName, records: readonly AnyRecord[]): string {
  return [...records]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((record) => `      ${canonicalRecord(name, record)}`)
    .join(',\n');
}

/** One record as one line of JSON with its fields in the order of the schema. */
export function canonicalRecord(name: EntityName, record: AnyRecord): string {
  const fields = record as Readonly<Record<string, unknown>>;
  const ordered = Object.keys(entities[name].shape).map((field) => [field, fields[field]]);
  return JSON.stringify(Object.fromEntries(ordered));
}

/** How many records of each entity, empty ones left out. */
export function countsOf(register: Register): Readonly<Record<string, number>> {
  return Object.fromEntries(
    entityNames.filter((name) => register[name].length > 0).map((name) => [name, register[name].length]),
  );
}
