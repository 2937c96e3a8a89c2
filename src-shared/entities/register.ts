import { type AnyRecord, type EntityName, entityNames, type RecordOf } from './registry.ts';

/** A whole register as plain data: for each entity its records, in no particular order. */
export type Register = { readonly [Name in EntityName]: readonly RecordOf<Name>[] };

export function emptyRegister(): Register {
  return Object.fromEntries(entityNames.map((name) => [name, []])) as unknown as Register;
}

/** How many records a register holds in all. */
export function countRecords(register: Register): number {
  return entityNames.reduce((total, name) => total + register[name].length, 0);
}

const byIdCache = new WeakMap<readonly AnyRecord[], ReadonlyMap<string, AnyRecord>>();
const byFieldCache = new WeakMap<
  readonly AnyRecord[],
  Map<string, ReadonlyMap<unknown, readonly AnyRecord[]>>
>();

/** The record of that id, or undefined. Looks up an index that is made once for each list of records. */
export function find<Name extends EntityName>(
  register: Register,
  name: Name,
  id: string | null,
): RecordOf<Name> | undefined {
  if (id === null) return undefined;
  const rows: readonly AnyRecord[] = register[name];
  let index = byIdCache.get(rows);
  if (index === undefined) {
    index = new Map(rows.map((row) => [row.id, row]));
    byIdCache.set(rows, index);
  }
  return index.get(id) as unknown as RecordOf<Name> | undefined;
}

/** The record of that id; throws where there is none, which the register's rules make impossible. */
export function get<Name extends EntityName>(register: Register, name: Name, id: string): RecordOf<Name> {
  const record = find(register, name, id);
  if (record === undefined) throw new Error(`The register has no ${name} with the id ${id}.`);
  return record;
}

/** The records of an entity whose field holds that value: `where(register, 'proposalTitle', 'proposalId', id)`. */
export function where<Name extends EntityName, Field extends keyof RecordOf<Name> & string>(
  register: Register,
  name: Name,
  field: Field,
  value: RecordOf<Name>[Field],
): readonly RecordOf<Name>[] {
  const rows: readonly AnyRecord[] = register[name];
  let fields = byFieldCache.get(rows);
  if (fields === undefined) {
    fields = new Map();
    byFieldCache.set(rows, fields);
  }
  let index = fields.get(field);
  if (index === undefined) {
    index = Map.groupBy(rows, (row) => (row as Record<string, unknown>)[field]);
    fields.set(field, index);
  }
  return (index.get(value) ?? []) as unknown as readonly RecordOf<Name>[];
}
