import { describe, expect, it } from 'vitest';
import { backedUpWords } from '../../../../src-renderer/app/keeping.ts';
import {
  reasonWords,
  restoreWords,
  sizeWords,
} from '../../../../src-renderer/features/snapshots/backups/backup-words.ts';
import type { Keeping } from '../../../../src-shared/api/backup-api.ts';

const NOW = new Date(2020, 1, 7, 9, 0);
const kept = (backedUpAt: Date | null, backupProblem: string | null = null): Keeping => ({
  backedUpAt: backedUpAt?.toISOString() ?? null,
  backupProblem,
  clockBehind: null,
});

describe('the status bar', () => {
  it.each([
    [kept(new Date(2020, 1, 7, 0, 1)), 'Backed up today'],
    [kept(new Date(2020, 1, 6, 23, 59)), 'Backed up yesterday'],
    [kept(new Date(2020, 0, 13, 9, 0)), 'Backed up 13 January 2020'],
    [kept(null), 'Not backed up yet'],
    [kept(new Date(2020, 1, 6), 'The disk is full.'), 'The daily backup failed'],
  ])('says when the newest backup was made: %#', (keeping, words) => {
    expect(backedUpWords(keeping, NOW)).toBe(words);
  });
});

describe('the list of backups', () => {
  it('says why and how large in words', () => {
    expect(['daily', 'before a merge', 'version 1'].map(reasonWords)).toEqual([
      'Daily',
      'Before a merge',
      'Before an update of the register',
    ]);
    expect([1, 411_600, 1_149_000, 52_523_008].map(sizeWords)).toEqual([
      '1 kB',
      '412 kB',
      '1.1 MB',
      '52.5 MB',
    ]);
  });

  it('says what restoring one would do', () => {
    const content = { problem: null, labels: [] };
    expect(restoreWords({ ...content, lost: 0, regained: 0 })).toEqual([
      'Nothing was changed since, so the register will be as it is.',
    ]);
    expect(restoreWords({ ...content, lost: 1, regained: 0 })).toEqual([
      'One change made since will no longer be in the register:',
    ]);
    expect(restoreWords({ ...content, lost: 1200, regained: 2 })).toEqual([
      '1,200 changes made since will no longer be in the register:',
      '2 changes that are in it alone will be back.',
    ]);
  });
});
