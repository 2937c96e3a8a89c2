import { longMonth } from '../../../../src-shared/calendar/print-date.ts';
import type { Change } from '../../../../src-shared/entities/change-set.ts';
import { type Register, where } from '../../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../../src-shared/entities/registry.ts';
import type { OwnWords, ReportModel, Run, Wording } from '../../../../src-shared/report/model.ts';
import { sentencesOf, typedDigits } from '../../../../src-shared/report/own-words.ts';
import { fits, plainText } from '../../../../src-shared/report/say.ts';
import { newRecord, put, remove } from '../../../components/record.ts';
import { paperOf } from '../months.ts';

type Row = RecordOf<'paperText'>;

/** A sentence that can be said in other words, as the panel beside the paper works with it. */
export interface OwnSentence {
  readonly key: string;
  readonly factsHash: string;
  readonly wording: Wording;
  readonly runs: readonly Run[];
  readonly own: OwnWords | null;
}

/** The sentence of a key; null where that text is not made of standing words. */
export function ownSentence(model: ReportModel, key: string): OwnSentence | null {
  const found = sentencesOf(model).find((sentence) => sentence.key === key);
  if (found?.wording === undefined) return null;
  return {
    key,
    factsHash: found.factsHash,
    wording: found.wording,
    runs: found.runs,
    own: found.own ?? null,
  };
}

/** The text of a month's own for a sentence; null where it has none. */
export function ownRow(
  register: Register,
  month: string,
  { key, own }: Pick<OwnSentence, 'key' | 'own'>,
): Row | null {
  const written = own?.writtenFor ?? key;
  return ownRows(register, month).find((row) => row.key === written) ?? null;
}

export function ownRows(register: Register, month: string): readonly Row[] {
  const paper = paperOf(register, month);
  return paper === null ? [] : where(register, 'paperText', 'paperId', paper.id);
}

export interface Placeholder {
  /** As it is typed: "{date}". */
  readonly word: string;
  /** What stands there now; empty where the facts give nothing. */
  readonly value: string;
}

/** The words in braces that a sentence has, in the order of its standing form, with what they stand for now. */
export function placeholdersOf({ template, values }: Wording): readonly Placeholder[] {
  const names = [...template.matchAll(/\{([A-Za-z]+)\}/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].map((name) => {
    const plain = values[name];
    const runs = plain ?? values[name.charAt(0).toLowerCase() + name.slice(1)] ?? [];
    const value = plainText(runs).trim();
    return {
      word: `{${name}}`,
      value: plain === undefined ? value.charAt(0).toUpperCase() + value.slice(1) : value,
    };
  });
}

/** A sentence is one paragraph: line breaks and doubled spaces are single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Why words cannot stand in a sentence's place; null where they can. */
export function wordsProblem(typed: string, { template }: Wording): string | null {
  const text = oneLine(typed);
  if (text === '') return 'Write the sentence, or use the derived text.';
  if (fits(text, template)) return null;
  const [unknown] = unknownWords(text, template);
  if (unknown === undefined) return 'A brace stands alone. Words in braces are written like {date}.';
  return template.includes('{')
    ? `This sentence has no ${unknown}. Choose one of those below.`
    : `This sentence has no words in braces, so ${unknown} stands for nothing.`;
}

/** The words in braces that a sentence does not have. */
export function unknownWords(text: string, template: string): readonly string[] {
  const words = [...text.matchAll(/\{[A-Za-z]+\}/g)].map(([word]) => word);
  return [...new Set(words)].filter((word) => !fits(word, template));
}

/** What to look at where digits were typed: they stay when the facts change. Null where none were. */
export function typedWarning(text: string): string | null {
  const digits = [...new Set(typedDigits(text))];
  const last = digits.at(-1);
  if (last === undefined) return null;
  if (digits.length === 1) return `${last} is typed: it will not follow the facts.`;
  return `${digits.slice(0, -1).join(', ')} and ${last} are typed: they will not follow the facts.`;
}

/**
 * The changes that give a sentence words of its own; a month without a paper gets one. Words that are the standing form
 * itself are no words of its own: the sentence goes back to being derived.
 */
export function ownChanges(
  register: Register,
  month: string,
  sentence: OwnSentence,
  typed: string,
): readonly Change[] {
  const { key, factsHash, wording } = sentence;
  const text = oneLine(typed);
  const row = ownRow(register, month, sentence);
  if (text === wording.template) return row === null ? [] : [remove('paperText', row.id)];
  if (row !== null) {
    const isSame = row.text === text && row.factsHash === factsHash && row.key === key;
    return isSame ? [] : [put('paperText', { ...row, key, text, factsHash })];
  }
  const paper = paperOf(register, month);
  if (paper !== null)
    return [put('paperText', newRecord('paperText', { paperId: paper.id, key, text, factsHash }))];
  const made = newRecord('paper', { month, asAt: null, position: null, authorId: null, team: null });
  return [
    put('paper', made),
    put('paperText', newRecord('paperText', { paperId: made.id, key, text, factsHash })),
  ];
}

export const LABELS = {
  own: (month: string) => `Own words in the ${longMonth(month)} paper`,
  keep: (month: string) => `Keep own words in the ${longMonth(month)} paper`,
  derived: (month: string) => `Derived text again in the ${longMonth(month)} paper`,
  remove: (month: string) => `Remove own words from the ${longMonth(month)} paper`,
} as const;

/** What the form of a sentence is called, where text that is not saved is asked about or offered again. */
export function sentenceName(month: string, derived: string): string {
  const begins = derived.length <= 40 ? derived : `${derived.slice(0, 40).replace(/\s+\S*$/, '')} …`;
  return `The sentence “${begins}” of ${longMonth(month)}`;
}

/** A sentence's words as something the paper's view can be asked to open, beside the ids of records. */
export function wordsAsked(month: string, key: string): string {
  return `words ${month} ${key}`;
}

/** The month and the sentence asked for; null where it is a record that is. */
export function askedWords(asked: string): { readonly month: string; readonly key: string } | null {
  const [, month, key] = /^words (\d{4}-\d{2}) (.+)$/.exec(asked) ?? [];
  return month === undefined || key === undefined ? null : { month, key };
}
