import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';

/** The number of the process that holds the register: the Node behind the relay, else Electron's utility process. */
export function registerProcess(app: ElectronApplication): number {
  const main = app.process().pid ?? 0;
  const found = descendantsOf(main).map((pid) => ({
    pid,
    words: readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
  }));
  const behind = found.find(({ words }) => words.includes('node-entry.js'));
  const utility = found.find(({ words }) => words.includes('node.mojom.NodeService'));
  const pid = (behind ?? utility)?.pid;
  if (pid === undefined) throw new Error('There is no register process.');
  return pid;
}

/** The numbers of every process of the application but its first. */
export function processesOf(app: ElectronApplication): readonly number[] {
  return descendantsOf(app.process().pid ?? 0);
}

/** Waits for a register process other than the one that ended. */
export async function nextRegisterProcess(app: ElectronApplication, ended: number): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    try {
      const pid = registerProcess(app);
      if (pid !== ended) return pid;
    } catch {
      // It is being started.
    }
  }
  throw new Error('No register process was started again.');
}

function descendantsOf(pid: number): readonly number[] {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(tasks)) return [];
  const children = readdirSync(tasks).flatMap((task) => childrenOf(`${tasks}/${task}/children`));
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

function childrenOf(file: string): readonly number[] {
  try {
    return readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    // The thread ended meanwhile.
    return [];
  }
}
