import { isIsoDate, isIsoMonth } from '../calendar/iso-date.ts';
import { longPlan } from '../calendar/print-date.ts';
import { find, type Register } from '../entities/register.ts';
import { type EntityName, referencesOf } from '../entities/registry.ts';
import { meetingName, proposalName } from '../entities/rules/problem.ts';
import { ENTITY_WORDS } from './entity-words.ts';

/** The fields that name a record by themselves, the first that it has. */
const NAMING = ['name', 'title', 'short', 'prefix', 'key', 'label'] as const;

/** What a record is called: by a name of its own, else by what it belongs to, "an outcome of an agenda item of DP098". */
export function recordName(register: Register, entity: EntityName, id: string): string {
  const record = find(register, entity, id) as Readonly<Record<string, unknown>> | undefined;
  if (record === undefined) return `${ENTITY_WORDS[entity]} that is not there`;
  if (entity === 'proposal') return proposalName(register, id);
  if (entity === 'meeting') return meetingName(register, id);
  if (entity === 'paper') return `the paper for ${longPlan(String(record['month']))}`;
  if (!BELONGING.has(entity)) {
    for (const field of NAMING) {
      const value = record[field];
      if (typeof value === 'string' && value !== '') return value;
    }
  }
  const what = ENTITY_WORDS[entity];
  for (const [field, target] of referencesOf(entity)) {
    const value = record[field];
    if (typeof value === 'string' && field !== 'replacesId')
      return `${what} of ${recordName(register, target, value)}`;
  }
  const day = record['date'] ?? record['on'];
  return typeof day === 'string' && (isIsoDate(day) || isIsoMonth(day))
    ? `${what} of ${longPlan(day)}`
    : what;
}

// Their own text is what changes about them, so it cannot name them.
const BELONGING: ReadonlySet<EntityName> = new Set(['proposalTitle', 'paperText']);
