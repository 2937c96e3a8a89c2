import type { Register } from '../../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../../src-shared/entities/registry.ts';
import type { ReportModel } from '../../../../src-shared/report/model.ts';
import { sentencesOf, unplaced, wordsKey } from '../../../../src-shared/report/own-words.ts';
import { plainText } from '../../../../src-shared/report/say.ts';
import { derived } from '../derived.ts';
import { editionChoices } from '../months.ts';
import { selectedText } from '../selection.ts';
import { ownRows, typedWarning, unknownWords } from './own-words.ts';

/** How words of a paper's own stand, the first to be looked at first. */
const STATES = ['changed', 'unused', 'used', 'elsewhere', 'unplaced'] as const;
export type OwnState = (typeof STATES)[number];

export interface OwnEntry {
  readonly id: string;
  readonly key: string;
  readonly state: OwnState;
  /** Where it stands: "3 Refine", or the edition that has its sentence; empty where no edition has. */
  readonly place: string;
  /** As it reads in the paper; the words themselves where they do not stand in it. */
  readonly text: string;
  /** The words, with what is filled in still in braces. */
  readonly words: string;
  /** What it asks for in vain. */
  readonly unknown: readonly string[];
}

/** All words of a month's own: those whose facts changed first, those that have lost their sentence last. */
export function ownEntries(
  register: Register,
  month: string,
  edition: string | null,
  model: ReportModel,
): readonly OwnEntry[] {
  const rows = ownRows(register, month);
  if (rows.length === 0) return [];
  const sentences = sentencesOf(model);
  const order = new Map(sentences.map(({ key }, at) => [key, at]));
  const lost = lostEntries(register, month, edition, unplaced(model, rows));
  const placed = rows.flatMap((row): readonly OwnEntry[] => {
    const sentence = sentences.find((one) => wordsKey(one) === row.key);
    if (sentence?.wording === undefined) return [];
    const state = ownState(sentence.own ?? { isStale: false, isUsed: true });
    const unknown = unknownWords(row.text, sentence.wording.template);
    const { key } = sentence;
    const place = selectedText(model, key)?.section ?? '';
    const text = state === 'unused' ? row.text : plainText(sentence.runs);
    return [{ id: row.id, key, state, place, text, words: row.text, unknown }];
  });
  const rank = ({ state, key }: OwnEntry) => STATES.indexOf(state) * 1e6 + (order.get(key) ?? 0);
  return [...placed, ...lost].sort((a, b) => rank(a) - rank(b));
}

/** Words that cannot be used are said to be that, whether their facts changed or not. */
export function ownState(own: { readonly isStale: boolean; readonly isUsed: boolean }): OwnState {
  if (!own.isUsed) return 'unused';
  return own.isStale ? 'changed' : 'used';
}

/** How many words of a month's own wait to be looked at; a typed digit is reason enough. */
export function toCheck(entries: readonly OwnEntry[]): number {
  return entries.filter(
    ({ state, words }) => (state !== 'used' && state !== 'elsewhere') || typedWarning(words) !== null,
  ).length;
}

// A sentence of the cover can stand in one edition alone; its words are not lost while another edition is looked at.
function lostEntries(
  register: Register,
  month: string,
  edition: string | null,
  rows: readonly RecordOf<'paperText'>[],
): readonly OwnEntry[] {
  if (rows.length === 0) return [];
  const others = editionChoices(register, month)
    .filter(({ id }) => id !== edition)
    .map(({ id, name }) => {
      const { model } = derived(register, month, id);
      const keys = model === null ? [] : sentencesOf(model).map(({ key }) => key);
      return { name, keys: new Set(keys) };
    });
  return rows.map(({ id, key, text }) => {
    const other = others.find(({ keys }) => keys.has(key));
    const state = other === undefined ? 'unplaced' : 'elsewhere';
    return { id, key, state, place: other?.name ?? '', text, words: text, unknown: [] };
  });
}
