import type { Store } from './store.ts';

/** What a report of a fault needs to know of a register: how its database is set and how much it holds, no word of it. */
export interface RegisterDetails {
  /** Each setting with its value, as SQLite says it. */
  readonly settings: Readonly<Record<string, string | number>>;
  /** How many records of each kind there are, those left out of which there is none. */
  readonly counts: Readonly<Record<string, number>>;
}

const SETTINGS = [
  'journal_mode',
  'synchronous',
  'foreign_keys',
  'trusted_schema',
  'busy_timeout',
  'page_size',
  'page_count',
  'freelist_count',
  'user_version',
] as const;

export function registerDetails({ connection, read }: Store): RegisterDetails {
  const version = connection.prepare('SELECT sqlite_version()').pluck().get() as string;
  const settings = SETTINGS.map((name) => [name, connection.pragma(name, { simple: true })] as const);
  const steps = connection.prepare('SELECT count(*) FROM change_set').pluck().get() as number;
  const counts = Object.entries(read()).flatMap(([entity, rows]) =>
    rows.length === 0 ? [] : [[entity, rows.length] as const],
  );
  return {
    settings: { sqlite: version, ...Object.fromEntries(settings) },
    counts: { changeSet: steps, ...Object.fromEntries(counts) },
  };
}
