import { execFileSync } from 'node:child_process';
import type { FullConfig } from '@playwright/test';
import { ownElectron } from '../../src-main/start/electron-binary.ts';
import { registryRuntime } from '../../src-main/start/registry-runtime.ts';
import { startDisplays } from './display.ts';

/** Builds the application and finds what it runs in: Electron's own binary, else the registry's. */
export default async function setUp(config?: FullConfig): Promise<() => void> {
  const displays = await startDisplays(config?.workers ?? 1);
  // A download that is refused at once is not asked for again at every run.
  const wantsOwn = process.env['PANELPAPER_RUNTIME'] !== 'registry';
  const own = wantsOwn ? ownElectron() : null;
  process.env['PANELPAPER_ELECTRON'] =
    own ?? (await registryRuntime((line) => process.stdout.write(`${line}\n`)));
  if (process.env['PANELPAPER_BUILT'] !== 'yes')
    execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
  return () => {
    for (const display of displays) display.kill();
  };
}
