import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Imprint } from '../../src-shared/reviewed/imprint.ts';
import { digestOf } from './digest.ts';
import { withFallbacks } from './fallback.ts';
import { SETTINGS_PART, withImprint } from './imprint-part.ts';

const FIRST_DAY_OF_ZIP = new Date(1980, 0, 1);

/**
 * The same document always as the same bytes: relationship ids and drawing ids numbered in order, the dates those of
 * the paper, the parts sorted and stamped alike, an imprint of what it says kept in it. `day` is the paper's own,
 * "2020-02-07".
 */
export function repack(file: Uint8Array, day: string, imprint: Imprint | null): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(file)));
  for (const [name, bytes] of parts) {
    if (name.endsWith('.rels')) renumberRelationships(parts, name, strFromU8(bytes));
  }
  for (const name of parts.keys()) {
    if (name.endsWith('.xml'))
      rewrite(parts, name, (xml) => withDates(withFallbacks(numberDrawings(xml)), name, day));
  }
  const digest = digestOf([...parts].filter(([name]) => name !== SETTINGS_PART));
  if (imprint !== null) rewrite(parts, SETTINGS_PART, (xml) => withImprint(xml, { imprint, digest }));
  const sorted = [...parts].sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  const zip = Object.fromEntries(
    sorted.map(([name, bytes]) => [name, [bytes, { mtime: FIRST_DAY_OF_ZIP }] as const]),
  );
  return zipSync(zip as Parameters<typeof zipSync>[0], { level: 6 });
}

// Readers that stream the package want to meet the content types first.
function order(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1;
}

function rewrite(parts: Map<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const bytes = parts.get(name);
  if (bytes !== undefined) parts.set(name, strToU8(change(strFromU8(bytes))));
}

function renumberRelationships(parts: Map<string, Uint8Array>, name: string, rels: string): void {
  const part = name.replace('_rels/', '').replace(/\.rels$/, '');
  const ids = [...rels.matchAll(/ Id="([^"]+)"/g)].map((match) => match[1] ?? '');
  const numbers = new Map(ids.map((id, at) => [id, `rId${at + 1}`]));
  const renumber = (xml: string) =>
    xml.replace(/( Id| r:id| r:embed| r:link| r:pict)="([^"]+)"/g, (whole, attribute: string, id: string) => {
      const number = numbers.get(id);
      return number === undefined ? whole : `${attribute}="${number}"`;
    });
  rewrite(parts, name, renumber);
  if (part.endsWith('.xml')) rewrite(parts, part, renumber);
}

function numberDrawings(xml: string): string {
  let number = 0;
  return xml.replace(/(<(?:wp:docPr|wps:cNvPr|wpg:cNvPr|pic:cNvPr) [^>]*?id=")\d+"/g, (_, before: string) => {
    number += 1;
    return `${before}${number}"`;
  });
}

function withDates(xml: string, name: string, day: string): string {
  if (name !== 'docProps/core.xml') return xml;
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T09:00:00Z`);
}
