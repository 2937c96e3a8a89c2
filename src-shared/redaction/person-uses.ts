import type { Register } from '../entities/register.ts';
import { type AnyRecord, type EntityName, entityNames, referencesOf } from '../entities/registry.ts';
import { FIELD_LABELS } from '../words/field-labels.ts';

/** A part that a person has in records: "Proposer", of these proposals. */
export interface PersonUse {
  readonly role: string;
  /** Each once: the proposal where the record belongs to one, else the record itself. */
  readonly records: readonly { readonly entity: EntityName; readonly id: string }[];
}

/** What each person of a register is named as, and in which records; whoever is named nowhere is not in it. */
export function personUses(register: Register): ReadonlyMap<string, readonly PersonUse[]> {
  const found = new Map<string, Map<string, Map<string, { entity: EntityName; id: string }>>>();
  for (const entity of entityNames) {
    for (const [field, target] of referencesOf(entity)) {
      if (target !== 'person') continue;
      const labels: Readonly<Record<string, string>> = FIELD_LABELS[entity];
      const role = labels[field] ?? 'Named';
      for (const record of register[entity] as readonly AnyRecord[]) {
        const fields = record as unknown as Readonly<Record<string, unknown>>;
        const personId = fields[field];
        if (typeof personId !== 'string') continue;
        const roles = held(found, personId, () => new Map());
        const place = placeOf(entity, fields);
        held(roles, role, () => new Map()).set(place.id, place);
      }
    }
  }
  return new Map(
    [...found].map(([personId, roles]) => [
      personId,
      [...roles].map(([role, records]) => ({ role, records: [...records.values()] })),
    ]),
  );
}

function placeOf(entity: EntityName, fields: Readonly<Record<string, unknown>>) {
  const { proposalId, id } = fields;
  if (typeof proposalId === 'string') return { entity: 'proposal' as const, id: proposalId };
  return { entity, id: String(id) };
}

function held<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
