import { applyChanges } from '../../../src-shared/entities/apply-changes.ts';
import type { Change } from '../../../src-shared/entities/change-set.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import type { EntityName, RecordOf } from '../../../src-shared/entities/registry.ts';
import { newRecord, put, remove } from '../../components/record.ts';

/**
 * A change set that is being put together, with the register as it would be after it: what a later row makes can see what
 * an earlier one made, so that two votes for one new ad hoc meeting make one meeting.
 */
export interface Draft {
  register: Register;
  readonly changes: Change[];
}

export function draftOn(register: Register): Draft {
  return { register, changes: [] };
}

export function change(draft: Draft, ...changes: readonly Change[]): void {
  draft.changes.push(...changes);
  draft.register = applyChanges(draft.register, changes);
}

/** Adds a record with an id of its own and gives it back. */
export function add<Name extends EntityName>(
  draft: Draft,
  entity: Name,
  fields: Parameters<typeof newRecord<Name>>[1],
): RecordOf<Name> {
  const record = newRecord(entity, fields);
  change(draft, put(entity, record));
  return record;
}

/** Puts a record over the one of its id. */
export function replace<Name extends EntityName>(draft: Draft, entity: Name, record: RecordOf<Name>): void {
  change(draft, put(entity, record));
}

export function takeAway(draft: Draft, entity: EntityName, id: string): void {
  change(draft, remove(entity, id));
}
