import { shortHash } from '../../report/facts.ts';
import { about, type CheckContext, type Found } from './check.ts';
import type { PaperText } from './paper-texts.ts';

interface Said {
  readonly weight: Found['weight'];
  /** The sentence from the faults found and the sections they stand in, each once. */
  readonly sentence: (faults: readonly string[], sections: readonly string[]) => string;
  readonly next: string;
}

/** One finding on all texts in which something is found; it opens the first record behind the first of them. */
export function onTexts(
  { texts, own }: CheckContext,
  faultOf: (text: PaperText) => string | null,
  { weight, sentence, next }: Said,
): readonly Found[] {
  const found = texts.flatMap((text) => {
    const fault = faultOf(text);
    return fault === null ? [] : [{ text, fault }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const rows = new Map(own.map(({ text, row }) => [text.key, row.id]));
  const facts = found.flatMap(({ text }) => {
    const row = rows.get(text.key);
    return row === undefined ? text.facts.slice(0, 1) : about('paperText', row);
  });
  const faults = [...new Set(found.map(({ fault }) => fault))];
  const sections = [...new Set(found.map(({ text }) => text.section))];
  const aspect = shortHash(found.map(({ text }) => text.text).join('\n'));
  return [{ aspect, weight, sentence: sentence(faults, sections), next, facts, place: first.text.key }];
}
