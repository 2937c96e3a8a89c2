import type { Register } from '../entities/register.ts';
import type { Conflict } from '../merge/conflict.ts';
import type { RecordDifference } from '../merge/difference.ts';
import { fieldNames, fieldsOf } from '../merge/fields.ts';
import type { Twins } from '../merge/twins.ts';
import { ENTITY_WORDS } from './entity-words.ts';
import { FIELD_LABELS } from './field-labels.ts';
import { recordName } from './record-name.ts';
import { valueInWords } from './value-words.ts';

/** A difference in words: a line for the record, and one for each field. */
export interface SaidDifference {
  /** "Changed a title: of MP100". */
  readonly what: string;
  /** "Title: “One” → “Another”". */
  readonly fields: readonly string[];
}

const VERB = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const;

/** One record that differs between two registers, field by field. Ids are told by what they are called on either side. */
export function differenceInWords(
  difference: RecordDifference,
  before: Register,
  after: Register,
): SaidDifference {
  const { entity, id, kind } = difference;
  const there = kind === 'removed' ? before : after;
  return {
    what: `${VERB[kind]} ${aboutRecord(there, entity, id)}`,
    fields: kind === 'changed' ? changedFields(difference, before, after) : heldFields(difference, there),
  };
}

// "a title of DP098", or "a person: Ann" where the record has a name of its own.
function aboutRecord(register: Register, entity: RecordDifference['entity'], id: string): string {
  const name = recordName(register, entity, id);
  const what = ENTITY_WORDS[entity];
  return name.startsWith(what) ? name : `${what}: ${name}`;
}

function changedFields({ entity, fields }: RecordDifference, before: Register, after: Register) {
  return fields.map(({ field, before: was, after: is }) => {
    const from = valueInWords(before, entity, field, was);
    return `${labelOf(entity, field)}: ${from} → ${valueInWords(after, entity, field, is)}`;
  });
}

// What a record that came or went held; what is empty goes without saying.
function heldFields({ entity, before, after }: RecordDifference, register: Register): readonly string[] {
  const record = after ?? before;
  if (record === null) return [];
  const fields = fieldsOf(record);
  return fieldNames(entity).flatMap((field) => {
    const value = fields[field] ?? null;
    if (value === null || value === '' || value === false) return [];
    return [`${labelOf(entity, field)}: ${valueInWords(register, entity, field, value)}`];
  });
}

function labelOf(entity: RecordDifference['entity'], field: string): string {
  const labels: Readonly<Record<string, string>> = FIELD_LABELS[entity];
  return labels[field] ?? field;
}

/** What a merge asks, in words: which record, and what each side has. */
export function conflictInWords(conflict: Conflict, mine: Register, theirs: Register): SaidDifference {
  const { entity, id } = conflict;
  const here = conflict.kind !== 'field' && conflict.removedBy === 'mine' ? theirs : mine;
  const what = aboutRecord(here, entity, id);
  if (conflict.kind === 'field') {
    const say = (register: Register, value: unknown) => valueInWords(register, entity, conflict.field, value);
    const label = labelOf(entity, conflict.field);
    const was = conflict.base === undefined ? '' : `, was ${say(mine, conflict.base)}`;
    return {
      what: `Both changed ${what}`,
      fields: [`${label}: mine ${say(mine, conflict.mine)}, theirs ${say(theirs, conflict.theirs)}${was}`],
    };
  }
  const [removed, other] = conflict.removedBy === 'mine' ? ['Mine', 'theirs'] : ['Theirs', 'mine'];
  const did = conflict.kind === 'record' ? 'changed it' : 'has records that belong to it';
  return { what: `${removed} removed ${what}, and ${other} ${did}`, fields: [] };
}

/** What was entered on both sides and is called the same, in words. */
export function twinsInWords(
  { entity, mine, theirs }: Twins,
  own: Register,
  other: Register,
): SaidDifference {
  const [one, two] = [fieldsOf(mine), fieldsOf(theirs)];
  const differing = fieldNames(entity).filter((field) => one[field] !== two[field]);
  return {
    what: `Entered on both sides: ${aboutRecord(own, entity, mine.id)}`,
    fields: differing.map((field) => {
      const held = valueInWords(own, entity, field, one[field]);
      return `${labelOf(entity, field)}: mine ${held}, theirs ${valueInWords(other, entity, field, two[field])}`;
    }),
  };
}
