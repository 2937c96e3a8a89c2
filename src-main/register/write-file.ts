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
    flushFolder(path);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new RegisterError(
      'unwritable',
      `The file ${path} cannot be written: ${reason}.`,
      'Close it if it is open elsewhere, or choose another folder.',
    );
  }
}

// Windows has no handle for a folder to flush; its rename is durable by itself.
function flushFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
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
