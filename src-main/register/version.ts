import type { Connection } from './database.ts';

/** The version of a register: how many change sets were committed to it. */
export function versionOf(connection: Connection): number {
  return connection.prepare('SELECT count(*) FROM change_set').pluck().get() as number;
}
