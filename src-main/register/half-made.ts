import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Takes away what a process that was killed left beside a file while it was building the next one: its temporary
 * neighbour, and that one's journal. `isLeft` says of the number of a process whether it can be at it no more.
 */
export function sweepHalfMade(path: string, isLeft: (process: number) => boolean): void {
  const [folder, name] = [dirname(path), basename(path)];
  try {
    for (const found of readdirSync(folder)) {
      if (!found.startsWith(`${name}.`)) continue;
      const number = /^(\d+)\.tmp(?:-journal)?$/.exec(found.slice(name.length + 1))?.[1];
      if (number !== undefined && isLeft(Number(number))) rmSync(join(folder, found), { force: true });
    }
  } catch {
    // Whoever writes there next is told why it cannot.
  }
}

/** Whether no process of that number runs on this computer. */
export function hasEnded(process: number): boolean {
  try {
    globalThis.process.kill(process, 0);
    return false;
  } catch (error) {
    // One that belongs to somebody else runs all the same.
    return (error as { code?: unknown }).code === 'ESRCH';
  }
}
