import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import type { Change } from '../../src-shared/entities/change-set.ts';
import { countRecords, type Register } from '../../src-shared/entities/register.ts';
import { type AnyRecord, entityNames } from '../../src-shared/entities/registry.ts';
import { canonicalRecords, countsOf } from '../../src-shared/snapshot/canonical.ts';
import {
  SNAPSHOT_FORMAT,
  SNAPSHOT_VERSION,
  type Snapshot,
  snapshotText,
} from '../../src-shared/snapshot/format.ts';
import { readSnapshot, SnapshotError } from '../../src-shared/snapshot/read-snapshot.ts';
import { RegisterError } from './errors.ts';
import { createRegister, openRegister } from './store.ts';
import { writeFileSafely } from './write-file.ts';

const LARGEST_FILE = 256 * 1024 * 1024;

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Reads a snapshot file. Throws RegisterError or SnapshotError where it is missing, damaged, foreign or newer. */
export function loadSnapshot(path: string): Snapshot {
  if (!existsSync(path)) throw new RegisterError('missing', `There is no snapshot at ${path}.`);
  if (statSync(path).size > LARGEST_FILE)
    throw new SnapshotError('The file is larger than 256 MB and was not read.');
  return readSnapshot(readFileSync(path, 'utf8'), sha256);
}

/** The snapshot of a register: its records, without history. */
export function snapshotOf(
  register: Register,
  about: { registerId: string; madeAt: string; author: string },
): Snapshot {
  const header = {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    ...about,
    counts: countsOf(register),
    sha256: sha256(canonicalRecords(register)),
  } as const;
  return { header, register, ancestors: [], issued: {}, changes: null };
}

/** Writes a snapshot file and reads it back before it says done. */
export function saveSnapshot(path: string, snapshot: Snapshot): void {
  writeFileSafely(path, Buffer.from(snapshotText(snapshot), 'utf8'));
  loadSnapshot(path);
}

/**
 * Makes a register from a snapshot. Refused where a register with anything in it, or another file, is there. It is
 * built beside and renamed when whole, so that nothing half made is left.
 */
export function importSnapshot(
  snapshotPath: string,
  registerPath: string,
  by: { author: string; installation: string; at: string },
): Register {
  const snapshot = loadSnapshot(snapshotPath);
  refuseFull(registerPath);
  const building = `${registerPath}.${process.pid}.tmp`;
  rmSync(building, { force: true });
  try {
    const store = createRegister(building, snapshot.header.registerId, by.at);
    try {
      const changes = entityNames.flatMap((entity) =>
        (snapshot.register[entity] as readonly AnyRecord[]).map(
          (record): Change => ({ kind: 'put', entity, record }),
        ),
      );
      store.commit({ id: randomUUID(), label: 'Import of a snapshot', ...by, changes });
      if (sha256(canonicalRecords(store.read())) !== snapshot.header.sha256) {
        throw new RegisterError('damaged', 'The register does not read back as the snapshot says.');
      }
    } finally {
      store.close();
    }
    renameSync(building, registerPath);
  } catch (error) {
    rmSync(building, { force: true });
    throw error;
  }
  return snapshot.register;
}

function refuseFull(registerPath: string): void {
  if (!existsSync(registerPath)) return;
  const store = openRegister(registerPath, 'read');
  const count = countRecords(store.read());
  store.close();
  if (count > 0) {
    throw new RegisterError(
      'not-empty',
      `The register ${registerPath} already holds ${count} records.`,
      'Import into a new file.',
    );
  }
}
