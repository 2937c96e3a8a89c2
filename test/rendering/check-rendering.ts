import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDocument } from './document-text.ts';
import { faultsOf, type PageBounds } from './faults.ts';
import { pagesOf } from './pages.ts';
import { renderAll, wordsOf } from './render.ts';

/** Renders Word files and looks for what no reader should meet. `check-rendering [--pages 8-10] FILE…`; ends with 1 for faults. */
const { values, positionals } = parseArgs({ options: { pages: { type: 'string' } }, allowPositionals: true });
if (positionals.length === 0) throw new Error('Name the Word files to render.');
const bounds = boundsOf(values.pages);

const folder = mkdtempSync(join(tmpdir(), 'panelpaper-rendering-'));
try {
  const began = performance.now();
  const pdfs = renderAll(positionals, folder);
  const rendered = performance.now();
  let total = 0;
  for (const [at, file] of positionals.entries()) {
    const document = readDocument(readFileSync(file));
    const pages = pagesOf(wordsOf(pdfs[at] ?? ''), document.bottomMargin);
    const faults = faultsOf(document, pages, bounds);
    total += faults.length;
    console.log(`${basename(file)}: ${pages.length} pages, ${faults.length} faults`);
    for (const fault of faults) console.log(`  ${fault}`);
  }
  const checked = performance.now();
  console.log(`rendering ${seconds(rendered - began)}, checking ${seconds(checked - rendered)}`);
  process.exitCode = total > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function boundsOf(text: string | undefined): PageBounds | null {
  if (text === undefined) return null;
  const [, least, most] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  if (least === undefined || most === undefined) throw new Error('--pages takes a range such as 8-10.');
  return { least: Number(least), most: Number(most) };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
