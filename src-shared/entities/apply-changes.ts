import type { Change } from './change-set.ts';
import { noteDescent } from './descent.ts';
import type { Register } from './register.ts';
import type { AnyRecord, EntityName } from './registry.ts';

/**
 * The register after changes, in their order. The lists of entities that no change touches stay the very same, so that
 * what was derived from them may be kept.
 */
export function applyChanges(register: Register, changes: readonly Change[]): Register {
  const touched = new Map<EntityName, Map<string, AnyRecord>>();
  for (const change of changes) {
    const records = touched.get(change.entity) ?? byId(register[change.entity]);
    touched.set(change.entity, records);
    if (change.kind === 'put') records.set(change.record.id, change.record);
    else records.delete(change.id);
  }
  const lists = [...touched].map(([name, records]) => [name, [...records.values()]]);
  const after = { ...register, ...Object.fromEntries(lists) };
  noteDescent(after, register, changes);
  return after;
}

function byId(records: readonly AnyRecord[]): Map<string, AnyRecord> {
  return new Map(records.map((record) => [record.id, record]));
}
