import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * One configuration for everything: `vite build --mode main | preload | renderer`, and the tests. Main, the register
 * process and the preload are built for Node 20 and the renderer for Chromium 130, the oldest that the tests run on.
 */
const OUTSIDE = [
  'electron',
  'better-sqlite3',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
];

// Elsewhere than in dist where somebody builds beside an application that is running from there.
const OUT = process.env['PANELPAPER_OUT'] ?? 'dist';

const main: UserConfig = {
  build: {
    outDir: resolve(OUT, 'main'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: resolve('src-main/main.ts'),
        'register-process': resolve('src-main/register/process/entry.ts'),
        'node-entry': resolve('src-main/register/process/node-entry.ts'),
        'paper-worker': resolve('src-main/register/process/paper-worker.ts'),
        'snapshot-worker': resolve('src-main/register/process/snapshot-worker.ts'),
        'incoming-worker': resolve('src-main/register/process/incoming-worker.ts'),
        'backup-worker': resolve('src-main/register/process/backup-worker.ts'),
        'spelling-worker': resolve('src-main/spelling/spelling-worker.ts'),
      },
      external: OUTSIDE,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      preserveEntrySignatures: 'allow-extension',
    },
  },
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
};

const preload: UserConfig = {
  build: {
    outDir: resolve(OUT, 'preload'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: resolve('src-main/preload.ts'),
      external: OUTSIDE,
      // A sandboxed preload script must be CommonJS in one file.
      output: { format: 'cjs', entryFileNames: 'preload.cjs' },
    },
  },
};

const renderer: UserConfig = {
  root: resolve('src-renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: resolve(OUT, 'renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: [resolve('src-renderer/index.html'), resolve('src-renderer/sheet.html')] },
  },
};

const BUILDS: Readonly<Record<string, UserConfig>> = {
  main: { ...main, build: { ...main.build, ssr: true } },
  preload: { ...preload, build: { ...preload.build, ssr: true } },
  renderer,
};

export default defineConfig(({ mode }) => ({
  ...BUILDS[mode],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
}));
