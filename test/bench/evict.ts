import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts files out of the system's memory, so that the next start reads them from the disk. Gives back how large a share of
 * them, 0 to 1, stands in memory all the same, as what another process has open does; null where this system has no way.
 */
export function evict(paths: readonly string[]): number | null {
  if (process.platform !== 'linux') return null;
  const files = paths.flatMap(filesIn);
  dropCaches();
  // Where the system as a whole may not be told, each file may: dd without a block to copy only gives that advice.
  for (const file of files) {
    const { status } = spawnSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0'], { stdio: 'ignore' });
    if (status !== 0) return null;
  }
  return shareInMemory(files);
}

function dropCaches(): void {
  try {
    spawnSync('sync');
    writeFileSync('/proc/sys/vm/drop_caches', '1');
  } catch {
    // Only root may, and not in every container.
  }
}

function shareInMemory(files: readonly string[]): number | null {
  const { status, stdout } = spawnSync('fincore', ['-b', '-n', '-r', '-o', 'RES', ...files], {
    encoding: 'utf8',
  });
  if (status !== 0) return null;
  const resident = stdout.split('\n').reduce((sum, line) => sum + Number(line.trim() || 0), 0);
  const whole = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return resident / whole;
}

function filesIn(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
