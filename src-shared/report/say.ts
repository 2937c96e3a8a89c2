import type { IsoDate } from '../calendar/iso-date.ts';
import type { Register } from '../entities/register.ts';
import { settingOn } from '../entities/settings.ts';
import type { Run } from './model.ts';
import { capitalised, countInWords } from './numbers.ts';
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
    return fill(own !== null && fits(own, built) ? own : built, counted(values, count));
  };
}

function formFor(count: number | undefined): Form {
  if (count === undefined) return 'always';
  return count === 0 ? 'none' : count === 1 ? 'one' : 'many';
}

/** Whether a register's own wording uses only the words in braces of the sentence it replaces. */
export function fits(own: string, built: string): boolean {
  const allowed = new Set(placeholdersOf(built));
  return (
    placeholdersOf(own).every((name) => allowed.has(name)) && !/[{}]/.test(own.replace(/\{[A-Za-z]+\}/g, ''))
  );
}

function counted(values: Values, count: number | undefined): Values {
  return count === undefined ? values : { ...values, count: countInWords(count) };
}

// The form is split once, so that a value that itself holds braces is never filled in again.
function fill(form: string, values: Values): readonly Run[] {
  const runs = form.split(/(\{[A-Za-z]+\})/).flatMap((piece): readonly Run[] => {
    const name = /^\{([A-Za-z]+)\}$/.exec(piece)?.[1];
    return name === undefined ? textRun(piece) : valueFor(name, values);
  });
  return joined(runs);
}

function valueFor(name: string, values: Values): readonly Run[] {
  const plain = values[name];
  if (plain !== undefined) return typeof plain === 'string' ? textRun(plain) : plain;
  const lower = values[name.charAt(0).toLowerCase() + name.slice(1)];
  if (typeof lower === 'string') return textRun(capitalised(lower));
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
