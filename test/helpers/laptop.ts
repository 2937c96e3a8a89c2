import { randomUUID } from 'node:crypto';
import { exportSnapshot } from '../../src-main/register/export-snapshot.ts';
import { importSnapshot } from '../../src-main/register/import-snapshot.ts';
import { mergeSnapshot, mergeSources, type PlannedMerge } from '../../src-main/register/merge-snapshot.ts';
import { loadSnapshot } from '../../src-main/register/snapshot-file.ts';
import { openToWrite, type Store } from '../../src-main/register/store.ts';
import { undoChangeSet, undoState } from '../../src-main/register/undo.ts';
import type { Change } from '../../src-shared/entities/change-set.ts';
import type { Side } from '../../src-shared/merge/conflict.ts';
import {
  type Decisions,
  type MergePlan,
  NOTHING_DECIDED,
  planMerge,
} from '../../src-shared/merge/plan-merge.ts';
import type { Snapshot } from '../../src-shared/snapshot/format.ts';

/** A laptop with a register of its own in a file, which takes and gives snapshots. */
export interface Laptop {
  readonly store: Store;
  readonly change: (label: string, ...changes: readonly Change[]) => void;
  /** Exports a snapshot, and gives it back as it reads from its file. */
  readonly send: (options?: { readonly history: boolean }) => Snapshot;
  /** What a merge would do. Throws where the two have no past in common. */
  readonly plan: (snapshot: Snapshot, decisions?: Partial<Decisions>) => MergePlan;
  readonly merge: (snapshot: Snapshot, decisions?: Partial<Decisions>) => PlannedMerge;
  readonly undo: () => void;
  readonly redo: () => void;
}

let clock = Date.parse('2020-02-07T09:00:00.000Z');

/** Laptops that all begin with one snapshot. `at` names files in a folder of the test's own. */
export function laptops(at: (name: string) => string, beginning: string, names: readonly string[]) {
  return names.map((name): Laptop => {
    const installation = randomUUID();
    const by = () => {
      clock += 1000;
      return { id: randomUUID(), author: name, installation, at: new Date(clock).toISOString() };
    };
    const path = at(`${name}-${installation}.panelpaper`);
    importSnapshot(beginning, path, by());
    const store = openToWrite(path, { author: name });
    const decided = (decisions: Partial<Decisions> = {}) => ({ ...NOTHING_DECIDED, ...decisions });
    return {
      store,
      change: (label, ...changes) => store.commit({ ...by(), label, changes }),
      send: ({ history } = { history: true }) => {
        const file = at(`${randomUUID()}.panelsnap`);
        exportSnapshot(store, file, { author: name, at: by().at, history });
        return loadSnapshot(file);
      },
      plan: (snapshot, decisions) => {
        const sources = mergeSources(store, snapshot);
        if (sources === null) throw new Error('no past in common');
        return planMerge(sources, decided(decisions));
      },
      merge: (snapshot, decisions) => mergeSnapshot(store, snapshot, decided(decisions), by()),
      undo: () => {
        const step = undoState(store.connection).undo;
        if (step === null) throw new Error('nothing to undo');
        undoChangeSet(store, step.id, 'undo', by());
      },
      redo: () => {
        const step = undoState(store.connection).redo;
        if (step === null) throw new Error('nothing to redo');
        undoChangeSet(store, step.id, 'redo', by());
      },
    };
  });
}

/** Decisions that answer every conflict of a plan with one side. */
export function allOf(plan: MergePlan, side: Side): Partial<Decisions> {
  return { choices: new Map(plan.conflicts.map(({ key }) => [key, side])) };
}
