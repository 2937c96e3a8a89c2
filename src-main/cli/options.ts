import { isIsoDate, isIsoMonth } from '../../src-shared/calendar/iso-date.ts';
import { openToRead, type Store } from '../register/store.ts';
import { UsageError } from './usage.ts';

/** Every option of every command. */
export const OPTIONS = {
  register: { type: 'string' },
  out: { type: 'string' },
  month: { type: 'string' },
  edition: { type: 'string' },
  on: { type: 'string' },
  'as-at': { type: 'string' },
  position: { type: 'string' },
  'known-by': { type: 'string' },
  'as-issued': { type: 'boolean' },
  'no-history': { type: 'boolean' },
  prefer: { type: 'string' },
  person: { type: 'string' },
  yes: { type: 'boolean' },
  protect: { type: 'boolean' },
  'passphrase-file': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export type Options = Readonly<{ [Name in keyof typeof OPTIONS]?: string | boolean | undefined }>;
type TextOption = {
  [Name in keyof typeof OPTIONS]: (typeof OPTIONS)[Name]['type'] extends 'string' ? Name : never;
}[keyof typeof OPTIONS];

/** What a command found: the same for machines (`--json`) and, as lines, for people. */
export interface Answer {
  readonly data: unknown;
  readonly lines: readonly string[];
  /** 1 where the answer itself says that something must not go on; 0 where it is not given. */
  readonly status?: 0 | 1;
  /** What is odd about what was asked for, in whole sentences; it was done all the same. For standard error. */
  readonly warnings?: readonly string[];
}

export type Command = (words: readonly string[], options: Options) => Answer | Promise<Answer>;

/** The value of an option; undefined where it was not given. */
export function text(options: Options, name: TextOption): string | undefined {
  const value = options[name];
  if (value === '') throw new UsageError(`The option --${name} needs a value.`);
  return typeof value === 'string' ? value : undefined;
}

/** The value of an option that a command cannot do without. */
export function needed(options: Options, name: TextOption): string {
  const value = text(options, name);
  if (value === undefined) throw new UsageError(`The option --${name} is needed.`);
  return value;
}

/** A word of the command line that a command cannot do without. */
export function word(value: string | undefined, name: string): string {
  if (value === undefined) throw new UsageError(`${name} is needed.`);
  return value;
}

export function dayOf(value: string): string {
  if (!isIsoDate(value)) throw new UsageError(`“${value}” is not a day that exists, written as 2020-01-31.`);
  return value;
}

export function monthOption(options: Options): string {
  const month = needed(options, 'month');
  if (!isIsoMonth(month)) throw new UsageError(`“${month}” is not a month, written as 2020-01.`);
  return month;
}

/** Days given as options, under the names that a paper's request has for them. */
export function dayOptions(options: Options) {
  const dayUnder = <Field extends string>(name: TextOption, field: Field) => {
    const value = text(options, name);
    return (value === undefined ? {} : { [field]: dayOf(value) }) as Partial<Record<Field, string>>;
  };
  return {
    ...dayUnder('as-at', 'asAt'),
    ...dayUnder('position', 'position'),
    ...dayUnder('known-by', 'knownBy'),
  };
}

/** The day on this machine. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Opens the register named, reads from it, and closes it again. */
export async function reading<Result>(
  options: Options,
  read: (store: Store) => Result | Promise<Result>,
): Promise<Result> {
  const store = openToRead(needed(options, 'register'));
  try {
    return await read(store);
  } finally {
    store.close();
  }
}
