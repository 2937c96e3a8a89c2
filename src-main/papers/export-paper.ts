import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ReportModel } from '../../src-shared/report/model.ts';
import { writeFileSafely } from '../register/write-file.ts';
import type { Origin } from '../word/origin.ts';
import { writeAppendix } from '../word/write-paper.ts';
import { type HeldFile, inspectFile } from './inspect-file.ts';
import type { PaperNow } from './paper-of-file.ts';

/**
 * What an export does where a file stands that is not as it was exported: hold, for the person to look at it first;
 * replace exactly the files that the person has seen; or go beside, under a name that is free.
 */
export type Over =
  | { readonly kind: 'hold' }
  | { readonly kind: 'replace'; readonly seen: readonly string[] }
  | { readonly kind: 'beside' };

export type Exported =
  | { readonly kind: 'written'; readonly files: readonly string[] }
  | { readonly kind: 'held'; readonly held: readonly HeldFile[] };

interface Export {
  readonly model: ReportModel;
  /** The paper's bytes; its appendix is written beside it. */
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly over: Over;
  readonly paperOf: (origin: Origin) => PaperNow;
}

/** Writes a paper and its appendix, or neither. Throws RegisterError where a file cannot be written. */
export async function exportPaper({ model, bytes, path, over, paperOf }: Export): Promise<Exported> {
  const appendix = await writeAppendix(model);
  const filesFor = (paper: string) => [paper, ...(appendix === null ? [] : [appendixOf(paper)])];
  const files = filesFor(over.kind === 'beside' ? freePath(path, filesFor) : path);
  const held = files.flatMap((file) => inspectFile(file, paperOf) ?? []);
  const isSeen = ({ hash }: HeldFile) => over.kind === 'replace' && over.seen.includes(hash);
  if (!held.every(isSeen)) return { kind: 'held', held };
  files.forEach((file, at) => {
    writeFileSafely(file, at === 0 ? bytes : (appendix ?? bytes));
  });
  return { kind: 'written', files };
}

function appendixOf(path: string): string {
  return join(dirname(path), `${basename(path).replace(/\.docx$/i, '')} - Appendix A.docx`);
}

const MOST_TRIED = 1000;

/** "Paper (2).docx", or the first number after it under which every file is free. */
function freePath(path: string, filesFor: (paper: string) => readonly string[]): string {
  const name = basename(path).replace(/\.docx$/i, '');
  for (let number = 2; number < MOST_TRIED; number += 1) {
    const next = join(dirname(path), `${name} (${number}).docx`);
    if (!filesFor(next).some((file) => existsSync(file))) return next;
  }
  throw new Error(`There are ${MOST_TRIED} files of that name already.`);
}
