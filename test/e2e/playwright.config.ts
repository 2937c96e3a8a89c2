import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  // One window at a time: the display and the two processes of an application are enough for a small machine.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: process.env['PANELPAPER_REPORT'] === 'json' ? [['list'], ['json']] : [['list']],
  outputDir: '../../out/e2e',
  globalSetup: './set-up.ts',
});
