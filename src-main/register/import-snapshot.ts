import { randomUUID } from 'node:crypto';
import { applyChanges } from '../../src-shared/entities/apply-changes.ts';
import type { Change, ChangeSet } from '../../src-shared/entities/change-set.ts';
import { emptyRegister, type Register } from '../../src-shared/entities/register.ts';
import { type AnyRecord, type EntityName, entityNames } from '../../src-shared/entities/registry.ts';
import { checkRegister } from '../../src-shared/entities/rules/check-register.ts';
import { canonicalRecords } from '../../src-shared/snapshot/canonical.ts';
import type { Snapshot, SnapshotChange } from '../../src-shared/snapshot/format.ts';
import { SnapshotError } from '../../src-shared/snapshot/read-snapshot.ts';
import { beginImport, unmade } from './begin-import.ts';
import { RegisterError, refusalOf } from './errors.ts';
import { sha256 } from './hash.ts';
import { issuedModel, keepModel } from './issued.ts';
import { noteState } from './lineage.ts';
import { writeDecided, writeHistory } from './log.ts';
import { putRow } from './rows.ts';
import { sealAll } from './seal.ts';
import { loadSnapshot } from './snapshot-file.ts';
import { enterEdits, enterStates } from './states.ts';
import { createRegister, type Store } from './store.ts';

type By = Pick<ChangeSet, 'author' | 'installation' | 'at'>;

/**
 * Makes a register from a snapshot: its records, issued papers, ancestors and history. Refused where a register with
 * anything in it, or another file, is there, and where the snapshot's records do not hold together. It is built beside
 * and renamed when whole, so that nothing half made is left.
 */
export function importSnapshot(snapshotPath: string, registerPath: string, by: By): Register {
  return importLoaded(loadSnapshot(snapshotPath), registerPath, by);
}

/** The same from a snapshot that was read already, as one that a passphrase protects has to be. */
export function importLoaded(snapshot: Snapshot, registerPath: string, by: By): Register {
  refuseUnsound(snapshot);
  const making = beginImport(registerPath, by.author);
  try {
    buildRegister(making.building, snapshot, by);
    making.finish();
  } catch (error) {
    throw unmade(registerPath, error);
  } finally {
    making.end();
  }
  return snapshot.register;
}

/** Makes a register of a snapshot at a path where nothing is, and reads it back. */
export function buildRegister(path: string, snapshot: Snapshot, by: By): void {
  const store = createRegister(path, snapshot.header.registerId, by.at);
  try {
    fill(store, snapshot, by);
    if (sha256(canonicalRecords(store.read())) !== snapshot.header.sha256) {
      throw new RegisterError('damaged', 'The register does not read back as the snapshot says.');
    }
  } finally {
    store.close();
  }
}

function fill(store: Store, snapshot: Snapshot, by: By): void {
  const { connection } = store;
  const { header, register, ancestors, issued, changes, edits } = snapshot;
  connection
    .transaction(() => {
      writeHistory(connection, changes ?? beginning(register, by), 'brought');
      for (const { entity, record } of everyRecord(register)) putRow(connection, entity, record);
      for (const model of Object.values(issued)) keepModel(connection, issuedModel(model));
      const state = { id: header.state, sha256: header.sha256, parents: header.parents };
      enterStates(connection, state, register, ancestors, by.at);
      enterEdits(connection, Object.entries(edits?.states ?? {}));
      writeDecided(connection, Object.entries(edits?.decided ?? {}));
      noteState(connection, header.state, 'began', null);
      sealAll(connection);
    })
    .immediate();
}

// The history of a register whose snapshot came without one: everything was there at once.
function beginning(register: Register, by: By): readonly SnapshotChange[] {
  const about = {
    changeSet: randomUUID(),
    label: 'Import of a snapshot',
    ...by,
    kind: 'import',
    of: null,
    told: false,
  } as const;
  return everyRecord(register).map(({ entity, record }) => ({
    ...about,
    entity,
    id: record.id,
    before: null,
    after: { ...record },
  }));
}

type Put = Extract<Change, { kind: 'put' }>;

function everyRecord(register: Register): readonly Put[] {
  return entityNames.flatMap((entity) =>
    (register[entity] as readonly AnyRecord[]).map((record): Put => ({ kind: 'put', entity, record })),
  );
}

/** Throws where the records of a snapshot do not hold together, or its papers or history are not theirs. */
export function refuseUnsound(snapshot: Snapshot): void {
  const problems = checkRegister(snapshot.register);
  if (problems.length > 0) throw refusalOf(problems);
  refuseAltered(snapshot);
}

/** Throws SnapshotError where the issued papers or the history of a snapshot are not those of its records. */
export function refuseAltered({ header, register, issued, changes }: Snapshot): void {
  for (const [hash, model] of Object.entries(issued)) {
    if (issuedModel(model).hash !== hash)
      throw new SnapshotError(`issued › ${hash}: the paper kept there was changed.`);
  }
  for (const { modelHash } of register.issue) {
    if (!Object.hasOwn(issued, modelHash))
      throw new SnapshotError(`issued › ${modelHash}: the paper as it was issued is not in the snapshot.`);
  }
  if (changes !== null && sha256(canonicalRecords(replayed(changes))) !== header.sha256) {
    throw new SnapshotError('changes: the history does not lead to the records.');
  }
}

/** The register that a history leads to. */
function replayed(changes: readonly SnapshotChange[]): Register {
  const steps = changes
    .filter(({ told }) => !told)
    .map(({ entity, id, after }): Change => {
      const name = entity as EntityName;
      return after === null
        ? { kind: 'remove', entity: name, id }
        : { kind: 'put', entity: name, record: after as unknown as AnyRecord };
    });
  return applyChanges(emptyRegister(), steps);
}
