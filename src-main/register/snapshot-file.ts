import { existsSync, readFileSync, statSync } from 'node:fs';
import { type Snapshot, snapshotText } from '../../src-shared/snapshot/format.ts';
import { readSnapshot, SnapshotError } from '../../src-shared/snapshot/read-snapshot.ts';
import { messageOf, RegisterError } from './errors.ts';
import { sha256 } from './hash.ts';
import { writeFileSafely } from './write-file.ts';

const LARGEST_FILE = 256 * 1024 * 1024;

/** Reads a snapshot file. Throws RegisterError or SnapshotError where it is missing, damaged, foreign or newer. */
export function loadSnapshot(path: string): Snapshot {
  if (!existsSync(path)) throw new RegisterError('missing', `There is no snapshot at ${path}.`);
  return readSnapshot(textOf(path), sha256);
}

function textOf(path: string): string {
  try {
    if (statSync(path).size > LARGEST_FILE)
      throw new SnapshotError('The file is larger than 256 MB and was not read.');
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof SnapshotError) throw error;
    throw new RegisterError('damaged', `The snapshot ${path} cannot be read: ${messageOf(error)}.`);
  }
}

/** Writes a snapshot file and reads it back before it says done. */
export function saveSnapshot(path: string, snapshot: Snapshot): void {
  writeFileSafely(path, Buffer.from(snapshotText(snapshot), 'utf8'));
  loadSnapshot(path);
}
