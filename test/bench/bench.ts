import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePaper } from '../../src-main/word/write-paper.ts';
import { countRecords, type Register } from '../../src-shared/entities/register.ts';
import { entityNames } from '../../src-shared/entities/registry.ts';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import type { ReportModel } from '../../src-shared/report/model.ts';
import { buildSample } from '../helpers/sample/build-sample.ts';
import { longPaperRegister } from './long-paper.ts';
import { interleaved, median, printTable, timed } from './measure.ts';
import { peakMemory } from './peak-memory.ts';
import { producersOf } from './producers.ts';
import { benchRegisterWork } from './register-work.ts';
import { registerOf } from './registers.ts';
import { benchWindow } from './start-up.ts';

/** How long papers, figures, saving, snapshots, merging and the application's start take, and what they need: `npm run bench`, or with `-- --quick` in fewer rounds. */
const quick = process.argv.includes('--quick');
const REQUEST = { month: '2020-01', edition: null } as const;

// Each peak takes a process of its own, so a quick run shows one paper's.
const QUICK_MEMORY = '1,000 rows';

const papers = [
  { name: '9 pages', register: () => buildSample(), warm: 3, counted: quick ? 5 : 15 },
  { name: '1,000 rows', register: () => longPaperRegister(1000), warm: 1, counted: quick ? 2 : 7 },
  {
    name: '5,000 rows',
    register: () => longPaperRegister(5000),
    warm: quick ? 0 : 1,
    counted: quick ? 1 : 5,
  },
];

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}${quick ? ', few rounds' : ''}\n`,
);
const folder = mkdtempSync(join(tmpdir(), 'panelpaper-bench-'));
try {
  await benchPapers();
  await benchDerivation();
  await benchRegisterWork(quick);
  await benchWindow(quick);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function benchPapers(): Promise<void> {
  const speed: string[][] = [];
  const memory: string[][] = [];
  for (const { name, register, ...rounds } of papers) {
    const model = deriveReport(register(), REQUEST);
    const paper = await writePaper(model);
    const times = await interleaved(producersOf(model, paper), rounds);
    speed.push([
      `${name} (${rowsOf(model)} table rows, ${Math.round(paper.length / 1024)} KB)`,
      ...[times.ours, times.bare, times.floor].map((time) => time.toFixed(time < 10 ? 1 : 0)),
      ratio(times.ours, times.bare),
      ratio(times.floor, times.bare),
    ]);
    if (quick && name !== QUICK_MEMORY) continue;
    const files = [join(folder, 'model.json'), join(folder, 'paper.docx')] as const;
    writeFileSync(files[0], JSON.stringify(model));
    writeFileSync(files[1], paper);
    const peaks = (['ours', 'bare', 'floor', 'nothing'] as const).map((one) => peakMemory(one, ...files));
    const [ours = 0, bare = 0, floor = 0] = peaks;
    memory.push([name, ...peaks.map((peak) => peak.toFixed(0)), ratio(ours, bare), ratio(floor, bare)]);
  }
  const producers = ['ours', 'bare docx', 'floor'];
  const ratios = ['ours / bare', 'floor / bare'];
  printTable(['paper, warm median in ms', ...producers, ...ratios], speed);
  printTable(['paper, peak memory in MB', ...producers, 'model only', ...ratios], memory);
}

async function benchDerivation(): Promise<void> {
  const rows: string[][] = [];
  let smaller: number | null = null;
  for (const proposals of [100, 1000, 10_000]) {
    const register = registerOf(proposals);
    const first: number[] = [];
    const again: number[] = [];
    const counted = proposals === 10_000 ? (quick ? 1 : 5) : quick ? 3 : 9;
    // The first round of a size warms up, but for the largest in a quick run.
    for (let round = quick && proposals === 10_000 ? 1 : 0; round <= counted; round += 1) {
      const fresh = withoutIndexes(register);
      const times = [
        await timed(() => deriveReport(fresh, REQUEST)),
        await timed(() => deriveReport(fresh, REQUEST)),
      ];
      if (round === 0) continue;
      first.push(times[0] ?? 0);
      again.push(times[1] ?? 0);
    }
    const time = median(first);
    rows.push([
      proposals.toLocaleString('en-GB'),
      countRecords(register).toLocaleString('en-GB'),
      time.toFixed(0),
      smaller === null ? '' : ratio(time, smaller),
      ((time * 1000) / proposals).toFixed(0),
      median(again).toFixed(0),
    ]);
    smaller = time;
  }
  const growth = 'to the size before';
  printTable(
    ['proposals', 'records', 'paper derived, ms', growth, 'µs a proposal', 'derived again, ms'],
    rows,
  );
}

/** The same records in lists of their own, so that no index or timeline made before is found again. */
function withoutIndexes(register: Register): Register {
  return Object.fromEntries(entityNames.map((name) => [name, [...register[name]]])) as unknown as Register;
}

function rowsOf({ sections }: ReportModel): number {
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  return tables.reduce((total, { rows }) => total + rows.length, 0);
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(a / b < 0.1 ? 3 : 2);
}
