import { backUp } from './backup.ts';
import type { Connection } from './database.ts';
import { RegisterError } from './errors.ts';
import { reasonOf } from './reason.ts';
import { sealAll } from './seal.ts';

/**
 * Brings a register up to the newest version: a verified backup first, then every migration in order in a transaction
 * of its own. One that fails leaves the register at the version before it, and says where the backup is.
 */
export function migrate(connection: Connection, path: string, migrations: readonly string[]): void {
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (version >= migrations.length) return;
  const backup = backUp(connection, path, `version ${version}`);
  applyMigrations(connection, migrations, (at, error) => {
    throw new RegisterError(
      'damaged',
      `The register ${path} could not be brought from version ${at} to ${at + 1}: ${reasonOf(error)}.`,
      `It is as it was before that; a backup is at ${backup}.`,
    );
  });
}

/** Applies every migration that a database has yet to see, without a backup: by itself for a copy in memory alone. */
export function applyMigrations(
  connection: Connection,
  migrations: readonly string[],
  failed: (at: number, error: unknown) => never = (_, error) => {
    throw error;
  },
): void {
  const version = Number(connection.pragma('user_version', { simple: true }));
  for (const [at, sql] of migrations.entries()) {
    if (at < version) continue;
    try {
      connection
        .transaction(() => {
          connection.exec(sql);
          refuseBrokenKeys(connection);
          if (hasSeal(connection)) sealAll(connection);
          connection.pragma(`user_version = ${at + 1}`);
        })
        .exclusive();
    } catch (error) {
      failed(at, error);
    }
  }
}

function hasSeal(connection: Connection): boolean {
  return connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'seal'").get() !== undefined;
}

function refuseBrokenKeys(connection: Connection): void {
  const broken = connection.pragma('foreign_key_check') as readonly unknown[];
  if (broken.length > 0) throw new Error(`${broken.length} records would name records that are not there`);
}
