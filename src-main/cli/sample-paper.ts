import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import { editionsOf } from '../papers/editions.ts';
import { writePaperFiles } from '../papers/write-papers.ts';
import { importSnapshot } from '../register/import-snapshot.ts';
import { figureLine } from './figure-commands.ts';

/** Imports the sample register, writes the paper for January 2020 in both editions, and prints its figures. */
const sample = fileURLToPath(new URL('../../assets/sample/january-2020.panelsnap', import.meta.url));
const out = fileURLToPath(new URL('../../out/january-2020', import.meta.url));
const MONTH = '2020-01';

mkdirSync(out, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'panelpaper-'));
try {
  const by = { author: 'Panelpaper', installation: randomUUID(), at: new Date().toISOString() };
  const register = importSnapshot(sample, join(folder, 'sample.panelpaper'), by);
  const models = editionsOf(register, MONTH).map(({ id }) =>
    deriveReport(register, { month: MONTH, edition: id }),
  );
  const files: string[] = [];
  for (const model of models) files.push(...(await writePaperFiles(model, out)));
  const figures = Object.values(models[0]?.figures ?? {});
  process.stdout.write(`${figures.map(figureLine).join('\n')}\n\n${files.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
