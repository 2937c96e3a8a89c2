import type { Register } from '../../../src-shared/entities/register.ts';
import { entityNames } from '../../../src-shared/entities/registry.ts';
import type { Random } from './random.ts';

/** A register that says the same: its records in another order. */
export function shuffled(register: Register, random: Random): Register {
  return Object.fromEntries(
    entityNames.map((name) => [name, random.shuffled(register[name] as readonly unknown[])]),
  ) as unknown as Register;
}

/** Every id of a register with another in its place. */
export function otherIds(register: Register, random: Random): ReadonlyMap<string, string> {
  return new Map(entityNames.flatMap((name) => register[name].map(({ id }) => [id, random.uuid()] as const)));
}

/** Anything that is plain data, with the ids replaced wherever they stand. */
export function renamed<Data>(data: Data, ids: ReadonlyMap<string, string>): Data {
  const text = JSON.stringify(data).replace(
    /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
    (id) => ids.get(id) ?? id,
  );
  return JSON.parse(text) as Data;
}
