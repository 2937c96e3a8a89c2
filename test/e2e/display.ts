import { type ChildProcess, spawn } from 'node:child_process';

/** A display of our own where the machine has none: Xvfb, on a number it chooses itself. Null where one is there. */
export async function startDisplay(): Promise<ChildProcess | null> {
  if (process.platform !== 'linux' || process.env['DISPLAY']) return null;
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    xvfb.once('error', reject);
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    xvfb.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  process.env['DISPLAY'] = `:${number}`;
  return xvfb;
}
