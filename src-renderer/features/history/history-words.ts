import { isIsoDate, isIsoMonth } from '../../../src-shared/calendar/iso-date.ts';
import { longPlan } from '../../../src-shared/calendar/print-date.ts';
import { find, type Register } from '../../../src-shared/entities/register.ts';
import { type EntityName, entities, referencesOf } from '../../../src-shared/entities/registry.ts';
import { referenceOn } from '../../../src-shared/lifecycle/naming.ts';
import type { SnapshotChange } from '../../../src-shared/snapshot/format.ts';

/** A field that changed, from what to what, in words. */
export interface FieldChange {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

const EVERYTHING = '9999-12-31';
const NOTHING = 'nothing';

/** "agendaItem" as "agenda item", "knownOn" as "known on"; an id's field without its ending. */
export function inWords(name: string): string {
  return name
    .replace(/Id$/, '')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
}

/** What a change did: "added an outcome", "changed a proposal title", "removed a meeting". */
export function whatHappened({ entity, before, after }: SnapshotChange): string {
  const name = inWords(entity);
  const article = /^[aeiou]/.test(name) ? 'an' : 'a';
  const verb = before === null ? 'Added' : after === null ? 'Removed' : 'Changed';
  return `${verb} ${article} ${name}`;
}

/** Every field that differs, ids of other records given by what they are called. What is empty on both sides is left out. */
export function fieldChanges(
  register: Register,
  { entity, before, after }: SnapshotChange,
): readonly FieldChange[] {
  const fields = Object.keys(entities[entity as EntityName].shape).filter((field) => field !== 'id');
  return fields.flatMap((field) => {
    const [was, is] = [before?.[field] ?? null, after?.[field] ?? null];
    if (was === is) return [];
    const say = (value: unknown) => valueInWords(register, entity as EntityName, field, value);
    return [{ field: inWords(field), from: say(was), to: say(is) }];
  });
}

function valueInWords(register: Register, entity: EntityName, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string') return String(value);
  const target = referencesOf(entity).get(field);
  if (target !== undefined) return nameOf(register, target, value);
  if (isIsoDate(value) || isIsoMonth(value)) return longPlan(value);
  return CODED.has(field) ? value.replaceAll('-', ' ') : value;
}

/** The fields that hold one of a few codes: "recommended-approval" is read as "recommended approval". */
const CODED: ReadonlySet<string> = new Set([
  ...['kind', 'purpose', 'route', 'destination', 'stage', 'decision', 'path'],
  ...['neededBefore', 'category', 'solution'],
]);

/** What a record is called; records without a name of their own by the proposal or meeting they belong to. */
export function nameOf(register: Register, entity: EntityName, id: string): string {
  const record = find(register, entity, id) as Readonly<Record<string, unknown>> | undefined;
  if (record === undefined) return `a ${inWords(entity)} that is no longer there`;
  if (entity === 'proposal') return referenceOn(register, id, EVERYTHING, EVERYTHING);
  for (const field of ['name', 'title', 'short', 'prefix', 'month', 'key']) {
    const value = record[field];
    if (typeof value === 'string' && value !== '') return isIsoMonth(value) ? longPlan(value) : value;
  }
  for (const [field, target] of referencesOf(entity)) {
    const value = record[field];
    if (typeof value === 'string' && field !== 'replacesId')
      return `the ${inWords(entity)} of ${nameOf(register, target, value)}`;
  }
  return `a ${inWords(entity)}`;
}

/** Changes of one change set together, in the order given. */
export function byChangeSet(
  entries: readonly { readonly seq: number; readonly change: SnapshotChange; readonly isUndone: boolean }[],
): readonly {
  readonly id: string;
  readonly changes: readonly SnapshotChange[];
  readonly isUndone: boolean;
}[] {
  const groups = Map.groupBy(entries, ({ change }) => change.changeSet);
  return [...groups].map(([id, rows]) => ({
    id,
    changes: rows.map(({ change }) => change),
    isUndone: rows.some(({ isUndone }) => isUndone),
  }));
}
