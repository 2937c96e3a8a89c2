import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BackupReason,
  backupName,
  newestFirst,
  readBackupName,
} from '../../src-main/register/backup-names.ts';
import { MONTHS, RECENT, rotatedAway } from '../../src-main/register/rotation.ts';

const REASONS: readonly BackupReason[] = [
  'daily',
  'by hand',
  'before a merge',
  'before a restore',
  'version 1',
];

const named = (at: Date, reason: BackupReason = 'daily', copy = 1) => {
  const read = readBackupName('SEC', backupName('SEC', at, reason, copy));
  if (read === null) throw new Error('A name of our own is not read back.');
  return read;
};
const backup = fc
  .tuple(
    fc.date({ min: new Date('2018-01-01'), max: new Date('2021-12-31'), noInvalidDate: true }),
    fc.constantFrom(...REASONS),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([at, reason, copy]) => named(at, reason, copy));
const backups = fc.uniqueArray(backup, { maxLength: 120, selector: ({ name }) => name });
const chosen = fc.array(fc.nat(200), { maxLength: 4 });

describe('rotation', () => {
  it('keeps the ten newest, the newest of each of twelve months, and whatever is named, and nothing else', () => {
    fc.assert(
      fc.property(backups, chosen, (all, picks) => {
        const keep = new Set(picks.flatMap((pick) => all[pick]?.name ?? []));
        const gone = new Set(rotatedAway(all, keep).map(({ name }) => name));
        const left = all.filter(({ name }) => !gone.has(name)).toSorted(newestFirst);
        const sorted = all.toSorted(newestFirst);
        for (const { name } of sorted.slice(0, RECENT)) expect(gone.has(name)).toBe(false);
        for (const name of keep) expect(gone.has(name)).toBe(false);
        const months = [...new Set(sorted.map(({ at }) => at.slice(0, 7)))].slice(0, MONTHS);
        for (const month of months)
          expect(left.find(({ at }) => at.startsWith(month))).toEqual(
            sorted.find(({ at }) => at.startsWith(month)),
          );
        expect(left.length).toBeLessThanOrEqual(RECENT + MONTHS + keep.size);
        // Done again, there is nothing left to do; and what is rotated away was never the only one.
        expect(rotatedAway(left, keep)).toEqual([]);
        if (all.length > 0) expect(left.length).toBeGreaterThan(0);
      }),
    );
  });

  it('never takes the one verified last, whatever its date says', () => {
    fc.assert(
      fc.property(backups, backup, (all, last) => {
        const others = all.filter(({ name }) => name !== last.name);
        expect(rotatedAway([...others, last], new Set([last.name]))).not.toContainEqual(last);
      }),
    );
  });

  it('does not depend on the order in which a folder lists its files', () => {
    fc.assert(
      fc.property(backups, (all) => {
        expect(rotatedAway(all.toReversed(), new Set())).toEqual(rotatedAway(all, new Set()));
      }),
    );
  });
});

describe('the name of a backup', () => {
  it('is read back as it was given', () => {
    fc.assert(
      fc.property(fc.string(), backup, (stem, { at, reason, copy }) => {
        const name = backupName(stem, new Date(at), reason, copy);
        expect(readBackupName(stem, name)).toEqual({ name, at, reason, copy });
      }),
    );
  });

  it.each([
    'SEC.panelpaper',
    'SEC copy.panelpaper',
    'SEC 2020-02-07.panelpaper',
    'SEC 2020-02-07 090000 UTC daily.docx',
    'SEC 2020-02-07 090000 UTC daily.panelpaper.tmp',
    'SEC 2020-02-07 090000 UTC my own.panelpaper',
    'SEC 2020-02-30 090000 UTC daily.panelpaper',
    'SEC 2020-02-07 250000 UTC daily.panelpaper',
    'CUSC 2020-02-07 090000 UTC daily.panelpaper',
    'SEC old 2020-02-07 090000 UTC daily.panelpaper',
    'Notes.txt',
  ])('is none of ours: %s', (name) => {
    expect(readBackupName('SEC', name)).toBeNull();
  });
});
