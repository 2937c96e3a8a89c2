import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { it } from 'vitest';
import { snapshotOf } from '../../../src-main/register/export-snapshot.ts';
import { saveSnapshot } from '../../../src-main/register/snapshot-file.ts';
import { undoState } from '../../../src-main/register/undo.ts';
import type { Snapshot } from '../../../src-shared/snapshot/format.ts';
import { EFFORT } from '../../helpers/effort.ts';
import { testFolder } from '../../helpers/folder.ts';
import { type Laptop, laptops } from '../../helpers/laptop.ts';
import type { LawLaptop } from '../../helpers/laptop-in-memory.ts';
import { back, beginning, edit, play, send } from '../../helpers/law-histories.ts';

const at = testFolder();
const { register } = beginning();
const AT = '2020-02-07T09:00:00.000Z';

/** A laptop with its register in a file, as the laws take it. */
function inFile({ store, change, send: sendIt, plan, merge, undo, redo }: Laptop): LawLaptop<Snapshot> {
  const last = () =>
    store.connection.prepare('SELECT id FROM change_set ORDER BY seq DESC LIMIT 1').pluck().get() as string;
  const turned = (kind: 'undo' | 'redo', turn: () => void) => {
    const step = undoState(store.connection)[kind];
    if (step === null) return null;
    try {
      turn();
      return step.id;
    } catch {
      return null;
    }
  };
  return {
    read: store.read,
    change: (...changes) => {
      change('A change', ...changes);
      return last();
    },
    send: sendIt,
    plan,
    merge: (snapshot, decisions) => {
      merge(snapshot, decisions);
      return last();
    },
    undo: () => turned('undo', undo),
    redo: () => turned('redo', redo),
  };
}

it('files keep the laws of merging too', () => {
  const path = at('beginning.panelsnap');
  saveSnapshot(path, snapshotOf(register, { registerId: randomUUID(), madeAt: AT, author: 'Ann' }));
  const histories = fc.array(fc.oneof(edit, send, back), { minLength: 6, maxLength: 14 });
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
}, 120_000);
