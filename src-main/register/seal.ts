import { crc32 } from 'node:zlib';
import { entityNames } from '../../src-shared/entities/registry.ts';
import type { Connection } from './database.ts';
import { RegisterError } from './errors.ts';
import { sqlName } from './names.ts';

/**
 * SQLite's pages carry no checksum: a bit that a disk turns round inside a text is read back as another text. So a
 * register holds a sum over its rows, kept in step with every commit and compared at every opening. A row's share is its
 * CRC-32, which tells every fault within 32 bits and is quick enough for a hundred thousand rows; shares are added up, so
 * that a commit costs only what it touches and no order matters. It is there against faulty disks, not against forgers.
 * States and issued papers are kept with hashes of their own.
 */
const PARTS = ['records', 'change_set', 'change'] as const;
type Part = (typeof PARTS)[number];
const LOGS = ['change_set', 'change'] as const;
const RECORD_TABLES: readonly string[] = [...entityNames.map(sqlName), 'register_meta'];
const SIZE = 2 ** 48;

interface Seal {
  readonly sum: number;
  /** The last row of a log that is in the sum. */
  readonly upto: number;
}

/** Writes the sums over everything, in the transaction of the caller: for a register just made, or brought up to date. */
export function sealAll(connection: Connection): void {
  for (const part of PARTS) writeSeal(connection, part, sealOf(connection, part));
}

/** Writes what `write` writes, and brings the sums in step with it: `touched` are the records it may change. */
export function sealed(
  connection: Connection,
  touched: readonly { readonly table: string; readonly id: string }[],
  write: () => void,
): void {
  const records = new Map(touched.map((one) => [`${one.table} ${one.id}`, one]));
  const reads = new Map(
    touched.map(({ table }) => [table, connection.prepare(`SELECT * FROM ${table} WHERE id = ?`).raw()]),
  );
  const sumOfTouched = () => {
    let sum = 0;
    for (const { table, id } of records.values()) {
      const row = reads.get(table)?.get(id);
      if (row !== undefined) sum = (sum + shareOf(table, row)) % SIZE;
    }
    return sum;
  };
  const before = sumOfTouched();
  write();
  const { sum } = readSeal(connection, 'records') ?? { sum: 0 };
  const now = (sum + sumOfTouched() - before + SIZE) % SIZE;
  writeSeal(connection, 'records', { sum: now, upto: 0 });
  for (const log of LOGS) {
    const seal = readSeal(connection, log) ?? { sum: 0, upto: 0 };
    const added = sumOf(connection, log, 'WHERE seq > ?', seal.upto);
    writeSeal(connection, log, { sum: (seal.sum + added) % SIZE, upto: lastOf(connection, log) });
  }
}

/** Throws RegisterError where a register does not hold what was committed to it. An older version has no seal yet. */
export function refuseBrokenSeal(connection: Connection, path: string): void {
  const tables = tablesOf(connection);
  if (!tables.has('seal')) return;
  // In one transaction, because a commit in between would be in one of the two and not in the other.
  const isWhole = connection.transaction(() =>
    PARTS.every((part) => {
      const [said, found] = [readSeal(connection, part), sealOf(connection, part)];
      return said?.sum === found.sum && said.upto === found.upto;
    }),
  )();
  if (isWhole) return;
  throw new RegisterError(
    'damaged',
    `The register ${path} is damaged: it does not hold what was saved in it. The disk or another program changed it.`,
    'Restore a backup or a snapshot.',
  );
}

function sealOf(connection: Connection, part: Part): Seal {
  if (part !== 'records') return { sum: sumOf(connection, part) % SIZE, upto: lastOf(connection, part) };
  const tables = tablesOf(connection);
  const known = RECORD_TABLES.filter((table) => tables.has(table));
  return { sum: known.reduce((sum, table) => (sum + sumOf(connection, table)) % SIZE, 0), upto: 0 };
}

function sumOf(connection: Connection, table: string, where = '', ...values: readonly unknown[]): number {
  let sum = 0;
  const rows = connection.prepare(`SELECT * FROM ${table} ${where}`).raw();
  for (const row of rows.iterate(...values)) sum = (sum + shareOf(table, row)) % SIZE;
  return sum;
}

function shareOf(table: string, row: unknown): number {
  return crc32(JSON.stringify([table, row]));
}

function lastOf(connection: Connection, log: string): number {
  return connection.prepare(`SELECT coalesce(max(seq), 0) FROM ${log}`).pluck().get() as number;
}

function readSeal(connection: Connection, part: Part): Seal | undefined {
  return connection.prepare('SELECT sum, upto FROM seal WHERE part = ?').get(part) as Seal | undefined;
}

function writeSeal(connection: Connection, part: Part, { sum, upto }: Seal): void {
  connection
    .prepare(
      `INSERT INTO seal (part, sum, upto) VALUES (?, ?, ?)
       ON CONFLICT (part) DO UPDATE SET sum = excluded.sum, upto = excluded.upto`,
    )
    .run(part, sum, upto);
}

function tablesOf(connection: Connection): ReadonlySet<string> {
  return new Set(
    connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[],
  );
}
