import { type Register, where } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import { shortHash } from '../../report/facts.ts';
import type { ReportModel } from '../../report/model.ts';
import { sentencesOf } from '../../report/own-words.ts';
import type { PaperText } from './paper-texts.ts';

/** Words of a paper's own, with the sentence they stand in. */
export interface OwnText {
  readonly row: RecordOf<'paperText'>;
  /** The words as typed, with a bar for each word in braces. */
  readonly typed: string;
  /** As it reads with the facts filled in; the derived sentence where the words could not be used. */
  readonly printed: string;
  readonly derived: string;
  readonly template: string;
  readonly isStale: boolean;
  /** The hash of the facts under the sentence as they are now. */
  readonly factsHash: string;
  readonly isUsed: boolean;
  readonly text: PaperText;
  /** Changes with the words: what was accepted of some words is open again for others. */
  readonly mark: string;
}

/** What stands for a word in braces where only what was typed is looked at: no letter, digit or mark of a sentence. */
export const FILLED = '|';

/** The own words of a paper whose sentences stand in it, in reading order. */
export function ownTexts(
  register: Register,
  paperId: string | null,
  model: ReportModel,
  texts: readonly PaperText[],
): readonly OwnText[] {
  const rows = paperId === null ? [] : where(register, 'paperText', 'paperId', paperId);
  if (rows.length === 0) return [];
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const textOf = new Map(texts.map((text) => [text.key, text]));
  return sentencesOf(model).flatMap(({ key, own, wording, factsHash }): readonly OwnText[] => {
    const [row, text] = [byKey.get(key), textOf.get(key)];
    if (row === undefined || text === undefined || own === undefined) return [];
    const { derived, isStale, isUsed } = own;
    const typed = row.text.replace(/\{[A-Za-z]+\}/g, FILLED);
    const mark = shortHash(row.text);
    return [
      {
        row,
        typed,
        printed: text.text,
        derived,
        template: wording?.template ?? '',
        isStale,
        factsHash,
        isUsed,
        text,
        mark,
      },
    ];
  });
}

const LONGEST = 120;

/** The beginning of a text between quotation marks, as findings quote words of a paper. */
export function quoted(text: string): string {
  const short = text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
  return `“${short}”`;
}
