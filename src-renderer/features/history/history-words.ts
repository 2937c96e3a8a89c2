import { isIsoDate, isIsoMonth } from '../../../src-shared/calendar/iso-date.ts';
import { longMonth, tableDate } from '../../../src-shared/calendar/print-date.ts';
import { find, type Register } from '../../../src-shared/entities/register.ts';
import { type EntityName, entities, referencesOf } from '../../../src-shared/entities/registry.ts';
import type { SnapshotChange } from '../../../src-shared/snapshot/format.ts';
import { ENTITY_WORDS } from '../../../src-shared/words/entity-words.ts';
import { FIELD_LABELS } from '../../../src-shared/words/field-labels.ts';
import { isFree } from '../../../src-shared/words/value-words.ts';
import { CODE_WORDS, dayLabel } from './code-words.ts';
import { nameOf } from './record-names.ts';
import { settingName, settingValue } from './setting-words.ts';

export { nameOf } from './record-names.ts';

/** A field in words: "Accepted", "29 May 19, was 28 May 19". */
export interface FieldChange {
  readonly field: string;
  readonly said: string;
}

type Values = Readonly<Record<string, unknown>>;
type Change = Pick<SnapshotChange, 'entity' | 'before' | 'after'>;

/** What a change did: "Added an outcome", "Corrected a title", "Removed a meeting". */
export function whatHappened({ entity, before, after }: Change): string {
  if (entity === 'redaction' && before === null) return 'Took a person’s name out everywhere';
  const isCorrection = before === null && typeof after?.['replacesId'] === 'string';
  const verb = isCorrection
    ? 'Corrected'
    : before === null
      ? 'Added'
      : after === null
        ? 'Removed'
        : 'Changed';
  return `${verb} ${ENTITY_WORDS[entity as EntityName]}`;
}

/**
 * Every field that differs, in words. A correction is a row of its own, and is held against the row that it corrects.
 * What is empty on both sides is left out.
 */
export function fieldChanges(register: Register, change: Change): readonly FieldChange[] {
  const entity = change.entity as EntityName;
  const corrected = change.before === null ? correctedRow(register, entity, change.after) : null;
  const before: Values | null = change.before ?? corrected;
  const after: Values | null = change.after;
  const fields = Object.keys(entities[entity].shape).filter(
    (field) => field !== 'id' && !(field === 'replacesId' && corrected !== null),
  );
  return fields.flatMap((field): readonly FieldChange[] => {
    const [was, is] = [worthOf(before, field), worthOf(after, field)];
    if (was === is) return [];
    // The label of its day says what happened, so the kind is only said where it became another.
    if (field === 'kind' && dayLabel(entity, is ?? was) !== null && (was === null || is === null)) return [];
    const say = (value: unknown, of: Values | null) => valueInWords(register, entity, field, value, of ?? {});
    return [
      { field: labelOf(entity, field, after ?? before ?? {}), said: said(say, was, is, before, after) },
    ];
  });
}

function said(
  say: (value: unknown, of: Values | null) => string,
  was: unknown,
  is: unknown,
  before: Values | null,
  after: Values | null,
): string {
  if (after === null) return say(was, before);
  if (before === null) return say(is, after);
  return `${is === null ? 'none' : say(is, after)}, ${was === null ? 'not set before' : `was ${say(was, before)}`}`;
}

function correctedRow(register: Register, entity: EntityName, after: Values | null): Values | null {
  const replaced = after?.['replacesId'];
  if (typeof replaced !== 'string') return null;
  return (find(register, entity, replaced) as unknown as Values | undefined) ?? null;
}

// What is no is not worth a line where nothing stood before or nothing stands after.
function worthOf(values: Values | null, field: string): unknown {
  const value = values?.[field] ?? null;
  return value === '' || value === false ? null : value;
}

/** What a field of a record is called: "Accepted". */
export function labelOf(entity: EntityName, field: string, values: Values): string {
  const kind = values['kind'];
  if (field === 'on') {
    const label = dayLabel(entity, kind);
    if (label !== null) return label;
  }
  if (entity === 'consultationEvent' && field === 'date' && kind === 'expected') return 'Expected';
  const labels: Readonly<Record<string, string>> = FIELD_LABELS[entity];
  return labels[field] ?? 'Something else';
}

/** Values that only a program can read, as what they stand for. */
const UNREADABLE: Readonly<Record<string, string>> = {
  'paperText.key': 'one of its sentences',
  'paperText.factsHash': 'as they were then',
  'issue.settings': 'as they were then',
  'issue.modelHash': 'kept as issued',
  'issue.fileHash': 'known by its fingerprint',
  'acceptedCheck.finding': 'one of the checks',
  'alias.survivorId': 'kept under its own name',
  'redaction.personId': 'known by its number alone',
};

/** What a field holds, in words; what is nothing is not for it. `of` is the whole record. */
export function valueInWords(
  register: Register,
  entity: EntityName,
  field: string,
  value: unknown,
  of: Values,
): string {
  if (value === true) return 'yes';
  if (typeof value !== 'string') return String(value);
  const unreadable = UNREADABLE[`${entity}.${field}`];
  if (unreadable !== undefined) return unreadable;
  if (entity === 'setting') {
    if (field === 'key') return settingName(value);
    if (field === 'value') return settingValue(String(of['key']), value);
  }
  const target = referencesOf(entity).get(field);
  if (target !== undefined) return nameOf(register, target, value);
  const word = CODE_WORDS[entity]?.[field]?.[value];
  if (word !== undefined) return word;
  if (!isFree(entity, field)) {
    if (isIsoDate(value)) return tableDate(value);
    if (isIsoMonth(value)) return longMonth(value);
  }
  return value;
}

/** Changes of one change set together, in the order given. */
export function byChangeSet(
  entries: readonly { readonly seq: number; readonly change: SnapshotChange; readonly isUndone: boolean }[],
): readonly {
  readonly id: string;
  readonly changes: readonly SnapshotChange[];
  readonly isUndone: boolean;
}[] {
  const groups = Map.groupBy(entries, ({ change }) => change.changeSet);
  return [...groups].map(([id, rows]) => ({
    id,
    changes: rows.map(({ change }) => change),
    isUndone: rows.some(({ isUndone }) => isUndone),
  }));
}
