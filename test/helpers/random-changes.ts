import type { Change } from '../../src-shared/entities/change-set.ts';
import type { Register } from '../../src-shared/entities/register.ts';
import { type AnyRecord, type EntityName, entityNames } from '../../src-shared/entities/registry.ts';
import type { Random } from './generated/random.ts';

/**
 * One to three changes of any kind to any records, right or wrong: taken away, given a field of another record of the same
 * entity, doubled, or put under an id that is used elsewhere.
 */
export function randomChanges(register: Register, random: Random): readonly Change[] {
  return Array.from({ length: random.whole(1, 3) }, () => randomChange(register, random));
}

function randomChange(register: Register, random: Random): Change {
  const entity = oneOf(
    random,
    entityNames.filter((name) => register[name].length > 0),
  );
  const records: readonly AnyRecord[] = register[entity];
  const record = oneOf(random, records);
  switch (random.whole(0, 7)) {
    case 0:
      return { kind: 'remove', entity, id: record.id };
    case 1:
      return { kind: 'put', entity, record: { ...record, id: random.uuid() } };
    case 2:
      return { kind: 'put', entity, record: { ...record, id: usedId(register, random) } };
    default:
      return { kind: 'put', entity, record: withFieldOf(record, oneOf(random, records), random) };
  }
}

function withFieldOf(record: AnyRecord, other: AnyRecord, random: Random): AnyRecord {
  const field = oneOf(
    random,
    Object.keys(record).filter((name) => name !== 'id'),
  );
  return { ...record, [field]: (other as unknown as Readonly<Record<string, unknown>>)[field] } as AnyRecord;
}

function usedId(register: Register, random: Random): string {
  const entity: EntityName = oneOf(
    random,
    entityNames.filter((name) => register[name].length > 0),
  );
  return oneOf(random, register[entity] as readonly AnyRecord[]).id;
}

function oneOf<Item>(random: Random, list: readonly Item[]): Item {
  const item = list[random.whole(0, list.length - 1)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}
