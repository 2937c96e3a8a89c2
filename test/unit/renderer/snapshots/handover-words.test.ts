import { describe, expect, it } from 'vitest';
import { noteInWords } from '../../../../src-renderer/features/snapshots/handover-words.ts';

describe('what a hand-over note says, counted', () => {
  it.each([
    [{ due: 6, promises: 2, checks: 0 }, '6 things are due; 2 promises and no checks are open.'],
    [{ due: 1, promises: 0, checks: 1 }, '1 thing is due; no promises and 1 check is open.'],
    [{ due: 0, promises: 1, checks: 0 }, 'No things are due; 1 promise and no checks are open.'],
    [{ due: 0, promises: 0, checks: 0 }, 'No things are due; no promises and no checks are open.'],
  ])('%j', (note, words) => {
    expect(noteInWords(note)).toBe(words);
  });
});
