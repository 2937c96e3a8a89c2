import type { Change } from '../entities/change-set.ts';
import type { Register } from '../entities/register.ts';
import { type AnyRecord, type EntityName, entityNames } from '../entities/registry.ts';
import { fieldNames, fieldsOf, isSameRecord, type Scalar } from './fields.ts';

/** How one record differs between two registers: added, removed, or changed in some of its fields. */
export interface RecordDifference {
  readonly entity: EntityName;
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
  /** The fields that differ, in the schema's order; none where the record was added or removed. */
  readonly fields: readonly FieldDifference[];
}

export interface FieldDifference {
  readonly field: string;
  readonly before: Scalar;
  readonly after: Scalar;
}

/** Every record that differs from one register to another, entities in their order, records by id. */
export function differencesBetween(before: Register, after: Register): readonly RecordDifference[] {
  return entityNames.flatMap((entity) => {
    if (before[entity] === after[entity]) return [];
    const was = byId(before[entity]);
    const is = byId(after[entity]);
    const ids = [...new Set([...was.keys(), ...is.keys()])].sort();
    return ids.flatMap((id) => differenceOf(entity, id, was.get(id), is.get(id)) ?? []);
  });
}

/** The changes that lead from one register to another. */
export function changesBetween(before: Register, after: Register): readonly Change[] {
  return differencesBetween(before, after).map(({ entity, id, after: record }) =>
    record === null ? { kind: 'remove', entity, id } : { kind: 'put', entity, record },
  );
}

function differenceOf(
  entity: EntityName,
  id: string,
  before: AnyRecord | undefined,
  after: AnyRecord | undefined,
): RecordDifference | null {
  if (isSameRecord(entity, before, after)) return null;
  if (before === undefined || after === undefined) {
    const kind = before === undefined ? 'added' : 'removed';
    return { entity, id, kind, before: before ?? null, after: after ?? null, fields: [] };
  }
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const fields = fieldNames(entity)
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }));
  return { entity, id, kind: 'changed', before, after, fields };
}

/** The records of a list by their ids. */
export function byId(records: readonly AnyRecord[]): ReadonlyMap<string, AnyRecord> {
  return new Map(records.map((record) => [record.id, record]));
}
