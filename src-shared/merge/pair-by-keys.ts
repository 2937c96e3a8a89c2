import { keyedEntities, naturalKeyOf } from '../entities/natural-key.ts';
import type { Register } from '../entities/register.ts';
import { type AnyRecord, type EntityName, entityNames, referencesOf } from '../entities/registry.ts';
import { childrenText } from './children-text.ts';
import { fieldNames, fieldsOf, type Scalar } from './fields.ts';

type Ids = ReadonlyMap<string, string>;
type KeyOf = (record: AnyRecord, ids: Ids) => string | null;

/** Their ids that are other ones in mine, each with mine: which records of two registers are the same thing. */
export function pairedIds(mine: Register, theirs: Register): Ids {
  const ids = new Map<string, string>();
  for (const entity of entityNames) pairEntity(entity, mine, theirs, ids);
  return ids;
}

const NO_IDS: Ids = new Map();

// Parents come before children, so a key that names a parent finds it paired. Rows that correct one another are of one
// entity, so its own pairs are looked at until no more are found.
function pairEntity(entity: EntityName, mine: Register, theirs: Register, ids: Map<string, string>): void {
  const known = new Set(mine[entity].map(({ id }) => id));
  const shared = new Set(
    (theirs[entity] as readonly AnyRecord[]).map(({ id }) => id).filter((id) => known.has(id)),
  );
  let [own, other] = [without(mine[entity], shared), without(theirs[entity], shared)];
  const rounds = roundsOf(entity, mine, theirs);
  for (let at = 0; at < rounds.length; ) {
    const [ownKey, otherKey] = rounds[at] as Round;
    const found = pairs(own, other, ownKey, (record) => otherKey(record, ids));
    for (const [theirId, myId] of found) ids.set(theirId, myId);
    own = without(own, new Set(found.values()));
    other = without(other, new Set(found.keys()));
    at = found.size > 0 ? 0 : at + 1;
  }
}

type Round = readonly [own: KeyOf, other: KeyOf];

// What people know by something is paired by that, and by no likeness besides.
function roundsOf(entity: EntityName, mine: Register, theirs: Register): readonly Round[] {
  const content: readonly Round[] = [
    [withChildren(entity, mine), withChildren(entity, theirs)],
    [contentOf(entity), contentOf(entity)],
  ];
  return keyedEntities.includes(entity)
    ? [[naturalKeyIn(entity, mine), naturalKeyIn(entity, theirs)], ...content]
    : [...content, [occasionOf(entity), occasionOf(entity)]];
}

function without(records: readonly AnyRecord[], ids: ReadonlySet<string>): readonly AnyRecord[] {
  return records.filter(({ id }) => !ids.has(id));
}

// Several that have one key are paired one by one, as far as they go.
function pairs(
  own: readonly AnyRecord[],
  other: readonly AnyRecord[],
  ownKey: KeyOf,
  otherKey: (record: AnyRecord) => string | null,
): ReadonlyMap<string, string> {
  const waiting = Map.groupBy(inOrder(own), (record) => ownKey(record, NO_IDS));
  const found = new Map<string, string>();
  for (const record of inOrder(other)) {
    const key = otherKey(record);
    const match = key === null ? undefined : waiting.get(key)?.shift();
    if (match !== undefined) found.set(record.id, match.id);
  }
  return found;
}

function inOrder(records: readonly AnyRecord[]): readonly AnyRecord[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

// The key is made in the record's own register, and the ids in it are then said in mine.
function naturalKeyIn(entity: EntityName, register: Register): KeyOf {
  return (record, ids) =>
    naturalKeyOf(entity, record as never, register)?.replace(UUID, (id) => ids.get(id) ?? id) ?? null;
}

function contentOf(entity: EntityName): KeyOf {
  return (record, ids) => JSON.stringify(valuesOf(entity, record, fieldNames(entity), ids));
}

function withChildren(entity: EntityName, register: Register): KeyOf {
  const content = contentOf(entity);
  return (record, ids) => `${content(record, ids)} ${childrenText(register, record.id)}`;
}

/**
 * What a dated fact is about and the day it was: enough to tell that one was reworded, and not that one went and another
 * came. Null for what has neither parent nor day.
 */
function occasionOf(entity: EntityName): KeyOf {
  const references = [...referencesOf(entity).keys()].filter((field) => field !== 'replacesId');
  const [parent] = references;
  const days = fieldNames(entity).filter((field) => OCCASION.has(field));
  return (record, ids) =>
    parent === undefined || days.length === 0
      ? null
      : JSON.stringify(valuesOf(entity, record, [parent, ...days], ids));
}

const OCCASION: ReadonlySet<string> = new Set(['kind', 'purpose', 'on', 'setOn', 'issuedOn', 'key', 'label']);

function valuesOf(
  entity: EntityName,
  record: AnyRecord,
  fields: readonly string[],
  ids: Ids,
): readonly Scalar[] {
  const values = fieldsOf(record);
  const references = referencesOf(entity);
  return fields.map((field) => {
    const value = values[field] ?? null;
    return references.has(field) && typeof value === 'string' ? (ids.get(value) ?? value) : value;
  });
}
