import { z } from 'zod';

/** A backup of the register that is open, or of one that could not be opened. */
export const backupSummary = z.strictObject({
  id: z.string().describe('What names it among the backups of its register.'),
  at: z.iso.datetime().describe('The instant it was made, UTC.'),
  reason: z.string().describe('Why it was made: "daily", "by hand", "before a merge", "version 1" …'),
  bytes: z.int(),
});

/** What restoring a backup would do to the register as it stands. */
export const backupContent = z.strictObject({
  problem: z
    .string()
    .nullable()
    .describe('Why it cannot be restored; null where it was read through and is whole.'),
  lost: z.int().describe('How many changes of the register are not in it.'),
  labels: z.array(z.string()).describe('The newest of those, as the history names them; five at most.'),
  regained: z.int().describe('How many changes are in it and no longer in the register.'),
});

/** A backup that was opened to be looked at. */
export const backupOpened = z.strictObject({
  token: z.string().nullable().describe('What names it; null where it was cancelled.'),
  newest: z
    .strictObject({
      label: z.string(),
      author: z.string(),
      at: z.iso.datetime().describe('The instant it was made, UTC.'),
    })
    .nullable()
    .describe('The newest change in it; null where nothing was ever changed.'),
});

/** How the register that is open is being kept. */
export const keeping = z.strictObject({
  backedUpAt: z.iso
    .datetime()
    .nullable()
    .describe('When the newest backup was made; null where there is none.'),
  backupProblem: z.string().nullable().describe('Why the last backup that was due could not be made.'),
  clockBehind: z.iso
    .datetime()
    .nullable()
    .describe('When the last change was made, where this computer’s clock says that that is yet to come.'),
});

export type BackupSummary = Readonly<z.infer<typeof backupSummary>>;
export type BackupContent = Readonly<z.infer<typeof backupContent>>;
export type BackupOpened = Readonly<z.infer<typeof backupOpened>>;
export type Keeping = Readonly<z.infer<typeof keeping>>;
