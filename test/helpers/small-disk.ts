import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, of a size that is soon used up. */
export interface SmallDisk {
  readonly at: (name: string) => string;
  /** Uses the disk up but for so many bytes. */
  readonly fill: (left: number) => void;
  /** Gives back what was used up. */
  readonly empty: () => void;
  readonly makeReadOnly: () => void;
  readonly remove: () => void;
}

/** Why no disk can be made here; null where it can. Only the system's own account may, and not in every container. */
export function whyNoDisk(): string | null {
  if (process.platform !== 'linux') return 'a disk in memory can only be made on Linux';
  const folder = mkdtempSync(join(tmpdir(), 'panelpaper-disk-'));
  const { status, error, stderr } = mount(folder, 1024 * 1024);
  if (status === 0) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  return status === 0 ? null : `no disk may be made here: ${error?.message ?? stderr.trim()}`;
}

export function smallDisk(bytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'panelpaper-disk-'));
  const { status, stderr } = mount(folder, bytes);
  if (status !== 0) throw new Error(stderr);
  const filler = join(folder, 'filler');
  return {
    at: (name) => join(folder, name),
    fill: (left) => {
      const { bavail, bsize } = statfsSync(folder);
      const file = openSync(filler, 'a');
      const pages = Math.floor((bavail * bsize - left) / 4096);
      for (let page = 0; page < pages; page += 1) writeSync(file, Buffer.alloc(4096, 1));
      closeSync(file);
    },
    empty: () => rmSync(filler, { force: true }),
    makeReadOnly: () => execFileSync('mount', ['-o', 'remount,ro', folder]),
    remove: () => {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mount(folder: string, bytes: number) {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { encoding: 'utf8' });
}

const NOBODY = 65_534;

/** Acts as an account to which nothing belongs, where the tests run as one that may do everything. */
export function asSomebodyElse<Value>(act: () => Value): Value {
  if (process.getuid?.() !== 0) return act();
  process.setegid?.(NOBODY);
  process.seteuid?.(NOBODY);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
}

/** A folder that others may look into. */
export function openFolder(path: string, mode: number): void {
  mkdirSync(path, { recursive: true });
  chmodSync(path, mode);
}
