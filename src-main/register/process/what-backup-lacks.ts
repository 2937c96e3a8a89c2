import type { BackupContent } from '../../../src-shared/api/backup-api.ts';
import type { Connection } from '../database.ts';

const MOST_LABELS = 5;

/** What a register's log has that a backup's has not, and the other way round. */
export function comparedTo(
  connection: Connection,
  inBackup: readonly string[],
): Omit<BackupContent, 'problem'> {
  const mine = connection.prepare('SELECT id, label FROM change_set ORDER BY seq DESC').all() as readonly {
    readonly id: string;
    readonly label: string;
  }[];
  const [there, here] = [new Set(inBackup), new Set(mine.map(({ id }) => id))];
  const lost = mine.filter(({ id }) => !there.has(id));
  return {
    lost: lost.length,
    labels: lost.slice(0, MOST_LABELS).map(({ label }) => label),
    regained: inBackup.filter((id) => !here.has(id)).length,
  };
}
