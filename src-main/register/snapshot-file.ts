import { existsSync, readFileSync, statSync } from 'node:fs';
import { type Snapshot, snapshotText } from '../../src-shared/snapshot/format.ts';
import { readSnapshot, SnapshotError } from '../../src-shared/snapshot/read-snapshot.ts';
import { messageOf, RegisterError } from './errors.ts';
import { isRegister } from './file-head.ts';
import { sha256 } from './hash.ts';
import { writeFileSafely } from './write-file.ts';

const LARGEST_FILE = 256 * 1024 * 1024;

/** Reads a snapshot file. Throws RegisterError or SnapshotError where it is missing, damaged, foreign or newer. */
export function loadSnapshot(path: string): Snapshot {
  if (!existsSync(path)) throw new RegisterError('missing', `There is no snapshot at ${path}.`);
  return readSnapshot(textOf(path), sha256);
}

function refuseLarge(size: number): void {
  if (size > LARGEST_FILE) throw new SnapshotError('The snapshot is larger than 256 MB, which is too large.');
}

function textOf(path: string): string {
  try {
    const about = statSync(path);
    if (about.isDirectory()) throw new SnapshotError(`${path} is a folder, not a snapshot.`);
    refuseLarge(about.size);
    if (isRegister(path)) throw new SnapshotError(`${path} is a register; export a snapshot of it first.`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof SnapshotError) throw error;
    throw new RegisterError('damaged', `The snapshot ${path} cannot be read: ${messageOf(error)}.`);
  }
}

/**
 * Writes a snapshot file, which is read back before it takes its name. Throws SnapshotError where an import would refuse
 * it, as where another program changed the register; what was there is left.
 */
export function saveSnapshot(path: string, snapshot: Snapshot): void {
  const bytes = Buffer.from(snapshotText(snapshot), 'utf8');
  refuseLarge(bytes.length);
  readSnapshot(bytes.toString('utf8'), sha256);
  writeFileSafely(path, bytes);
}
