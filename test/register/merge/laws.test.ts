import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { it } from 'vitest';
import { RegisterError } from '../../../src-main/register/errors.ts';
import { snapshotOf } from '../../../src-main/register/export-snapshot.ts';
import { saveSnapshot } from '../../../src-main/register/snapshot-file.ts';
import { undoState } from '../../../src-main/register/undo.ts';
import type { Snapshot } from '../../../src-shared/snapshot/format.ts';
import { EFFORT } from '../../helpers/effort.ts';
import { testFolder } from '../../helpers/folder.ts';
import { type Laptop, laptops } from '../../helpers/laptop.ts';
import type { LawLaptop } from '../../helpers/laptop-in-memory.ts';
import { add, back, beginning, edit, play, putBack, remove, send } from '../../helpers/law-histories.ts';

const at = testFolder();
const { register } = beginning();
const AT = '2020-02-07T09:00:00.000Z';

/** A laptop with its register in a file, as the laws take it. */
function inFile({ store, change, send: sendIt, plan, merge, undo, redo }: Laptop): LawLaptop<Snapshot> {
  const last = () =>
    store.connection.prepare('SELECT id FROM change_set ORDER BY seq DESC LIMIT 1').pluck().get() as string;
  // What the rules refuse, or something is in the way of, is not done.
  const tried = (act: () => void): boolean => {
    try {
      act();
      return true;
    } catch (error) {
      if (error instanceof RegisterError) return false;
      throw error;
    }
  };
  const turned = (kind: 'undo' | 'redo', turn: () => void) => {
    const step = undoState(store.connection)[kind];
    return step !== null && tried(turn) ? step.id : null;
  };
  return {
    read: store.read,
    change: (...changes) => (tried(() => change('A change', ...changes)) ? last() : null),
    send: sendIt,
    plan,
    merge: (snapshot, decisions) => (tried(() => merge(snapshot, decisions)) ? last() : null),
    undo: () => turned('undo', undo),
    redo: () => turned('redo', redo),
  };
}

it(
  'files keep the laws of merging too',
  () => {
    const path = at('beginning.panelsnap');
    saveSnapshot(path, snapshotOf(register, { registerId: randomUUID(), madeAt: AT, author: 'Ann' }));
    const histories = fc.array(fc.oneof(edit, send, send, back, add, remove, putBack), {
      minLength: 6,
      maxLength: 14,
    });
    fc.assert(
      fc.property(histories, (steps) => {
        const all = laptops(at, path, ['Ann', 'Bob', 'Cat']);
        try {
          play(steps, register, all.map(inFile));
        } finally {
          for (const { store } of all) store.close();
        }
      }),
      { numRuns: 8 * EFFORT },
    );
  },
  60_000 * EFFORT,
);
