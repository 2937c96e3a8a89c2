import { isLink } from '../entities/fields.ts';
import type { Run } from './model.ts';

/**
 * Prose as it is typed and stored: plain text in which a link is written `[words](https://…)`. Whatever is not quite such a
 * link is text like any other, brackets and all.
 */

/** A stretch of prose: text, or the words of a link with its address; null where it is no link. */
export interface ProsePart {
  readonly text: string;
  readonly href: string | null;
}

// The address may hold brackets in pairs, as addresses of encyclopaedias do, but no spaces and no square ones.
const LINK = /\[([^[\]\n]+)\]\((https:\/\/[^\s()[\]]*(?:\([^\s()[\]]*\)[^\s()[\]]*)*)\)/gi;

/** The stretches of prose in their order; none of them is empty. */
export function proseParts(prose: string): readonly ProsePart[] {
  const parts: ProsePart[] = [];
  let from = 0;
  for (const match of prose.matchAll(LINK)) {
    const [whole, words = '', href = ''] = match;
    if (words.trim() === '' || !isLink(href)) continue;
    parts.push({ text: prose.slice(from, match.index), href: null }, { text: words, href });
    from = match.index + whole.length;
  }
  parts.push({ text: prose.slice(from), href: null });
  return parts.filter(({ text }) => text !== '');
}

/** Prose as a paper prints it. */
export function proseRuns(prose: string): readonly Run[] {
  return proseParts(prose).map(({ text, href }) =>
    href === null ? { kind: 'text', text } : { kind: 'link', text, href },
  );
}

/** Prose as it is read aloud: the words of its links without their addresses. */
export function proseText(prose: string): string {
  return proseParts(prose)
    .map(({ text }) => text)
    .join('');
}

/** A link as it is written in prose; the bare words where the address is not one of https or there are no words. */
export function linkMark(words: string, href: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  const address = href.replace(
    /[()[\]]/g,
    (bracket) => `%${bracket.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const label = inner.replaceAll('[', '(').replaceAll(']', ')').replace(/\s+/g, ' ');
  if (inner === '' || !/^https:\/\//i.test(address) || !isLink(address)) return words;
  return `${before}[${label}](${address})${after}`;
}
