import { entityNames } from '../../src-shared/entities/registry.ts';
import { sqlName } from './names.ts';
import type { Store } from './store.ts';

const SETTINGS = [
  'journal_mode',
  'synchronous',
  'foreign_keys',
  'user_version',
  'page_count',
  'page_size',
] as const;

/** The database's settings and how many records of each kind it holds; never what is in them. */
export function describeDatabase({ connection }: Store): readonly string[] {
  const settings = SETTINGS.map((name) => `${name}: ${String(connection.pragma(name, { simple: true }))}`);
  const counts = entityNames.map((name) => {
    const count = connection
      .prepare(`SELECT count(*) FROM ${sqlName(name)}`)
      .pluck()
      .get();
    return `${name}: ${String(count)}`;
  });
  const sqlite = connection.prepare('SELECT sqlite_version()').pluck().get();
  return [`SQLite ${String(sqlite)}`, ...settings, ...counts];
}
