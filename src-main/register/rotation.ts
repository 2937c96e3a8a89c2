import { type BackupName, newestFirst } from './backup-names.ts';

/** How many of the newest backups are kept whatever their age. */
export const RECENT = 10;
/** For how many months the newest backup is kept. */
export const MONTHS = 12;

/**
 * Which backups may go: all but the ten newest, the newest of each of the twelve latest months that have one, and those
 * named in `keep`: the one that was verified last among them, whatever its date, because a clock may be wrong. Months are
 * counted among the backups and not from today, so that a clock set forward takes none away.
 */
export function rotatedAway(
  backups: readonly BackupName[],
  keep: ReadonlySet<string>,
): readonly BackupName[] {
  const sorted = backups.toSorted(newestFirst);
  const months = new Map<string, string>();
  for (const { at, name } of sorted) {
    const month = at.slice(0, 7);
    if (!months.has(month) && months.size < MONTHS) months.set(month, name);
  }
  const monthly = new Set(months.values());
  return sorted.slice(RECENT).filter(({ name }) => !monthly.has(name) && !keep.has(name));
}
