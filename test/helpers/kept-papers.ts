import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { safeFileName } from '../../src-main/register/write-file.ts';

const tests = fileURLToPath(new URL('..', import.meta.url));
const papers = fileURLToPath(new URL('../../out/tests/papers', import.meta.url));
let kept = 0;

/**
 * Leaves a document that a test wrote in `out/tests/papers`, where the gate checks every one against the schemas of its
 * format, and gives it back. Its name begins with the test's file and a number, so that none overwrites another.
 */
export function keepPaper(file: Uint8Array, label: string): Uint8Array {
  const { testPath } = expect.getState();
  if (testPath === undefined) throw new Error('Only a test keeps papers.');
  kept += 1;
  const from = relative(tests, testPath).split(sep).join('-').replace('.test.ts', '');
  const name = safeFileName(`${from} ${String(kept).padStart(2, '0')} ${label}`).slice(0, 120);
  mkdirSync(papers, { recursive: true });
  writeFileSync(join(papers, `${name}.docx`), file);
  return file;
}
