import type { Register } from '../../src-shared/entities/register.ts';
import { canonicalRecords, countsOf } from '../../src-shared/snapshot/canonical.ts';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, type Snapshot } from '../../src-shared/snapshot/format.ts';
import { ancestorHashes, keepState } from './ancestors.ts';
import { sha256 } from './hash.ts';
import { readModels } from './issued.ts';
import { readHistory } from './log.ts';
import { saveSnapshot } from './snapshot-file.ts';
import type { Store } from './store.ts';

interface About {
  readonly registerId: string;
  /** The instant it is made, UTC. */
  readonly madeAt: string;
  readonly author: string;
}

/** The snapshot of records that have neither history nor issued papers nor ancestors. */
export function snapshotOf(register: Register, about: About): Snapshot {
  const header = {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    ...about,
    counts: countsOf(register),
    sha256: sha256(canonicalRecords(register)),
  } as const;
  return { header, register, ancestors: [], issued: {}, changes: null };
}

interface ExportOptions {
  readonly author: string;
  /** The instant of the export, UTC. */
  readonly at: string;
  /** Whether the history goes with it. */
  readonly history: boolean;
}

/**
 * Writes a snapshot of a whole register, reads it back, and keeps the state it holds as an ancestor, so that what comes
 * back can be merged. Gives back the snapshot.
 */
export function exportSnapshot(store: Store, path: string, options: ExportOptions): Snapshot {
  const { author, at, history } = options;
  const plain = snapshotOf(store.read(), { registerId: store.id, madeAt: at, author });
  const { connection } = store;
  const snapshot: Snapshot = {
    ...plain,
    // Not its own state: that is its hash.
    ancestors: ancestorHashes(connection).filter((hash) => hash !== plain.header.sha256),
    issued: readModels(connection),
    changes: history ? readHistory(connection) : null,
  };
  saveSnapshot(path, snapshot);
  if (!connection.readonly) {
    const state = { hash: plain.header.sha256, records: canonicalRecords(plain.register) };
    connection.transaction(() => keepState(connection, state, at)).immediate();
  }
  return snapshot;
}
