import { gunzipSync, gzipSync } from 'node:zlib';
import type { Connection } from './database.ts';

/** A state of a register's records: their hash, and the canonical text that it is the hash of. */
export interface State {
  readonly hash: string;
  readonly records: string;
}

/**
 * Keeps a state that leaves or enters a register, as a child of the newest kept before it. Kept again, it only fills in
 * content that was missing. A later merge looks here for the newest state that both registers have.
 */
export function keepState(connection: Connection, { hash, records }: State, at: string): void {
  const content = gzipSync(records);
  const parents = tipsOf(connection).filter((tip) => tip !== hash);
  const isNew = insert(connection, hash, content, at);
  if (!isNew) {
    connection
      .prepare('UPDATE ancestor SET content = ? WHERE hash = ? AND content IS NULL')
      .run(content, hash);
    return;
  }
  const link = connection.prepare('INSERT INTO ancestor_parent (child, parent) VALUES (?, ?)');
  for (const parent of parents) link.run(hash, parent);
}

/** Notes states known only by their hash, as a snapshot lists them, oldest first. */
export function noteAncestors(connection: Connection, hashes: readonly string[], at: string): void {
  for (const hash of hashes) insert(connection, hash, null, at);
}

/** The hashes of every state the register came from, oldest first. */
export function ancestorHashes(connection: Connection): readonly string[] {
  return connection.prepare('SELECT hash FROM ancestor ORDER BY seq').pluck().all() as string[];
}

/** The canonical text of a kept state; null where it is not kept here. */
export function ancestorRecords(connection: Connection, hash: string): string | null {
  const content = connection.prepare('SELECT content FROM ancestor WHERE hash = ?').pluck().get(hash) as
    | Buffer
    | null
    | undefined;
  return content === null || content === undefined ? null : gunzipSync(content).toString('utf8');
}

function insert(connection: Connection, hash: string, content: Buffer | null, at: string): boolean {
  return (
    connection
      .prepare('INSERT INTO ancestor (hash, content, kept_at) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING')
      .run(hash, content, at).changes > 0
  );
}

// The kept states that no other was made from.
function tipsOf(connection: Connection): readonly string[] {
  return connection
    .prepare('SELECT hash FROM ancestor WHERE hash NOT IN (SELECT parent FROM ancestor_parent) ORDER BY seq')
    .pluck()
    .all() as string[];
}
