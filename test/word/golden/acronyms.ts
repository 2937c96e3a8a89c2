import type { Register } from '../../../src-shared/entities/register.ts';

/**
 * A text with its acronyms short, though some stand in full where they are first used: "SSI" for "Self-Service
 * Interface (SSI)". Which line has the first use goes by what stands before it.
 */
export function unexpanded({ glossaryTerm }: Register, text: string): string {
  const known = plain.get(glossaryTerm) ?? new Map<string, string>();
  plain.set(glossaryTerm, known);
  const short =
    known.get(text) ?? glossaryTerm.reduce((rest, term) => unexpandedTerm(rest, term.short, term.long), text);
  known.set(text, short);
  return short;
}

// Nearly all lines of one paper are those of the next.
const plain = new WeakMap<Register['glossaryTerm'], Map<string, string>>();

export function unexpandedTerm(text: string, short: string, long: string): string {
  return text.includes(`(${short}`)
    ? text.replace(new RegExp(`\\b${long}s? \\((${short}s?)\\)`, 'i'), '$1')
    : text;
}
