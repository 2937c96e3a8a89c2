import type { AnyRecord, EntityName } from '../entities/registry.ts';
import type { Choices, Conflict, FieldConflict, RecordConflict, Side } from './conflict.ts';
import { type Fields, fieldNames, fieldsOf, isSameRecord } from './fields.ts';
import { type Base, placeOf } from './place.ts';

/** The places (`placeOf`) that each side edited or decided and the other has not seen, where the histories tell it. */
export interface Edited {
  readonly mine: ReadonlySet<string>;
  readonly theirs: ReadonlySet<string>;
  /** Whether the histories tell everything, so that what is not among the places was not edited. */
  readonly isWhole: boolean;
}

export const NOTHING_EDITED: Edited = { mine: new Set(), theirs: new Set(), isWhole: false };

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
  /** What is still to be chosen. */
  readonly conflicts: readonly Conflict[];
  /** The places of what was chosen. */
  readonly decided: readonly string[];
}

/** One record of three: what only one side changed is that side's; what both changed otherwise is a conflict. */
export function mergeRecord(entity: EntityName, id: string, versions: Versions, ground: Ground): Decided {
  const { base, mine, theirs } = versions;
  if (isSameRecord(entity, mine, theirs)) return undoubted(mine ?? null);
  if (mine !== undefined && theirs !== undefined) {
    return mergeFields(entity, id, { base, mine, theirs }, ground);
  }
  const side: Side = mine === undefined ? 'theirs' : 'mine';
  const record = mine ?? theirs;
  if (record === undefined) return undoubted(null);
  return onOneSide(entity, id, { base, record, side }, ground);
}

const undoubted = (record: AnyRecord | null): Decided => ({ record, conflicts: [], decided: [] });

// A record that one side has and the other has not: added there, or removed here.
function onOneSide(
  entity: EntityName,
  id: string,
  { base, record, side }: { base: AnyRecord | undefined; record: AnyRecord; side: Side },
  ground: Ground,
): Decided {
  const removedBy: Side = side === 'mine' ? 'theirs' : 'mine';
  const stays = staysAlone(entity, id, { base, record, side, removedBy }, ground);
  const places = [placeOf(entity, id)];
  const key = `record ${placeOf(entity, id)}`;
  // What was chosen holds, also where another answer took the reason for the question away.
  const chosen = ground.choices.get(key);
  if (chosen !== undefined)
    return { record: chosen === side ? record : null, conflicts: [], decided: places };
  if (stays !== null) return undoubted(stays ? record : null);
  const conflict: RecordConflict = {
    kind: 'record',
    key,
    entity,
    id,
    places,
    removedBy,
    base: base ?? null,
    record,
  };
  return { record: side === 'mine' ? record : null, conflicts: [conflict], decided: [] };
}

// Whether a record that one side alone has stays; null where that is for a person to choose.
function staysAlone(
  entity: EntityName,
  id: string,
  {
    base,
    record,
    side,
    removedBy,
  }: {
    readonly base: AnyRecord | undefined;
    readonly record: AnyRecord;
    readonly side: Side;
    readonly removedBy: Side;
  },
  { unsure, edited }: Ground,
): boolean | null {
  const place = placeOf(entity, id);
  const fields = fieldNames(entity).map((field) => placeOf(entity, id, field));
  const wasTouched = [place, ...fields].some((one) => edited[side].has(one));
  const wasRemoved = edited[removedBy].has(place);
  if (wasTouched && wasRemoved) return null;
  // Neither, where a merge of what was entered twice or a redaction brought it or took it away.
  if (edited.isWhole && wasTouched !== wasRemoved) return wasTouched;
  if (unsure.has(place)) return null;
  if (base === undefined) return true;
  const isDoubted = wasTouched || fields.some((field) => unsure.has(field));
  return isDoubted || !isSameRecord(entity, base, record) ? null : false;
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
  const decided: string[] = [];
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
    else decided.push(...conflict.places);
    if (chosen === 'theirs') taken[field] = theirs[field];
  }
  return { record: taken as unknown as AnyRecord, conflicts, decided };
}

// Whose value a field takes; null where both changed it.
function sideOf(
  place: string,
  field: string,
  { base, mine, theirs }: { base: Fields | undefined; mine: Fields; theirs: Fields },
  { unsure, edited }: Ground,
): Side | null {
  // A value that was changed and changed back is a decision too, where the history tells of it.
  const [own, other] = [edited.mine.has(place), edited.theirs.has(place)];
  if (own && other) return null;
  // Where neither edited what differs, as in a record that one removed and the other kept without what was new in it.
  if (edited.isWhole) return own === other ? null : own ? 'mine' : 'theirs';
  if (base === undefined || unsure.has(place)) return null;
  if (mine[field] === base[field]) return own ? null : 'theirs';
  if (theirs[field] === base[field]) return other ? null : 'mine';
  return null;
}
