import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSnapshot } from '../register/snapshots.ts';
import { editionsOf, writePapers } from './papers.ts';

/** Imports the sample register, writes the paper for January 2020 in both editions, and prints its figures. */
const sample = fileURLToPath(new URL('../../assets/sample/january-2020.panelsnap', import.meta.url));
const out = fileURLToPath(new URL('../../out/january-2020', import.meta.url));
const MONTH = '2020-01';

mkdirSync(out, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'panelpaper-'));
try {
  const by = { author: 'Panelpaper', installation: randomUUID(), at: new Date().toISOString() };
  const register = importSnapshot(sample, join(folder, 'sample.panelpaper'), by);
  const written = await writePapers(register, { month: MONTH }, editionsOf(register, MONTH, undefined), out);
  for (const { label, value, unit } of Object.values(written[0]?.model.figures ?? {})) {
    process.stdout.write(`${label}: ${value ?? '–'} ${unit}\n`);
  }
  process.stdout.write(`\n${written.map(({ file }) => file).join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
