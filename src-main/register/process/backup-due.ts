/** What is known when it is asked whether a backup is due. Instants are UTC. */
export interface BackupClock {
  readonly now: Date;
  /** When each backup was made. */
  readonly madeAt: readonly string[];
  /** Whether the register was changed since the newest; asked only where it matters. */
  readonly isChanged: () => boolean;
}

/**
 * Whether a daily backup is due: the register was changed, and no backup was made yet on this day, as the person counts
 * days. By the day and not by 24 hours, because somebody who comes at nine would get it a little later each time. A
 * backup dated in the future, made while the clock was wrong, holds none back.
 */
export function isBackupDue({ now, madeAt, isChanged }: BackupClock): boolean {
  const past = madeAt.map((at) => new Date(at)).filter((at) => at <= now);
  return !past.some((at) => at.toDateString() === now.toDateString()) && isChanged();
}
