import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const START = fileURLToPath(new URL('../../src-main/start/start.ts', import.meta.url));

it.runIf(process.platform === 'linux')('says that there is no display, and what needs none', () => {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const run = spawnSync(process.execPath, [START], { env, encoding: 'utf8' });
  expect(run.status).toBe(1);
  expect(run.stdout).toBe('');
  expect(run.stderr).toContain('no display');
  expect(run.stderr).toContain('`npm run paper`');
});
