import type { Change } from '../../src-shared/entities/change-set.ts';
import type { AnyRecord, EntityName, RecordOf } from '../../src-shared/entities/registry.ts';
import { emptyFact } from './empty-fact.ts';

/** A new record with an id of its own and null wherever nothing is said: fields that are facts get their usual values. */
export function newRecord<Name extends EntityName>(
  entity: Name,
  fields: Omit<RecordOf<Name>, 'id' | keyof ReturnType<typeof emptyFact>> & Partial<RecordOf<Name>>,
): RecordOf<Name> {
  return { ...emptyFact(entity), ...fields, id: crypto.randomUUID() } as unknown as RecordOf<Name>;
}

/** Puts a record into the register, new or over the one of its id. */
export function put<Name extends EntityName>(entity: Name, record: RecordOf<Name>): Change {
  return { kind: 'put', entity, record: record as AnyRecord };
}

export function remove(entity: EntityName, id: string): Change {
  return { kind: 'remove', entity, id };
}
