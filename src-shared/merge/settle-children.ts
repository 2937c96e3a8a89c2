import { applyChanges } from '../entities/apply-changes.ts';
import type { Change } from '../entities/change-set.ts';
import { find, type Register } from '../entities/register.ts';
import { type AnyRecord, type EntityName, entityNames, referencesOf } from '../entities/registry.ts';
import type { ChildConflict, Choices, Side } from './conflict.ts';
import { fieldsOf } from './fields.ts';
import { placeOf } from './place.ts';

interface Sides {
  readonly mine: Register;
  readonly theirs: Register;
  readonly choices: Choices;
  /** The keys of what is asked already. */
  readonly asked: Iterable<string>;
}

interface Orphans {
  readonly entity: EntityName;
  readonly id: string;
  readonly children: readonly { readonly entity: EntityName; readonly id: string }[];
}

/**
 * Finds records that name one which the other side removed. Until somebody chooses, the removed record stays; where the
 * removal is chosen, what names it goes with it.
 */
export function settleChildren(
  merged: Register,
  { mine, theirs, choices, asked: before }: Sides,
): {
  readonly register: Register;
  readonly conflicts: readonly ChildConflict[];
  /** The places of what was chosen, and of what went with it. */
  readonly decided: readonly string[];
} {
  const conflicts: ChildConflict[] = [];
  const decided: string[] = [];
  const asked = new Set(before);
  let register = merged;
  for (;;) {
    const changes: Change[] = [];
    for (const { entity, id, children } of orphansIn(register)) {
      const own = find(mine, entity, id) as AnyRecord | undefined;
      const record = own ?? (find(theirs, entity, id) as AnyRecord | undefined);
      // Neither side has it: nothing to choose from; the rules between records will tell.
      if (record === undefined) continue;
      const removedBy: Side = own === undefined ? 'mine' : 'theirs';
      const key = `record ${placeOf(entity, id)}`;
      const chosen = choices.get(key);
      if (chosen === undefined && !asked.has(key)) {
        asked.add(key);
        const places = [placeOf(entity, id)];
        conflicts.push({ kind: 'child', key, entity, id, places, removedBy, record, children });
      }
      if (chosen !== undefined) decided.push(placeOf(entity, id));
      if (chosen === removedBy) {
        const gone = withDescendants(register, children);
        decided.push(...gone.map((one) => placeOf(one.entity, one.id)));
        changes.push(...gone);
      } else changes.push({ kind: 'put', entity, record });
    }
    if (changes.length === 0) return { register, conflicts, decided };
    register = applyChanges(register, changes);
  }
}

// What is named and not there, with what names it.
function orphansIn(register: Register): readonly Orphans[] {
  const found = new Map<
    string,
    { entity: EntityName; id: string; children: Orphans['children'][number][] }
  >();
  for (const entity of entityNames) {
    const references = [...referencesOf(entity)];
    if (references.length === 0) continue;
    for (const record of register[entity] as readonly AnyRecord[]) {
      const fields = fieldsOf(record);
      for (const [field, target] of references) {
        const id = fields[field];
        if (typeof id !== 'string' || find(register, target, id) !== undefined) continue;
        const orphans = found.get(id) ?? { entity: target, id, children: [] };
        orphans.children.push({ entity, id: record.id });
        found.set(id, orphans);
      }
    }
  }
  return [...found.values()];
}

// Records and everything that names them, however deep: a chosen removal leaves nothing that would name it.
function withDescendants(
  register: Register,
  records: Orphans['children'],
): readonly Extract<Change, { kind: 'remove' }>[] {
  const gone = new Map(records.map((record) => [record.id, record]));
  for (let size = -1; size !== gone.size; ) {
    size = gone.size;
    for (const entity of entityNames) {
      const references = [...referencesOf(entity).keys()];
      for (const record of register[entity] as readonly AnyRecord[]) {
        const fields = fieldsOf(record);
        const names = references.some((field) => gone.has(String(fields[field])));
        if (names) gone.set(record.id, { entity, id: record.id });
      }
    }
  }
  return [...gone.values()].map((record) => ({ kind: 'remove', ...record }));
}
