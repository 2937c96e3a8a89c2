import type { ChangeSet } from '../../src-shared/entities/change-set.ts';
import type { Register } from '../../src-shared/entities/register.ts';
import { changesBetween } from '../../src-shared/merge/difference.ts';
import { firstSeen } from '../../src-shared/merge/first-seen.ts';
import {
  type Decisions,
  type MergePlan,
  type MergeSources,
  planMerge,
} from '../../src-shared/merge/plan-merge.ts';
import { startOf } from '../../src-shared/merge/start-of.ts';
import { redactedRegister } from '../../src-shared/redaction/redact-records.ts';
import { recordsOfAncestor, toldBy } from '../../src-shared/snapshot/ancestor-records.ts';
import type { Snapshot, SnapshotChange } from '../../src-shared/snapshot/format.ts';
import { closureOf, type How } from '../../src-shared/snapshot/lineage.ts';
import { RegisterError } from './errors.ts';
import { issuedModel, keepModel } from './issued.ts';
import { lineageOf, noteState, ownSetsIn } from './lineage.ts';
import { readDecided, readHistory, writeDecided, writeHistory } from './log.ts';
import { adoptRedactions, incomingOf } from './redacted-snapshot.ts';
import { enterEdits, enterStates, recordsHash, recordsOfState } from './states.ts';
import type { Along, Store } from './store.ts';

/** How a snapshot stands to a register. */
export type Relation =
  /** Everything in it is in the register already. */
  | 'known'
  /** The two have a state in common, so that they can be merged. */
  | 'related'
  /** They have none in common whose records are kept. */
  | 'unrelated';

/** The sources of a merge, and the register's own history, which they were read from. */
export interface SnapshotSources extends MergeSources {
  readonly history: readonly SnapshotChange[];
}

/** The sources of a merge of a snapshot into a register; null where they have no past in common. */
export function mergeSources(store: Store, snapshot: Snapshot): SnapshotSources | null {
  const { connection } = store;
  const { incoming, redaction } = incomingOf(store, snapshot);
  const lineage = lineageOf(connection);
  const history = readHistory(connection);
  const decided = readDecided(connection);
  const start = startOf(
    { lineage, changes: history, decided, ...ownSetsIn(connection, lineage) },
    toldBy(incoming),
    (state) => recordsOfState(connection, state) ?? recordsOfAncestor(incoming, state),
  );
  if (start === null) return null;
  const { base, edited } = start;
  const own = (register: Register) => (redaction === null ? register : redactedRegister(register, redaction));
  return {
    base: { ...base, register: own(base.register) },
    mine: own(store.read()),
    theirs: incoming.register,
    edited,
    isOlder: firstSeen(history, incoming.changes ?? []),
    history,
  };
}

export function relationTo(store: Store, snapshot: Snapshot): Relation {
  const { parents, heads } = lineageOf(store.connection);
  const known = closureOf(parents, heads);
  if (known.has(snapshot.header.state)) return 'known';
  return mergeSources(store, snapshot) === null ? 'unrelated' : 'related';
}

type By = Pick<ChangeSet, 'id' | 'author' | 'installation' | 'at'>;

/** A plan without the register it leads to, as it crosses from the thread that made it. */
export type PlannedMerge = Omit<MergePlan, 'register'>;

/**
 * Merges a snapshot into a register as one change set, as it was planned for the register as it stands. Throws
 * RegisterError, and writes nothing, where something is still to be decided or the two have no past in common.
 */
export function mergeSnapshot(
  store: Store,
  snapshot: Snapshot,
  decisions: Decisions,
  by: By,
  plan: PlannedMerge = planOf(store, snapshot, decisions),
): PlannedMerge {
  const open = plan.conflicts.length + plan.twins.length + plan.problems.length;
  if (open > 0) {
    throw new RegisterError(
      'conflicts',
      open === 1 ? 'One thing is still to be decided.' : `${open} things are still to be decided.`,
      'Decide each of them, then merge.',
    );
  }
  const isRedacted = adoptRedactions(store, snapshot, by);
  const { incoming } = incomingOf(store, snapshot);
  // Without the names that were taken out just now, the register is another than the one it was planned for.
  const { changes, decided } = isRedacted ? planOf(store, snapshot, decisions) : plan;
  const label = `Merge of ${incoming.header.author}’s snapshot`;
  bringIn(store, incoming, 'merged', { ...by, label, kind: 'merge', changes }, decided);
  return plan;
}

/** What a merge would do, with nothing written. Throws RegisterError where the two have no past in common. */
export function planOf(store: Store, snapshot: Snapshot, decisions: Decisions): MergePlan {
  const sources = mergeSources(store, snapshot);
  if (sources === null) {
    throw new RegisterError(
      'unrelated',
      'The snapshot and this register have no state in common that both still hold, so they cannot be merged.',
      'Compare the two, or ask for a snapshot with its history.',
    );
  }
  return planMerge(sources, decisions);
}

/** Makes a register what a snapshot holds, as one change set that can be undone. */
export function replaceBySnapshot(store: Store, snapshot: Snapshot, by: By): ChangeSet {
  adoptRedactions(store, snapshot, by);
  const { incoming } = incomingOf(store, snapshot);
  const changeSet = {
    ...by,
    label: `Replace by ${incoming.header.author}’s snapshot`,
    kind: 'import',
    changes: changesBetween(store.read(), incoming.register),
  } as const;
  bringIn(store, incoming, 'replaced', changeSet);
  return changeSet;
}

function bringIn(
  store: Store,
  snapshot: Snapshot,
  how: How,
  changeSet: ChangeSet,
  decided: readonly string[] = [],
): void {
  const { header, register, ancestors, issued, changes, edits } = snapshot;
  const along: Along = {
    before: (connection) => {
      if (changes !== null) writeHistory(connection, changes, 'told');
      for (const model of Object.values(issued)) keepModel(connection, issuedModel(model));
    },
    after: (connection) => {
      // Without the names that were taken out it holds other records than it was hashed with.
      const hash = recordsHash(register) === header.sha256 ? header.sha256 : null;
      const state = { id: header.state, sha256: hash, parents: header.parents };
      enterStates(connection, state, register, ancestors, changeSet.at);
      enterEdits(connection, Object.entries(edits?.states ?? {}));
      writeDecided(connection, [...Object.entries(edits?.decided ?? {}), [changeSet.id, decided]]);
      noteState(connection, header.state, how, changeSet.id);
    },
  };
  store.commit(changeSet, [], along);
}
