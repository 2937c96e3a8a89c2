import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron as electron } from '@playwright/test';
import { launch, openSample, type Running } from '../e2e/application.ts';
import { applicationNeeds } from '../e2e/needs.ts';
import setUp from '../e2e/set-up.ts';
import { evict } from './evict.ts';
import { benchLargeRegister } from './large-register.ts';
import { median, printTable } from './measure.ts';

/** How long the application takes to start with the sample open, and what it needs, beside an empty window in turn. */
interface Start {
  /** Milliseconds from starting the process: to a window, to a page that is loaded, to the register on the screen. */
  readonly window: number;
  readonly page: number;
  readonly ready: number | null;
  /** Megabytes in use by all its processes of Electron's, once it stands. */
  readonly memory: number;
}

const EMPTY = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1320, height: 860 }).loadURL('data:text/html,<p>empty'));
app.on('window-all-closed', () => app.quit());
`;

/** What is measured in a window: the start with the sample, then ten thousand proposals. */
export async function benchWindow(isQuick: boolean): Promise<void> {
  const lacking = applicationNeeds();
  if (lacking !== null) {
    console.log(`Nothing was measured in a window: ${lacking.reason} ${lacking.command}`);
    return;
  }
  const end = await setUp();
  try {
    await benchStartUp(isQuick ? 3 : 10);
    await benchLargeRegister(isQuick);
  } finally {
    end();
  }
}

async function benchStartUp(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'panelpaper-start-'));
  try {
    const first = await launch(folder);
    await openSample(first);
    await first.app.close();
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    writeFileSync(join(empty, 'package.json'), '{ "name": "empty", "version": "0.0.0", "main": "main.cjs" }');
    writeFileSync(join(empty, 'main.cjs'), EMPTY);
    const ours: Start[] = [];
    const bare: Start[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const [us, them] = [await startOurs(folder), await startEmpty(empty)];
      // The first round warms the caches.
      if (round === 0) continue;
      ours.push(us);
      bare.push(them);
    }
    report('warm', ours, bare);
    await benchCold(folder, empty, Math.min(rounds, MOST_COLD));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MOST_COLD = 3;

/** The same with nothing of it in the system's memory before each start. */
async function benchCold(folder: string, empty: string, rounds: number): Promise<void> {
  const runtime = dirname(process.env['PANELPAPER_ELECTRON'] ?? '');
  const files = [runtime, process.execPath, join(import.meta.dirname, '../../dist'), folder];
  const shares: number[] = [];
  const ours: Start[] = [];
  const bare: Start[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [starts, start] of [
      [ours, () => startOurs(folder)],
      [bare, () => startEmpty(empty)],
    ] as const) {
      const share = evict(files);
      if (share === null) {
        console.log(
          'A cold start was not measured: this system has no way to put files out of its memory.\n',
        );
        return;
      }
      shares.push(share);
      starts.push(await start());
    }
  }
  report('cold', ours, bare);
  const left = Math.round(median(shares) * 100);
  console.log(
    `Before each cold start ${left} % of the files stood in memory all the same${left > 5 ? ', so it was not wholly cold' : ''}.\n`,
  );
}

async function startOurs(folder: string): Promise<Start> {
  const began = performance.now();
  const running = await launch(folder);
  const page = performance.now() - began;
  await running.page.getByRole('button', { name: '27 Refine' }).waitFor();
  const ready = performance.now() - began;
  const memory = await memoryOf(running.app);
  await running.app.close();
  return { window: page, page, ready, memory };
}

async function startEmpty(folder: string): Promise<Start> {
  const began = performance.now();
  const app = await electron.launch({
    executablePath: process.env['PANELPAPER_ELECTRON'] ?? '',
    args: ['--no-sandbox', folder],
  });
  const window = await app.firstWindow();
  const opened = performance.now() - began;
  await window.waitForLoadState('domcontentloaded');
  const page = performance.now() - began;
  const memory = await memoryOf(app);
  await app.close();
  return { window: opened, page, ready: null, memory };
}

async function memoryOf(app: Running['app']): Promise<number> {
  const kilobytes = await app.evaluate(({ app: electronApp }) =>
    electronApp.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return kilobytes / 1024;
}

function report(kind: 'warm' | 'cold', ours: readonly Start[], bare: readonly Start[]): void {
  const of = (starts: readonly Start[], what: keyof Start) => median(starts.map((start) => start[what] ?? 0));
  const page = of(bare, 'page');
  const line = (name: string, starts: readonly Start[]) => [
    name,
    of(starts, 'page').toFixed(0),
    (of(starts, 'page') / page).toFixed(2),
    starts[0]?.ready === null ? '' : of(starts, 'ready').toFixed(0),
    starts[0]?.ready === null ? '' : (of(starts, 'ready') / page).toFixed(2),
    of(starts, 'memory').toFixed(0),
    (of(starts, 'memory') / of(bare, 'memory')).toFixed(2),
  ];
  printTable(
    [
      `start-up, ${kind} median`,
      'page, ms',
      '× empty',
      'register on screen, ms',
      '× empty',
      'memory, MB',
      '× empty',
    ],
    [line('Panelpaper with the sample', ours), line('empty Electron window', bare)],
  );
}
