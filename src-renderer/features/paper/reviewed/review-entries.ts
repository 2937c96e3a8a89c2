import type { FoundFile, ReviewedFile } from '../../../../src-shared/api/found-file.ts';
import { longDate, longMonth } from '../../../../src-shared/calendar/print-date.ts';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import type { Change } from '../../../../src-shared/entities/change-set.ts';
import type { Register } from '../../../../src-shared/entities/register.ts';
import type { ReportModel } from '../../../../src-shared/report/model.ts';
import { modelTexts, runText } from '../../../../src-shared/report/model-texts.ts';
import { liveWords } from '../../../../src-shared/reviewed/live-words.ts';
import { type FactLine, factLine } from '../fact-words.ts';
import {
  type OwnSentence,
  ownChanges,
  ownRow,
  ownSentence,
  typedWarning,
  wordsProblem,
} from '../own/own-words.ts';
import { selectedText } from '../selection.ts';

type FileChange = ReviewedFile['changes'][number];

/** A change somebody made in the Word file, with what can be done about it. */
export interface ReviewEntry {
  /** Its number in the file, from 0. */
  readonly at: number;
  readonly change: FileChange;
  /** Where it stands: "3 Refine". */
  readonly place: string;
  /** Words that can be taken: with what the facts still give in braces. Null where there is nothing to take. */
  readonly words: string | null;
  /** What to look at before they are taken. */
  readonly warnings: readonly string[];
  /** Why there is nothing to take; null where there is. */
  readonly reason: string | null;
  /** The facts to change instead. */
  readonly facts: readonly FactLine[];
  /** True where the fields of the cover are what to change. */
  readonly isOfCover: boolean;
}

/** Whether a file is a reviewed one of just this paper, so that its words can be taken for it. */
export function isReviewOf(
  file: FoundFile,
  paper: { readonly month: string; readonly edition: string | null; readonly issue: string | null },
): file is ReviewedFile {
  return (
    file.kind === 'reviewed' &&
    paper.issue === null &&
    file.month === paper.month &&
    file.edition === paper.edition
  );
}

/** Every change of a reviewed file, in its order, as the paper now stands. */
export function reviewEntries(
  register: Register,
  model: ReportModel,
  { month, changes }: Pick<ReviewedFile, 'month' | 'changes'>,
): readonly ReviewEntry[] {
  const sections = new Map(modelTexts(model).map(({ key, section }) => [key, section]));
  return changes.map((change, at) => {
    const { key } = change;
    const place = key === null ? 'No longer in the paper' : (sections.get(key) ?? 'Cover');
    const base = { at, change, place, words: null, warnings: [], facts: [], isOfCover: false };
    const sentence = change.kind === 'changed' && key !== null ? ownSentence(model, key) : null;
    if (sentence !== null && change.now !== null)
      return { ...base, reason: null, ...taken(register, month, sentence, change) };
    return { ...base, reason: reasonFor(change, place), ...instead(register, model, key, place) };
  });
}

function taken(register: Register, month: string, sentence: OwnSentence, { now, isStale }: FileChange) {
  const { wording, runs, own } = sentence;
  const template =
    own?.isUsed === true ? (ownRow(register, month, sentence)?.text ?? null) : wording.template;
  const { text, lost } = liveWords(now ?? '', {
    printed: runText(runs),
    template: template ?? wording.template,
    wording,
    terms: register.glossaryTerm.filter(({ alwaysKnown }) => !alwaysKnown),
  });
  const problem = wordsProblem(text, wording);
  if (problem !== null) return { reason: problem };
  const typed = typedWarning(text);
  const warnings = [
    ...(isStale ? ['The facts have changed since the export: “Was” is what the paper says now.'] : []),
    ...lostWords(lost.map(({ value }) => value)),
    ...(typed === null ? [] : [typed]),
  ];
  return { words: text, warnings };
}

