import { applyChanges } from '../entities/apply-changes.ts';
import type { Change } from '../entities/change-set.ts';
import { find, type Register } from '../entities/register.ts';
import { type AnyRecord, entityNames, referencesOf } from '../entities/registry.ts';
import { fieldsOf } from './fields.ts';
import type { Base } from './place.ts';

interface Sources {
  readonly base: Base;
  readonly mine: Register;
  readonly theirs: Register;
}

/**
 * Their register without what they did to some of its records: each is as it was before, or not there where they added
 * it, and then what they added that names it is not there either.
 */
export function leaveOut({ base, mine, theirs }: Sources, ids: ReadonlySet<string>): Register {
  if (ids.size === 0) return theirs;
  const gone = new Set<string>();
  const changes: Change[] = [];
  for (let size = -1; size !== gone.size; ) {
    size = gone.size;
    for (const entity of entityNames) {
      const references = [...referencesOf(entity).keys()];
      for (const record of theirs[entity] as readonly AnyRecord[]) {
        if (gone.has(record.id)) continue;
        const fields = fieldsOf(record);
        const names = references.some((field) => gone.has(String(fields[field])));
        if (!ids.has(record.id) && !names) continue;
        const before = (find(base.register, entity, record.id) ?? find(mine, entity, record.id)) as
          | AnyRecord
          | undefined;
        if (before !== undefined && ids.has(record.id)) {
          changes.push({ kind: 'put', entity, record: before });
        } else if (before === undefined) {
          gone.add(record.id);
          changes.push({ kind: 'remove', entity, id: record.id });
        }
      }
    }
  }
  // What they removed and is to stay.
  for (const entity of entityNames) {
    for (const record of base.register[entity] as readonly AnyRecord[]) {
      if (ids.has(record.id) && find(theirs, entity, record.id) === undefined) {
        changes.push({ kind: 'put', entity, record });
      }
    }
  }
  return applyChanges(theirs, changes);
}
