import { emptyRegister, type Register } from '../entities/register.ts';
import { type AnyRecord, type EntityName, entityNames, referencesOf } from '../entities/registry.ts';
import { fieldsOf } from './fields.ts';

/** Which record each that was entered twice is now: the id that is no more, and the one that stayed. */
export type Aliases = ReadonlyMap<string, string>;

/** The aliases that registers hold, each leading straight to the record that stayed last. */
export function aliasesIn(...registers: readonly Register[]): Aliases {
  const direct = new Map(
    registers.flatMap((register) => register.alias.map(({ id, survivorId }) => [id, survivorId] as const)),
  );
  return straightened(direct);
}

/** Aliases with every chain followed to its end. What would lead back to itself is left out. */
export function straightened(direct: Aliases): Aliases {
  const ends = new Map<string, string>();
  for (const id of direct.keys()) {
    let end = id;
    const seen = new Set<string>();
    for (let next = direct.get(end); next !== undefined && !seen.has(end); next = direct.get(end)) {
      seen.add(end);
      end = next;
    }
    if (end !== id && !seen.has(end)) ends.set(id, end);
  }
  return ends;
}

/**
 * The register with every record that was entered twice under the id that stayed, and everything that named it naming
 * that. Where a register holds both, the one that stayed is kept. Lists that nothing changes in stay the very same.
 */
export function withAliases(register: Register, aliases: Aliases): Register {
  if (aliases.size === 0) return register;
  const lists = entityNames.map((entity) => [entity, listWith(entity, register[entity], aliases)]);
  return { ...emptyRegister(), ...Object.fromEntries(lists) };
}

function listWith(entity: EntityName, records: readonly AnyRecord[], aliases: Aliases): readonly AnyRecord[] {
  // The aliases themselves keep the ids that are no more.
  if (entity === 'alias') return records;
  const references = [...referencesOf(entity).keys()];
  const there = new Set(records.map(({ id }) => id));
  let isSame = true;
  const kept = records.flatMap((record) => {
    const survivor = aliases.get(record.id);
    if (survivor !== undefined && there.has(survivor)) {
      isSame = false;
      return [];
    }
    const renamed = renamedIn(record, survivor ?? record.id, references, aliases);
    if (renamed !== record) isSame = false;
    return [renamed];
  });
  return isSame ? records : kept;
}

function renamedIn(
  record: AnyRecord,
  id: string,
  references: readonly string[],
  aliases: Aliases,
): AnyRecord {
  const fields = fieldsOf(record);
  const moved = references.flatMap((field) => {
    const survivor = aliases.get(String(fields[field]));
    return survivor === undefined ? [] : [[field, survivor] as const];
  });
  if (id === record.id && moved.length === 0) return record;
  return { ...fields, id, ...Object.fromEntries(moved) } as unknown as AnyRecord;
}
