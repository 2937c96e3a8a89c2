import { inflateRawSync } from 'node:zlib';

/** The parts of a Word file that somebody gave us. Nothing in it is believed: not its sizes, its names or its order. */
export interface Package {
  readonly names: readonly string[];
  /** A part's bytes; null where there is none. Throws where it is damaged or larger than the package may be. */
  readonly read: (name: string) => Buffer | null;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 65_535;
const MOST_PARTS = 2000;
/** What all parts read of one package may come to, in bytes. */
export const MOST_INFLATED = 64 * 1024 * 1024;

interface Entry {
  readonly method: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Opens a package by its directory. `fflate` trusts the sizes that a file states; here a part is inflated up to a limit
 * and no further. Throws where the file is no whole package.
 */
export function openPackage(bytes: Uint8Array): Package {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(file);
  let left = MOST_INFLATED;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const part = inflated(file, entry, left);
      left -= part.length;
      return part;
    },
  };
}

function directoryOf(file: Buffer): ReadonlyMap<string, Entry> {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new Error('it has too many parts');
  const entries = new Map<string, Entry>();
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (file.readUInt32LE(at) !== ENTRY) throw new Error('its directory is damaged');
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    entries.set(name.replaceAll('\\', '/'), {
      method: file.readUInt16LE(at + 10),
      size: file.readUInt32LE(at + 20),
      offset: file.readUInt32LE(at + 42),
    });
    at += ENTRY_LENGTH + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(file: Buffer): number {
  const last = file.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (file.readUInt32LE(at) === END) return at;
  }
  throw new Error('it is no package');
}

function inflated(file: Buffer, { method, size, offset }: Entry, most: number): Buffer {
  if (file.readUInt32LE(offset) !== LOCAL) throw new Error('a part is not where its directory says');
  const from = offset + LOCAL_LENGTH + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const packed = file.subarray(from, from + size);
  if (packed.length !== size) throw new Error('a part is cut short');
  if (method === 0 && size <= most) return packed;
  if (method !== 8) throw new Error('a part is too large, or packed in a way that is not read');
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
}
