import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { type Snapshot, snapshotText } from '../../src-shared/snapshot/format.ts';
import { passphraseProblem } from '../../src-shared/snapshot/passphrase.ts';
import { readSnapshot, SnapshotError } from '../../src-shared/snapshot/read-snapshot.ts';
import { messageOf, RegisterError } from './errors.ts';
import { isRegister } from './file-head.ts';
import { sha256 } from './hash.ts';
import { HEAD_LENGTH, isProtected, protect, unprotect, WORK_FACTOR } from './protection.ts';
import { writeFileSafely } from './write-file.ts';

const LARGEST_FILE = 256 * 1024 * 1024;

/**
 * Reads a snapshot file. Throws RegisterError or SnapshotError where it is missing, damaged, foreign or newer, or is
 * protected by a passphrase.
 */
export function loadSnapshot(path: string): Snapshot {
  const bytes = bytesOf(path);
  if (isProtected(bytes)) {
    throw new RegisterError(
      'passphrase-needed',
      `The snapshot ${path} is protected by a passphrase.`,
      'Give the passphrase that it was protected with.',
    );
  }
  return readSnapshot(bytes.toString('utf8'), sha256);
}

/**
 * Reads a snapshot file that may be protected; the passphrase is asked for only where it is. It is opened in memory:
 * nothing of it is written anywhere. Throws as `loadSnapshot` does, and where the passphrase does not open it.
 */
export async function loadAnySnapshot(
  path: string,
  passphrase: () => string | Promise<string>,
): Promise<Snapshot> {
  const bytes = bytesOf(path);
  if (!isProtected(bytes)) return readSnapshot(bytes.toString('utf8'), sha256);
  return opened(bytes, await passphrase());
}

async function opened(bytes: Uint8Array, passphrase: string): Promise<Snapshot> {
  const plain = await unprotect(bytes, passphrase, LARGEST_FILE);
  return readSnapshot(Buffer.from(plain).toString('utf8'), sha256);
}

/** Whether a file is a snapshot protected by a passphrase. */
export function isProtectedSnapshot(path: string): boolean {
  const head = Buffer.alloc(HEAD_LENGTH);
  try {
    const file = openSync(path, 'r');
    try {
      return isProtected(head.subarray(0, readSync(file, head, 0, head.length, 0)));
    } finally {
      closeSync(file);
    }
  } catch {
    // Missing, a folder, or not to be read: whoever loads it is told which.
    return false;
  }
}

function refuseLarge(size: number): void {
  if (size > LARGEST_FILE) throw new SnapshotError('The snapshot is larger than 256 MB, which is too large.');
}

function bytesOf(path: string): Buffer {
  if (!existsSync(path)) throw new RegisterError('missing', `There is no snapshot at ${path}.`);
  try {
    const about = statSync(path);
    if (about.isDirectory()) throw new SnapshotError(`${path} is a folder, not a snapshot.`);
    refuseLarge(about.size);
    if (isRegister(path)) throw new SnapshotError(`${path} is a register; export a snapshot of it first.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof SnapshotError) throw error;
    throw new RegisterError('damaged', `The snapshot ${path} cannot be read: ${messageOf(error)}.`);
  }
}

/** Hears how far a piece of work is, from 0 to 1, and what is being done. */
export type Tell = (share: number, doing: string) => void;

const untold: Tell = () => undefined;

/**
 * Writes a snapshot file, which is read back before it takes its name. Throws SnapshotError where an import would refuse
 * it, as where another program changed the register; what was there is left.
 */
export function saveSnapshot(path: string, snapshot: Snapshot, tell: Tell = untold): void {
  const bytes = checkedBytes(snapshot, tell);
  tell(0.9, 'Saving');
  writeFileSafely(path, bytes);
}

/**
 * Writes a snapshot file protected by a passphrase. It is protected in memory and opened again before it is written, so
 * that the plain text never touches the disk, and what is written can be opened. Throws as `saveSnapshot` does, and where
 * the passphrase is too weak. `workFactor` is lower in tests alone.
 */
export async function saveProtectedSnapshot(
  path: string,
  snapshot: Snapshot,
  passphrase: string,
  workFactor = WORK_FACTOR,
  tell: Tell = untold,
): Promise<void> {
  refuseWeak(passphrase);
  const plain = checkedBytes(snapshot, tell);
  tell(0.7, 'Protecting it');
  const bytes = await protect(plain, passphrase, workFactor);
  tell(0.8, 'Opening it again to compare');
  if (!plain.equals(await unprotect(bytes, passphrase, LARGEST_FILE)))
    throw new SnapshotError('The snapshot could not be protected: it does not open as it was.');
  refuseLarge(bytes.length);
  tell(0.9, 'Saving');
  writeFileSafely(path, bytes);
}

/** Throws RegisterError where a snapshot should not be protected by a passphrase, with the reason. */
export function refuseWeak(passphrase: string): void {
  const problem = passphraseProblem(passphrase);
  if (problem !== null) throw new RegisterError('passphrase-weak', problem);
}

function checkedBytes(snapshot: Snapshot, tell: Tell): Buffer {
  tell(0.4, 'Writing it out');
  const bytes = Buffer.from(snapshotText(snapshot), 'utf8');
  refuseLarge(bytes.length);
  tell(0.5, 'Reading it back to compare');
  readSnapshot(bytes.toString('utf8'), sha256);
  return bytes;
}
