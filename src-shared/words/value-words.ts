import { isIsoDate, isIsoMonth } from '../calendar/iso-date.ts';
import { longPlan } from '../calendar/print-date.ts';
import type { Register } from '../entities/register.ts';
import { type EntityName, entities, referencesOf } from '../entities/registry.ts';
import { OUTCOME, PURPOSE } from '../entities/rules/words.ts';
import { cleanText } from '../report/clean-text.ts';
import { recordName } from './record-name.ts';

const NOTHING = 'nothing';
/** Codes whose letters alone would not say it. */
const CODES: Readonly<Record<string, string>> = {
  ...OUTCOME,
  ...PURPOSE,
  PA: 'Preliminary Assessment',
  IA: 'Impact Assessment',
};

/** What a field holds, as a clerk reads it: no id and no code; dates as "13 January 2020"; one line. */
export function valueInWords(register: Register, entity: EntityName, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string') return String(value);
  const target = referencesOf(entity).get(field);
  if (target !== undefined) return recordName(register, target, value);
  if (isFree(entity, field)) return `“${cleanText(value)}”`;
  if (isIsoDate(value) || isIsoMonth(value)) return longPlan(value);
  return CODES[value] ?? value.replaceAll('-', ' ');
}

const free = new Map<string, boolean>();

/** True where people type a field's text, whatever it looks like; one that refuses words holds a day, a code or an address. */
export function isFree(entity: EntityName, field: string): boolean {
  const key = `${entity}.${field}`;
  const known = free.get(key);
  if (known !== undefined) return known;
  const shape: Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } }>> =
    entities[entity].shape;
  const found = shape[field]?.safeParse('some words').success === true;
  free.set(key, found);
  return found;
}
