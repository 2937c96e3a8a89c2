import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderAll } from './render.ts';

/** Makes the pictures of pages that the README shows, from the paper that `npm run paper` wrote. */
const PAPER = 'out/january-2020/TABASC_51_0503_21 - Change Status Report - January 2020.docx';
const PAGES = [
  [2, 'summary'],
  [7, 'assessments'],
] as const;
const PICTURES = fileURLToPath(new URL('../../assets/pictures/', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'panelpaper-picture-'));
try {
  mkdirSync(PICTURES, { recursive: true });
  const [pdf = ''] = renderAll([PAPER], folder);
  for (const [page, name] of PAGES) {
    const only = ['-f', String(page), '-l', String(page), '-singlefile'];
    execFileSync('pdftoppm', ['-r', '80', '-png', ...only, pdf, join(PICTURES, `page-${name}`)]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
