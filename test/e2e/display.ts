import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Displays of our own where the machine has none: Xvfb, each on a number it chooses itself. Every worker has one, since the
 * clipboard and the focus are a display's. None where one is there.
 */
export async function startDisplays(count: number): Promise<readonly ChildProcess[]> {
  if (process.platform !== 'linux' || process.env['DISPLAY']) return [];
  const started = await Promise.all(Array.from({ length: count }, startOne));
  process.env['PANELPAPER_DISPLAYS'] = started.map(({ name }) => name).join(' ');
  process.env['DISPLAY'] = started[0]?.name ?? '';
  return started.map(({ xvfb }) => xvfb);
}

/** The display of the worker that asks. */
export function ownDisplay(): string | undefined {
  const all = process.env['PANELPAPER_DISPLAYS']?.split(' ') ?? [];
  return all[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)] ?? process.env['DISPLAY'];
}

async function startOne(): Promise<{ readonly xvfb: ChildProcess; readonly name: string }> {
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    xvfb.once('error', reject);
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    xvfb.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return { xvfb, name: `:${number}` };
}
