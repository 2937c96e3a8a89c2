import type { Imprint } from '../../src-shared/reviewed/imprint.ts';
import { digestOf } from './digest.ts';
import { imprintIn } from './imprint-part.ts';
import { ORIGIN, type Origin, readOrigin } from './origin.ts';
import { openPackage, type Package } from './read-package.ts';
import { type ReadTexts, readTexts } from './read-texts.ts';
import { scanXml } from './scan-xml.ts';

/** A Word file of ours as it was found. */
export interface ReadBack extends ReadTexts {
  readonly origin: Origin;
  /** What it was exported with; null where the program that saved it has dropped that. */
  readonly imprint: Imprint | null;
  /** True where no program has saved it since it was exported. */
  readonly isAsExported: boolean;
  readonly comments: number;
  /** Who saved it last, as Word has it. */
  readonly changedBy: string | null;
  /** The day it was saved last, as Word has it: "2020-02-05". */
  readonly changedOn: string | null;
}

/** Reads a Word file that was exported once. Null where it is none of ours; any damaged or hostile file is none. */
export function readBack(bytes: Uint8Array): ReadBack | null {
  try {
    return whole(openPackage(bytes));
  } catch {
    return null;
  }
}

function whole(parts: Package): ReadBack | null {
  const main = target(parts, '_rels/.rels', 'officeDocument');
  const document = main === null ? null : textOf(parts, main);
  if (main === null || document === null) return null;
  const settings = target(parts, relsOf(main), 'settings');
  const found = settings === null ? null : imprintIn(textOf(parts, settings) ?? '');
  const origin = found?.imprint ?? originIn(parts);
  if (origin === null) return null;
  return {
    ...readTexts(document),
    origin,
    imprint: found?.imprint ?? null,
    isAsExported: found !== null && settings !== null && isUntouched(parts, settings, found.digest),
    comments: commentsIn(parts, main),
    ...savedLast(parts),
  };
}

function originIn(parts: Package): Origin | null {
  const name = target(parts, '_rels/.rels', 'custom-properties');
  let isOurs = false;
  let value = '';
  scanXml((name === null ? null : textOf(parts, name)) ?? '', {
    open: (element, read) => {
      if (/(?:^|:)property$/.test(element)) isOurs = read()['name'] === ORIGIN;
    },
    text: (text) => {
      if (isOurs) value += text;
    },
  });
  return readOrigin(value);
}

function relsOf(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

function textOf(parts: Package, name: string): string | null {
  return parts.read(name)?.toString('utf8') ?? null;
}

/** Where the relationship of a kind leads. A program need not call the document word/document.xml. */
function target(parts: Package, rels: string, kind: string): string | null {
  let found: string | null = null;
  const folder = rels.replace(/_rels\/[^/]*$/, '');
  scanXml(textOf(parts, rels) ?? '', {
    open: (_, read) => {
      const { Type = '', Target = '', TargetMode } = read();
      if (found !== null || TargetMode === 'External' || !Type.endsWith(`/${kind}`)) return;
      found = Target.startsWith('/') ? Target.slice(1) : folder + Target;
    },
  });
  return found;
}

function isUntouched(parts: Package, settings: string, digest: string): boolean {
  const others = parts.names.filter((name) => name !== settings);
  return digestOf(others.map((name) => [name, parts.read(name) ?? new Uint8Array()])) === digest;
}

function commentsIn(parts: Package, main: string): number {
  const name = target(parts, relsOf(main), 'comments');
  let count = 0;
  scanXml((name === null ? null : textOf(parts, name)) ?? '', {
    open: (element) => {
      if (/(?:^|:)comment$/.test(element)) count += 1;
    },
  });
  return count;
}

function savedLast(parts: Package): Pick<ReadBack, 'changedBy' | 'changedOn'> {
  const name = target(parts, '_rels/.rels', 'core-properties');
  const held: Record<string, string> = {};
  let element = '';
  scanXml((name === null ? null : textOf(parts, name)) ?? '', {
    open: (opened) => {
      element = opened.replace(/^.*:/, '');
    },
    close: () => {
      element = '';
    },
    text: (text) => {
      if (element !== '') held[element] = text;
    },
  });
  // A program that says nothing of its saving has left what the export said.
  if (held['modified'] === held['created']) return { changedBy: null, changedOn: null };
  const by = held['lastModifiedBy']?.trim().slice(0, 200) ?? '';
  const on = /^\d{4}-\d{2}-\d{2}/.exec(held['modified'] ?? '')?.[0] ?? null;
  return { changedBy: by === '' ? null : by, changedOn: on };
}
