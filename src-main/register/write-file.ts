import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { RegisterError } from './errors.ts';
import { isRegister } from './file-head.ts';
import { hasEnded, sweepHalfMade } from './half-made.ts';
import { reasonOf } from './reason.ts';

/**
 * Writes a file whole or not at all: to a temporary neighbour, flushed, read back, then renamed over the old one. Throws
 * RegisterError where that cannot be done, or a register is there, and leaves what was there.
 */
export function writeFileSafely(path: string, bytes: Uint8Array): void {
  if (isRegister(path))
    throw new RegisterError(
      'exists',
      `The file ${path} is a register, and nothing is written over one.`,
      'Choose another name.',
    );
  const temporary = temporaryNeighbour(path);
  sweepHalfMade(path, hasEnded);
  try {
    const file = openSync(temporary, 'wx');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (!readFileSync(temporary).equals(bytes))
      throw new Error('what was written does not read back the same');
    renameSync(temporary, path);
    flushFolder(dirname(path));
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary, { force: true });
    throw unwritable(path, error);
  }
}

/** Why a file cannot be written, for a person. */
export function unwritable(path: string, error: unknown): RegisterError {
  return new RegisterError(
    'unwritable',
    `The file ${path} cannot be written: ${reasonOf(error)}.`,
    'Close it if it is open elsewhere, or choose another folder.',
  );
}

/** Where a file is built before it takes its name; the same for every thread of a process. */
export function temporaryNeighbour(path: string): string {
  return `${path}.${process.pid}.tmp`;
}

/** Makes sure that a file's content is on the disk, not only on its way there. */
export function flushFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes sure that names given in a folder are on the disk. Windows has no handle for a folder; its rename is durable. */
export function flushFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:\.|$)/i;
// File systems take 255 bytes in a name; the rest is left for an ending and for the temporary neighbour's.
const LONGEST_NAME = 180;

/**
 * A text as a file name that Windows accepts too: no reserved characters, device names, or dots and spaces at the end,
 * nothing that turns the reading direction round, and at most 180 bytes long.
 */
export function safeFileName(text: string): string {
  const plain = shortened(text.toWellFormed().replace(/[<>:"/\\|?*\p{Cc}\p{Bidi_Control}]/gu, '-'));
  const name = plain.replace(/[. ]+$/, '');
  return name === '' || RESERVED.test(name) ? `_${name}` : name;
}

function shortened(name: string): string {
  let [kept, bytes] = ['', 0];
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST_NAME) break;
    kept += character;
  }
  return kept;
}
