import { countRecords, type Register } from '../../src-shared/entities/register.ts';
import { countsOf } from '../../src-shared/snapshot/canonical.ts';
import {
  SNAPSHOT_FORMAT,
  SNAPSHOT_VERSION,
  type Snapshot,
  type SnapshotEdits,
  type SnapshotHeader,
} from '../../src-shared/snapshot/format.ts';
import { stateId } from '../../src-shared/snapshot/lineage.ts';
import type { Connection } from './database.ts';
import { sha256 } from './hash.ts';
import { readModels } from './issued.ts';
import { keepLeaving, type StateNow, stateNow } from './lineage.ts';
import { readDecided, readHistory } from './log.ts';
import { refuseWeak, saveProtectedSnapshot, saveSnapshot, type Tell } from './snapshot-file.ts';
import { editsOfStates, listStates, recordsHash, type State, type ToldState, toldState } from './states.ts';
import type { Store } from './store.ts';

interface About {
  readonly registerId: string;
  /** The instant it is made, UTC. */
  readonly madeAt: string;
  readonly author: string;
}

/** The snapshot of records that have neither history nor issued papers nor ancestors. */
export function snapshotOf(register: Register, about: About): Snapshot {
  const hash = recordsHash(register);
  const state = { id: stateId(sha256, hash, []), sha256: hash, parents: [] };
  return {
    header: headerOf(register, state, about),
    register,
    ancestors: [],
    issued: {},
    changes: null,
    edits: null,
  };
}

type Whole = State & { readonly sha256: string };

function headerOf(register: Register, state: Whole, about: About): SnapshotHeader {
  return {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    ...about,
    counts: countsOf(register),
    sha256: state.sha256,
    state: state.id,
    parents: [...state.parents],
  };
}

interface ExportOptions {
  readonly author: string;
  /** The instant of the export, UTC. */
  readonly at: string;
  /** Whether the history goes with it, and the records of earlier states. */
  readonly history: boolean;
}

/**
 * Writes a snapshot of a whole register, reads it back, and keeps the state it holds as an ancestor, so that what comes
 * back can be merged. Gives back the snapshot.
 */
export function exportSnapshot(store: Store, path: string, options: ExportOptions): Snapshot {
  const leaving = leavingOf(store, options);
  saveSnapshot(path, leaving.snapshot);
  leaving.note();
  return leaving.snapshot;
}

/**
 * The same, protected by a passphrase, for a paper that may not be read by whoever comes by the file. Throws RegisterError
 * where the passphrase is too weak.
 */
export async function exportProtectedSnapshot(
  store: Store,
  path: string,
  options: ExportOptions & { readonly passphrase: string; readonly workFactor?: number },
): Promise<Snapshot> {
  const leaving = leavingOf(store, options);
  await saveProtectedSnapshot(path, leaving.snapshot, options.passphrase, options.workFactor);
  leaving.note();
  return leaving.snapshot;
}

// A snapshot of the register as it stands, and the noting of its state once it has left. What is saved between the two
// comes from that state all the same.
function leavingOf(store: Store, { author, at, history }: ExportOptions) {
  const { connection } = store;
  const register = store.read();
  const state = stateNow(connection, register);
  const snapshot: Snapshot = {
    header: headerOf(register, state, { registerId: store.id, madeAt: at, author }),
    register,
    ancestors: listStates(connection, { id: state.id, register }, history),
    issued: readModels(connection),
    changes: history ? readHistory(connection) : null,
    edits: history ? editsWith(connection, state) : null,
  };
  const note = () => {
    if (connection.readonly) return;
    const told = () => toldState(connection, state.id, register);
    connection.transaction(() => keepLeaving(connection, state, told, at)).immediate();
  };
  return { snapshot, state, note };
}

/** A state that left, and what keeping it writes: plain data, made by whoever wrote the snapshot from a copy. */
export interface Left {
  readonly state: ReturnType<typeof stateNow>;
  readonly told: ToldState;
  /** The instant of the export, UTC. */
  readonly at: string;
  readonly records: number;
}

/**
 * Writes a snapshot of a copy of a register, protected where a passphrase is given, and gives back what is to be noted in
 * the register itself by `noteLeft`. Throws as the two exports do. `tell` hears how far it is.
 */
export async function exportCopy(
  copy: Store,
  path: string,
  { passphrase, ...options }: ExportOptions & { readonly passphrase: string | null },
  tell: Tell,
): Promise<Left> {
  if (passphrase !== null) refuseWeak(passphrase);
  tell(0.1, 'Gathering the records and the history');
  const { snapshot, state } = leavingOf(copy, options);
  tell(0.25, 'Keeping what it is compared with later');
  const told = toldState(copy.connection, state.id, snapshot.register);
  // Last, since a file that stands there is one that left.
  if (passphrase === null) saveSnapshot(path, snapshot, tell);
  else await saveProtectedSnapshot(path, snapshot, passphrase, undefined, tell);
  return { state, told, at: options.at, records: countRecords(snapshot.register) };
}

/** Keeps a state that left as an ancestor, so that what comes back can be merged. */
export function noteLeft({ connection }: Store, { state, told, at }: Left): void {
  connection.transaction(() => keepLeaving(connection, state, () => told, at)).immediate();
}

function editsWith(connection: Connection, { id, edits }: StateNow): SnapshotEdits {
  const states = new Map(editsOfStates(connection));
  if (edits !== null) states.set(id, edits);
  return { states: told(states), decided: told(readDecided(connection)) };
}

function told(lists: ReadonlyMap<string, readonly string[]>): Record<string, string[]> {
  return Object.fromEntries([...lists].map(([key, list]) => [key, [...list]]));
}
