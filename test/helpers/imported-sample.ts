import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSnapshot } from '../../src-main/register/import-snapshot.ts';
import { TEST_AUTHOR } from './commit-to.ts';
import { SAMPLE } from './sample/write-sample.ts';

let bytes: Buffer | null = null;

/** Puts a register with the sample in it at a path. It is imported once; the rest are copies. */
export function importedSample(path: string): void {
  bytes ??= importedBytes();
  writeFileSync(path, bytes);
}

function importedBytes(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'panelpaper-sample-'));
  try {
    const file = join(folder, 'sample.panelpaper');
    importSnapshot(SAMPLE, file, TEST_AUTHOR);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
