import { keyedEntities, naturalKeyOf } from '../entities/natural-key.ts';
import type { Register } from '../entities/register.ts';
import { type AnyRecord, type EntityName, entityNames } from '../entities/registry.ts';
import { byId } from './difference.ts';
import { fieldNames, fieldsOf } from './fields.ts';

/** One thing that was entered twice: once on each side, under two ids. */
export interface Twins {
  /** Stable for the same question. */
  readonly key: string;
  readonly entity: EntityName;
  readonly mine: AnyRecord;
  readonly theirs: AnyRecord;
  /** True where the two hold the same in every field, so that there is nothing to ask. */
  readonly isSame: boolean;
}

/**
 * What each side entered for itself and people would call the same: records with one natural key, and facts that hold
 * the same in every field. Both registers have the same aliases applied.
 */
export function twinsBetween(mine: Register, theirs: Register): readonly Twins[] {
  return entityNames.flatMap((entity) => {
    if (entity === 'alias' || mine[entity] === theirs[entity]) return [];
    const [own, other] = [byId(mine[entity]), byId(theirs[entity])];
    const mineOnly = [...own.values()].filter(({ id }) => !other.has(id));
    const theirsOnly = [...other.values()].filter(({ id }) => !own.has(id));
    if (mineOnly.length === 0 || theirsOnly.length === 0) return [];
    return paired(entity, keyed(entity, mineOnly, mine), keyed(entity, theirsOnly, theirs));
  });
}

function keyed(entity: EntityName, records: readonly AnyRecord[], register: Register) {
  const found = new Map<string, AnyRecord>();
  for (const record of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = keyedEntities.includes(entity)
      ? naturalKeyOf(entity, record as never, register)
      : contentOf(entity, record);
    if (key !== null && !found.has(key)) found.set(key, record);
  }
  return found;
}

function contentOf(entity: EntityName, record: AnyRecord): string {
  const fields = fieldsOf(record);
  return JSON.stringify(fieldNames(entity).map((field) => fields[field]));
}

function paired(
  entity: EntityName,
  mine: ReadonlyMap<string, AnyRecord>,
  theirs: ReadonlyMap<string, AnyRecord>,
): readonly Twins[] {
  return [...mine].flatMap(([key, own]) => {
    const other = theirs.get(key);
    if (other === undefined) return [];
    const isSame = contentOf(entity, own) === contentOf(entity, other);
    return [{ key: `twins ${own.id} ${other.id}`, entity, mine: own, theirs: other, isSame }];
  });
}
