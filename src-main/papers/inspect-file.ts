import { readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type FoundFile, MOST_CHANGES } from '../../src-shared/api/found-file.ts';
import { isIsoMonth } from '../../src-shared/calendar/iso-date.ts';
import { documentTexts } from '../../src-shared/reviewed/document-texts.ts';
import { imprintOf } from '../../src-shared/reviewed/imprint.ts';
import { reviewOf } from '../../src-shared/reviewed/review.ts';
import { isRegister } from '../register/file-head.ts';
import { sha256 } from '../register/hash.ts';
import { unwritable } from '../register/write-file.ts';
import type { Origin } from '../word/origin.ts';
import { type ReadBack, readBack } from '../word/read-back.ts';
import type { PaperNow } from './paper-of-file.ts';

/** A file that is not as an export left it, with the hash by which it is known again. */
export interface HeldFile {
  readonly path: string;
  readonly hash: string;
  readonly found: FoundFile;
}

// A paper is far below a megabyte; larger than this is a file of another kind, or one that nobody should open.
const LARGEST = 64 * 1024 * 1024;

/**
 * What stands where a file is to be written. Null where nothing does that anybody would miss: no file, or one that is as
 * it was exported. Throws RegisterError where it cannot be read.
 */
export function inspectFile(path: string, paperOf: (origin: Origin) => PaperNow): HeldFile | null {
  const file = statSync(path, { throwIfNoEntry: false });
  // A folder or a register there is refused where it is written, in words of its own.
  if (file === undefined || !file.isFile() || isRegister(path)) return null;
  const named = { name: basename(path), folder: dirname(path) };
  const other = { kind: 'other', ...named } as const;
  if (file.size > LARGEST) return { path, hash: `${file.size} ${file.mtimeMs}`, found: other };
  const bytes = bytesOf(path);
  const read = readBack(bytes);
  if (read?.isAsExported === true) return null;
  const hash = sha256(bytes);
  if (read === null || !isIsoMonth(read.origin.month)) return { path, hash, found: other };
  return { path, hash, found: { ...named, ...reviewed(read, paperOf(read.origin)) } };
}

function reviewed(read: ReadBack, { month, edition, model }: PaperNow) {
  const { document } = read.origin;
  const paper = documentTexts(model, document) ?? [];
  const imprint = read.imprint ?? imprintOf(model, document) ?? { texts: [] };
  const changes = reviewOf(imprint, read.texts, paper);
  const { changedBy, changedOn, comments, hasTracked } = read;
  return {
    kind: 'reviewed',
    document,
    month,
    edition,
    exportedOn: null,
    changedBy,
    changedOn,
    comments,
    hasTracked,
    isExact: read.imprint !== null,
    changes: changes.slice(0, MOST_CHANGES).map((change) => ({ ...change })),
    left: Math.max(0, changes.length - MOST_CHANGES),
  } as const;
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unwritable(path, error);
  }
}
