import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The executable of the `electron` dependency, downloaded at first use; null where it cannot be. */
export function ownElectron(say: (line: string) => void = () => undefined): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const found = executableIn(folder);
  if (found !== null) return found;
  say('Fetching Electron from its release server; this happens once.');
  try {
    execFileSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 300_000 });
  } catch {
    return null;
  }
  return executableIn(folder);
}

function executableIn(folder: string): string | null {
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const executable = join(folder, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}
