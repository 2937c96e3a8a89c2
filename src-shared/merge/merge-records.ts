import type { AnyRecord, EntityName } from '../entities/registry.ts';
import type { Choices, Conflict, FieldConflict, RecordConflict, Side } from './conflict.ts';
import { type Fields, fieldNames, fieldsOf, isSameRecord } from './fields.ts';
import { type Base, placeOf } from './place.ts';

/** The places (`placeOf`) that each side edited since the two last had the same, where the histories tell it. */
export interface Edited {
  readonly mine: ReadonlySet<string>;
  readonly theirs: ReadonlySet<string>;
}

export const NOTHING_EDITED: Edited = { mine: new Set(), theirs: new Set() };

/** What a record is decided by. */
export interface Ground {
  readonly unsure: Base['unsure'];
  readonly edited: Edited;
  readonly choices: Choices;
}

interface Versions {
  readonly base: AnyRecord | undefined;
  readonly mine: AnyRecord | undefined;
  readonly theirs: AnyRecord | undefined;
}

interface Decided {
  /** Null where the record is not in the merged register. What is not chosen yet is as mine has it. */
  readonly record: AnyRecord | null;
  readonly conflicts: readonly Conflict[];
}

/** One record of three: what only one side changed is that side's; what both changed otherwise is a conflict. */
export function mergeRecord(entity: EntityName, id: string, versions: Versions, ground: Ground): Decided {
  const { base, mine, theirs } = versions;
  if (isSameRecord(entity, mine, theirs)) return { record: mine ?? null, conflicts: [] };
  if (mine !== undefined && theirs !== undefined) {
    return mergeFields(entity, id, { base, mine, theirs }, ground);
  }
  const side: Side = mine === undefined ? 'theirs' : 'mine';
  const record = mine ?? theirs;
  if (record === undefined) return { record: null, conflicts: [] };
  return onOneSide(entity, id, { base, record, side }, ground);
}

// A record that one side has and the other has not: added there, or removed here.
function onOneSide(
  entity: EntityName,
  id: string,
  { base, record, side }: { base: AnyRecord | undefined; record: AnyRecord; side: Side },
  { unsure, edited, choices }: Ground,
): Decided {
  const places = [placeOf(entity, id)];
  const isUnsure = unsure.has(placeOf(entity, id));
  if (base === undefined && !isUnsure) return { record, conflicts: [] };
  const wasEdited = fieldNames(entity).some(
    (field) => edited[side].has(placeOf(entity, id, field)) || unsure.has(placeOf(entity, id, field)),
  );
  if (!isUnsure && !wasEdited && isSameRecord(entity, base, record)) return { record: null, conflicts: [] };
  const conflict: RecordConflict = {
    kind: 'record',
    key: `record ${placeOf(entity, id)}`,
    entity,
    id,
    places,
    removedBy: side === 'mine' ? 'theirs' : 'mine',
    base: base ?? null,
    record,
  };
  const chosen = choices.get(conflict.key);
  return {
    record: (chosen ?? 'mine') === side ? record : null,
    conflicts: chosen === undefined ? [conflict] : [],
  };
}

function mergeFields(
  entity: EntityName,
  id: string,
  versions: { base: AnyRecord | undefined; mine: AnyRecord; theirs: AnyRecord },
  ground: Ground,
): Decided {
  const base = versions.base === undefined ? undefined : fieldsOf(versions.base);
  const [mine, theirs] = [fieldsOf(versions.mine), fieldsOf(versions.theirs)];
  const taken: Record<string, unknown> = { ...versions.mine };
  const conflicts: Conflict[] = [];
  for (const field of fieldNames(entity)) {
    if (mine[field] === theirs[field]) continue;
    const side = sideOf(placeOf(entity, id, field), field, { base, mine, theirs }, ground);
    if (side === 'theirs') taken[field] = theirs[field];
    if (side !== null) continue;
    const conflict: FieldConflict = {
      kind: 'field',
      key: `field ${placeOf(entity, id, field)}`,
      entity,
      id,
      places: [placeOf(entity, id, field)],
      field,
      base: base?.[field],
      mine: mine[field] ?? null,
      theirs: theirs[field] ?? null,
    };
    const chosen = ground.choices.get(conflict.key);
    if (chosen === undefined) conflicts.push(conflict);
    if (chosen === 'theirs') taken[field] = theirs[field];
  }
  return { record: taken as unknown as AnyRecord, conflicts };
}

// Whose value a field takes; null where both changed it.
function sideOf(
  place: string,
  field: string,
  { base, mine, theirs }: { base: Fields | undefined; mine: Fields; theirs: Fields },
  { unsure, edited }: Ground,
): Side | null {
  if (base === undefined || unsure.has(place)) return null;
  const before = base[field];
  // A value that was changed and changed back is a decision too, where the history tells of it.
  if (mine[field] === before) return edited.mine.has(place) ? null : 'theirs';
  if (theirs[field] === before) return edited.theirs.has(place) ? null : 'mine';
  return null;
}
