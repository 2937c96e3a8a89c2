import { defineConfig } from '@playwright/test';

// A worker reads this too, when its display is there already.
const hasOwnDisplays =
  process.platform === 'linux' && (!process.env['DISPLAY'] || Boolean(process.env['PANELPAPER_DISPLAYS']));

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  // Each has a display of its own where the machine has none; where it has one, windows would take the focus of each other.
  workers: hasOwnDisplays ? 2 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: process.env['PANELPAPER_REPORT'] === 'json' ? [['list'], ['json']] : [['list']],
  outputDir: '../../out/e2e',
  globalSetup: './set-up.ts',
});
