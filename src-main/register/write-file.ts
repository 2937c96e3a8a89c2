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
import { messageOf, RegisterError } from './errors.ts';

/**
 * Writes a file whole or not at all: to a temporary neighbour, flushed, read back, then renamed over the old one. Throws
 * RegisterError where that cannot be done, and leaves what was there.
 */
export function writeFileSafely(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
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
    throw new RegisterError(
      'unwritable',
      `The file ${path} cannot be written: ${messageOf(error)}.`,
      'Close it if it is open elsewhere, or choose another folder.',
    );
  }
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

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A text as a file name that Windows accepts too: no reserved characters, device names, or dots and spaces at the end. */
export function safeFileName(text: string): string {
  const plain = text
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, '-')
    .slice(0, 180)
    .replace(/[. ]+$/, '');
  return plain === '' || RESERVED.test(plain) ? `_${plain}` : plain;
}
