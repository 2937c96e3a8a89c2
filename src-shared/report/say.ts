import type { IsoDate } from '../calendar/iso-date.ts';
import { MONTH_NAMES } from '../calendar/print-date.ts';
import type { Register } from '../entities/register.ts';
import { settingOn } from '../entities/settings.ts';
import type { Run, Wording } from './model.ts';
import { capitalised, countInWords } from './numbers.ts';
import { proseParts } from './prose.ts';
import { type Form, placeholdersOf, WORDING, type WordingKey } from './wording.ts';

export type Values = Readonly<Record<string, string | readonly Run[]>>;

/** A speaker for one register on one day: picks the form, takes the register's own wording where it has one. */
export type Speaker = (key: WordingKey, values: Values, count?: number) => readonly Run[];

/**
 * Makes the function that says the paper's sentences. Saying throws where a sentence lacks the form wanted or a word in
 * braces has no value: both are mistakes of the program, and a test says every sentence in every form.
 */
export function speaker(register: Register, on: IsoDate): Speaker {
  return (key, values, count) => {
    const form = formFor(count);
    const built: string | undefined = (WORDING[key] as Partial<Record<Form, string>>)[form];
    if (built === undefined) throw new Error(`The wording ${key} has no form "${form}".`);
    const own = settingOn(register, `wording.${key}.${form}`, on);
    const template = own !== null && fits(own, built) ? own : built;
    const all = counted(values, count);
    return remembered(fill(template, all), { template, values: runsUsed(template, all) });
  };
}

// A sentence is its runs and nothing else everywhere but where somebody would say it in other words; so how it was made
// is kept beside it, not in it.
const wordings = new WeakMap<readonly Run[], Wording>();

function remembered(runs: readonly Run[], wording: Wording): readonly Run[] {
  wordings.set(runs, wording);
  return runs;
}

/** How a sentence was made; null for text that was not said by a speaker. */
export function wordingOf(runs: readonly Run[]): Wording | null {
  return wordings.get(runs) ?? null;
}

/** Sentences one after the other, with a space between; how they were made is kept together. */
export function inARow(sentences: readonly (readonly Run[])[]): readonly Run[] {
  const said = sentences.filter((runs) => runs.length > 0);
  const runs = joined(said.flatMap((sentence, at) => (at === 0 ? sentence : [...textRun(' '), ...sentence])));
  const parts = said.map(wordingOf);
  if (parts.some((part) => part === null)) return runs;
  const renamed = parts.map((part, at) =>
    part === null || at === 0 ? part : withSuffix(part, 'ABCDEFGH'.charAt(at)),
  );
  return remembered(runs, {
    template: renamed.map((part) => part?.template).join(' '),
    values: Object.assign({}, ...renamed.map((part) => part?.values)) as Wording['values'],
  });
}

// The second sentence of a row may name a {date} of its own.
function withSuffix({ template, values }: Wording, suffix: string): Wording {
  return {
    template: template.replace(/\{([A-Za-z]+)\}/g, `{$1${suffix}}`),
    values: Object.fromEntries(Object.entries(values).map(([name, runs]) => [name + suffix, runs])),
  };
}

function runsUsed(form: string, values: Values): Wording['values'] {
  const names = placeholdersOf(form).map(uncapitalised);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [[name, typeof value === 'string' ? textRun(value) : value]];
    }),
  );
}

/** A sentence in other words than the standing ones, filled with the same values; it may hold links of its own. */
export function sayOwn(prose: string, { values }: Wording): readonly Run[] {
  const runs = proseParts(prose).flatMap(({ text, href }): readonly Run[] => {
    const filled = fill(text, values);
    return href === null ? filled : [{ kind: 'link', text: plainText(filled), href }];
  });
  return joined(runs);
}

// {Count} is {count} at the beginning of a sentence.
function uncapitalised(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function formFor(count: number | undefined): Form {
  if (count === undefined) return 'always';
  return count === 0 ? 'none' : count === 1 ? 'one' : 'many';
}

/** Whether a register's own wording uses only the words in braces of the sentence it replaces. */
export function fits(own: string, built: string): boolean {
  const allowed = new Set(placeholdersOf(built).map(uncapitalised));
  return (
    placeholdersOf(own).every((name) => allowed.has(uncapitalised(name))) &&
    !/[{}]/.test(own.replace(/\{[A-Za-z]+\}/g, ''))
  );
}

function counted(values: Values, count: number | undefined): Values {
  return count === undefined ? values : { ...values, count: countInWords(count) };
}

// The form is split once, so that a value that itself holds braces is never filled in again.
function fill(form: string, values: Values): readonly Run[] {
  const pieces = form.split(/(\{[A-Za-z]+\})/).map((piece) => {
    const name = /^\{([A-Za-z]+)\}$/.exec(piece)?.[1];
    return name === undefined ? textRun(piece) : valueFor(name, values);
  });
  return joined(pieces.flatMap((runs, at) => agreeing(runs, pieces[at + 1])));
}

const MONTH_ALONE = new RegExp(`^(?:${MONTH_NAMES.join('|')}) \\d{4}$`);

// What happened on a day happened in a month: "on {date}" of a fact dated by its month alone is "in March 2020".
function agreeing(runs: readonly Run[], next: readonly Run[] | undefined): readonly Run[] {
  const [only, ...more] = runs;
  if (only?.kind !== 'text' || more.length > 0 || !/\bon $/.test(only.text)) return runs;
  if (next === undefined || !MONTH_ALONE.test(plainText(next))) return runs;
  return [{ ...only, text: only.text.replace(/on $/, 'in ') }];
}

function valueFor(name: string, values: Values): readonly Run[] {
  const plain = values[name];
  if (plain !== undefined) return typeof plain === 'string' ? textRun(plain) : plain;
  const lower = values[uncapitalised(name)];
  if (typeof lower === 'string') return textRun(capitalised(lower));
  const [first, ...rest] = lower ?? [];
  if (first !== undefined) return [{ ...first, text: capitalised(first.text) }, ...rest];
  if (lower !== undefined) return [];
  throw new Error(`The wording asks for {${name}}, which was not given.`);
}

/** Plain text as runs: none for empty text. */
export function textRun(text: string): readonly Run[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** Neighbouring stretches of plain text as one. */
export function joined(runs: readonly Run[]): readonly Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (run.kind === 'text' && last?.kind === 'text')
      whole[whole.length - 1] = { kind: 'text', text: last.text + run.text };
    else whole.push(run);
  }
  return whole;
}

/** The text of runs, as read aloud. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}