function lostWords(values: readonly string[]): readonly string[] {
  const told = values.map((value) => `“${value}”`);
  const last = told.at(-1);
  if (last === undefined) return [];
  if (told.length === 1)
    return [`${last} was typed over or taken out: that place will not follow the facts.`];
  return [
    `${told.slice(0, -1).join(', ')} and ${last} were typed over or taken out: those places will not follow the facts.`,
  ];
}

function reasonFor({ kind, key }: FileChange, place: string): string {
  if (kind === 'added') return 'Was added. The paper has no place for it: say it in a sentence near by.';
  if (kind === 'moved') return 'Was moved. Where it stands follows from the facts.';
  if (key === null) return 'The paper does not say this any more.';
  if (kind === 'removed') return 'Was taken out. It stands while the facts under it do.';
  return place === 'Cover' ? 'Comes from the fields of the cover.' : 'Comes from facts.';
}

function instead(register: Register, model: ReportModel, key: string | null, place: string) {
  if (key === null) return {};
  const found = selectedText(model, key);
  const day = model.clocks.position;
  const facts = (found?.facts ?? []).flatMap((fact) => factLine(register, fact, day) ?? []);
  return { facts, isOfCover: facts.length === 0 && place === 'Cover' };
}

/** The changes that give a month the words chosen, as one step. */
export function takeChanges(
  register: Register,
  model: ReportModel,
  month: string,
  entries: readonly ReviewEntry[],
): readonly Change[] {
  let next = register;
  return entries.flatMap(({ change, words }) => {
    const sentence = change.key === null ? null : ownSentence(model, change.key);
    if (sentence === null || words === null) return [];
    // A month that had no paper has one once the first words are taken.
    const changes = ownChanges(next, month, sentence, words);
    next = applyChanges(next, changes);
    return changes;
  });
}

export function takeLabel({ name, month }: Pick<ReviewedFile, 'name' | 'month'>): string {
  return `Words of “${name}” in the ${longMonth(month)} paper`.slice(0, 200);
}

/** What became of a file: "“Paper.docx” was changed in Word by Ada on 5 February 2020, since it was exported on …". */
export function changedSentence(file: ReviewedFile): string {
  const { name, changedBy, changedOn, exportedOn } = file;
  const by = changedBy === null ? '' : ` by ${changedBy}`;
  const on = changedOn === null ? '' : ` on ${longDate(changedOn)}`;
  const since =
    exportedOn === null ? ' since it was exported' : ` since it was exported on ${longDate(exportedOn)}`;
  const comma = by + on === '' ? '' : ',';
  return `“${name}” was changed${by}${on}${comma}${since}.`;
}

/** What is to be known of how the file was read, a sentence each. */
export function readingNotes(file: ReviewedFile): readonly string[] {
  const { hasTracked, comments, isExact, left } = file;
  const are = comments === 1 ? 'Its one comment is' : `Its ${comments} comments are`;
  return [
    ...(isExact
      ? []
      : [
          'The program that saved it dropped what it was exported with, so it is compared with the paper as it now is.',
        ]),
    ...(hasTracked ? ['Tracked changes are read as accepted.'] : []),
    ...(comments > 0 ? [`${are} not read here.`] : []),
    ...(left > 0 ? [`${left} more changes are not listed.`] : []),
  ];
}

/** What is lost where the file is replaced; null where nothing is. */
export function lossSentence(file: ReviewedFile, entries: readonly ReviewEntry[]): string | null {
  const others = entries.filter(({ words }) => words === null).length + file.left;
  const what = [
    ...(file.comments === 0 ? [] : [file.comments === 1 ? 'its comment' : `its ${file.comments} comments`]),
    ...(others === 0
      ? []
      : [others === 1 ? 'the change that cannot be taken' : `the ${others} changes that cannot be taken`]),
  ];
  return what.length === 0 ? null : `Replacing the file loses ${what.join(' and ')}.`;
}
