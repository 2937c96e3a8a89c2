import { z } from 'zod';
import { emptyRegister, type Register } from '../../src-shared/entities/register.ts';
import {
  type AnyRecord,
  type EntityName,
  entities,
  entityNames,
} from '../../src-shared/entities/registry.ts';
import type { Connection, Statement } from './database.ts';
import { sqlName } from './names.ts';

interface Columns {
  readonly fields: readonly string[];
  readonly yesNo: ReadonlySet<string>;
}

const COLUMNS = new Map<EntityName, Columns>(
  entityNames.map((name) => {
    const shape: Readonly<Record<string, z.ZodType>> = entities[name].shape;
    const yesNo = Object.keys(shape).filter((field) => shape[field] instanceof z.ZodBoolean);
    return [name, { fields: Object.keys(shape), yesNo: new Set(yesNo) }];
  }),
);

function columnsOf(name: EntityName): Columns {
  const columns = COLUMNS.get(name);
  if (columns === undefined) throw new Error(`There is no entity ${name}.`);
  return columns;
}

/** The whole register as plain data. */
export function readRows(connection: Connection): Register {
  const lists = entityNames.map((name) => {
    const { fields, yesNo } = columnsOf(name);
    const columns = fields.map((field) => `"${sqlName(field)}" AS "${field}"`).join(', ');
    const rows = connection.prepare(`SELECT ${columns} FROM ${sqlName(name)}`).all() as Record<
      string,
      unknown
    >[];
    for (const row of rows) for (const field of yesNo) row[field] = row[field] === 1;
    return [name, rows];
  });
  return { ...emptyRegister(), ...Object.fromEntries(lists) };
}

/** Writes a record over whatever stands under its id. */
export function putRow(connection: Connection, name: EntityName, record: AnyRecord): void {
  const { fields, yesNo } = columnsOf(name);
  const values = record as Readonly<Record<string, unknown>>;
  const put = putOf(connection, name);
  put.run(fields.map((field) => (yesNo.has(field) ? Number(values[field]) : values[field])));
}

// Preparing takes longer than running, and an import of a large register does it tens of thousands of times.
const PREPARED = new WeakMap<Connection, Map<EntityName, Statement>>();

function putOf(connection: Connection, name: EntityName): Statement {
  const prepared = PREPARED.get(connection) ?? new Map<EntityName, Statement>();
  PREPARED.set(connection, prepared);
  const known = prepared.get(name);
  if (known !== undefined) return known;
  const { fields } = columnsOf(name);
  const columns = fields.map((field) => `"${sqlName(field)}"`);
  const updates = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  const put = connection.prepare(
    `INSERT INTO ${sqlName(name)} (${columns.join(', ')}) VALUES (${fields.map(() => '?').join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${updates}`,
  );
  prepared.set(name, put);
  return put;
}

export function removeRow(connection: Connection, name: EntityName, id: string): void {
  connection.prepare(`DELETE FROM ${sqlName(name)} WHERE id = ?`).run(id);
}
