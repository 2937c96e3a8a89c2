import { z } from 'zod';
import { isIsoDate, isIsoMonth, isPlanDate } from '../calendar/iso-date.ts';

/**
 * The kinds of field that entities are made of. Every one validates and none changes its input (no trim, default or
 * transform), so that a record read from a snapshot is written back exactly as it came.
 */

// zod would otherwise probe for `new Function`, which a strict content policy reports as a violation.
z.config({ jitless: true });

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const LONGEST_LINE = 1000;
const LONGEST_TEXT = 1_000_000;

/** A record's own id: UUID version 4, lower case, made by whoever makes the record. */
export function id() {
  return z
    .string()
    .regex(UUID_V4, 'must be a UUID of version 4 in lower case')
    .describe('The id of this record.');
}

/** The id of another record, of the entity named. The name is kept in the schema's metadata. */
export function reference(entity: string, description: string) {
  return z
    .string()
    .regex(UUID_V4, 'must be the id (UUID of version 4) of a record')
    .meta({ description, references: entity });
}

/** A day, "2020-01-31". */
export function date(description: string) {
  return z
    .string()
    .refine(isIsoDate, 'must be a day that exists, as 2020-01-31')
    .meta({ description, format: 'date' });
}

/** A month, "2020-01". */
export function month(description: string) {
  return z.string().refine(isIsoMonth, 'must be a month, as 2020-01').describe(description);
}

/** A day, or only a month where the day is not known or not yet planned. */
export function plan(description: string) {
  return z
    .string()
    .refine(isPlanDate, 'must be a day that exists or a month, as 2020-01-31 or 2020-01')
    .describe(description);
}

// A lone surrogate or NUL does not survive a round trip through the database, so it is refused at the door.
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

/** One line: a name, a title, a reference. Not empty, at most 1,000 characters. */
export function line(description: string) {
  return z
    .string()
    .max(LONGEST_LINE, `must be at most ${LONGEST_LINE} characters long`)
    .refine((text) => /\S/u.test(text), 'must not be empty')
    .refine(isStorable, 'must not hold NUL characters or halves of characters')
    .describe(description);
}

/** Prose, in paragraphs parted by line breaks. Not empty, at most a million characters. */
export function text(description: string) {
  return z
    .string()
    .max(LONGEST_TEXT, `must be at most ${LONGEST_TEXT} characters long`)
    .refine((value) => /\S/u.test(value), 'must not be empty')
    .refine(isStorable, 'must not hold NUL characters or halves of characters')
    .describe(description);
}

/** A web address that a reader may follow: https, http or mailto. */
export function link(description: string) {
  return z
    .string()
    .max(2000, 'must be at most 2,000 characters long')
    .refine(isLink, 'must be a whole address beginning with https://, http:// or mailto:')
    .describe(description);
}

/** True when the text is one whole https, http or mailto address. */
export function isLink(text: string): boolean {
  if (!/^(https?:\/\/|mailto:)[^\s<>"{}|\\^`]+$/iu.test(text) || !URL.canParse(text)) return false;
  return text.isWellFormed();
}

/** A whole number within bounds, both included. */
export function whole(least: number, most: number, description: string) {
  return z.int().min(least).max(most).describe(description);
}

export function yesNo(description: string) {
  return z.boolean().describe(description);
}

/** One of the words listed. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words, description: string) {
  return z.enum(words).describe(description);
}

/** A field that may be null: not known, not applicable, or not yet. */
export function maybe<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullable().meta(z.globalRegistry.get(schema) ?? {});
}

/**
 * What every dated fact carries. A fact is a row of its own; it is never changed to tell a new story: a later value is
 * another row, and a correction is a row that names the one it replaces.
 */
export const factFields = {
  on: plan('The day (or only the month) it happened, or for a plan the day it was set.'),
  knownOn: maybe(date('The day it became known, where that differs from the day it happened.')),
  source: maybe(line('Where the fact was taken from.')),
  inferred: yesNo('True where the day or value was worked out and is not stated by a source.'),
  note: maybe(text('A note for the secretariat; for a correction, the reason.')),
} as const;

/** A SHA-256 in lower-case hexadecimal. */
export function hash(description: string) {
  return z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hexadecimal')
    .describe(description);
}
