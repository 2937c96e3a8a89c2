import { closeSync, openSync, readSync } from 'node:fs';

/** "PNPR" in ASCII: marks an SQLite file as a register. */
export const APPLICATION_ID = 0x504e5052;
// Where SQLite keeps both numbers in the first page, big-endian (https://www.sqlite.org/fileformat2.html).
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;
const SQLITE_HEADER = 'SQLite format 3\0';
const HEADER_LENGTH = 100;

/** What the first bytes of a file tell of it; of a register its version too. */
export type FileKind =
  | { readonly kind: 'empty' | 'other' | 'database' }
  | { readonly kind: 'register'; readonly version: number };

/** Looks at a file as plain bytes, so that SQLite never touches one that is not ours. Throws where it cannot be read. */
export function kindOfFile(path: string): FileKind {
  const head = readHead(path);
  if (head.length === 0) return { kind: 'empty' };
  if (head.toString('latin1', 0, SQLITE_HEADER.length) !== SQLITE_HEADER || head.length < HEADER_LENGTH)
    return { kind: 'other' };
  if (head.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) return { kind: 'database' };
  return { kind: 'register', version: head.readUInt32BE(USER_VERSION_AT) };
}

/** Whether a register stands there. */
export function isRegister(path: string): boolean {
  try {
    return kindOfFile(path).kind === 'register';
  } catch {
    // Missing, a folder, or not to be read: whoever opens it is told which.
    return false;
  }
}

function readHead(path: string): Buffer {
  const head = Buffer.alloc(HEADER_LENGTH);
  const file = openSync(path, 'r');
  try {
    return head.subarray(0, readSync(file, head, 0, head.length, 0));
  } finally {
    closeSync(file);
  }
}
