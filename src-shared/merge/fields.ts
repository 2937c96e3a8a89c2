import type { AnyRecord, EntityName } from '../entities/registry.ts';
import { entities } from '../entities/registry.ts';

/** What a field holds: records hold scalars only. */
export type Scalar = string | number | boolean | null;

export type Fields = Readonly<Record<string, Scalar>>;

/** A record as its fields by name. */
export function fieldsOf(record: AnyRecord): Fields {
  return record as unknown as Fields;
}

/** The names of an entity's fields in the schema's order, its id left out. */
export function fieldNames(entity: EntityName): readonly string[] {
  return NAMES[entity];
}

const NAMES = Object.fromEntries(
  Object.entries(entities).map(([name, schema]) => [
    name,
    Object.keys(schema.shape).filter((field) => field !== 'id'),
  ]),
) as unknown as Readonly<Record<EntityName, readonly string[]>>;

/** True where both are missing, or hold the same in every field. */
export function isSameRecord(
  entity: EntityName,
  a: AnyRecord | undefined,
  b: AnyRecord | undefined,
): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  const [one, other] = [fieldsOf(a), fieldsOf(b)];
  return NAMES[entity].every((field) => one[field] === other[field]);
}
