import type { IsoDate } from '../calendar/iso-date.ts';
import type { Change } from '../entities/change-set.ts';
import { emptyRegister, type Register } from '../entities/register.ts';
import { type AnyRecord, type EntityName, entities, entityNames } from '../entities/registry.ts';
import { fieldsOf } from '../merge/fields.ts';
import type { Redactor } from './redactor.ts';

/** What redacting needs beside the names: the hashes of issued papers that are other ones without them. */
export interface Redaction {
  readonly redact: Redactor;
  /** The new hash of each issued paper that held a name, by its old one. */
  readonly hashes: ReadonlyMap<string, string>;
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a record without the names; the very same where there were none. */
export function redactedFields(entity: EntityName, fields: Fields, redaction: Redaction): Fields {
  let changed: Record<string, unknown> | null = null;
  for (const [field, value] of Object.entries(fields)) {
    if (typeof value !== 'string') continue;
    const after = redactedValue(entity, field, value, redaction);
    if (after === value) continue;
    changed ??= { ...fields };
    changed[field] = after;
  }
  return changed ?? fields;
}

function redactedValue(
  entity: EntityName,
  field: string,
  value: string,
  { redact, hashes }: Redaction,
): string {
  if (entity === 'issue' && field === 'modelHash') return hashes.get(value) ?? value;
  const kind = kindOf(entity, field);
  if (kind === 'fixed') return value;
  const { text } = redact(value);
  if (text === value) return value;
  const said = kind === 'address' ? encodeURI(text) : text;
  // What stands in the place of a name may be longer than it was, and a line has an end.
  return accepts(entity, field, said) ? said : said.slice(0, value.length).trimEnd();
}

/** Every record of a register without the names. Lists in which nothing changes stay the very same. */
export function redactedRegister(register: Register, redaction: Redaction): Register {
  const lists = entityNames.map((entity) => [entity, redactedList(entity, register[entity], redaction)]);
  return { ...emptyRegister(), ...Object.fromEntries(lists) };
}

function redactedList(
  entity: EntityName,
  records: readonly AnyRecord[],
  redaction: Redaction,
): readonly AnyRecord[] {
  let isSame = true;
  const after = records.map((record) => {
    const fields = redactedFields(entity, fieldsOf(record), redaction) as unknown as AnyRecord;
    if (fields !== record) isSame = false;
    return fields;
  });
  return isSame ? records : after;
}

/** The changes that take the names out of a register's records. */
export function redactingChanges(register: Register, redaction: Redaction): readonly Change[] {
  return entityNames.flatMap((entity) =>
    (register[entity] as readonly AnyRecord[]).flatMap((record): readonly Change[] => {
      const after = redactedFields(entity, fieldsOf(record), redaction) as unknown as AnyRecord;
      return after === record ? [] : [{ kind: 'put', entity, record: after }];
    }),
  );
}

/**
 * A report model without the names, marked with the last day they were asked to be taken out, so that nobody takes it for
 * what was printed; null where it holds none.
 */
export function redactedModel(model: unknown, redact: Redactor): unknown {
  const days: IsoDate[] = [];
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const found = redact(value);
      if (found.on !== null) days.push(found.on);
      return found.text;
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [walk(key) as string, walk(held)]));
  };
  const after = walk(model);
  if (days.length === 0 || typeof after !== 'object' || after === null) return null;
  const { redactedOn: before = '' } = after as { readonly redactedOn?: IsoDate };
  return { ...after, redactedOn: [before, ...days].sort().at(-1) };
}

type Kind = 'free' | 'address' | 'fixed';
const kinds = new Map<string, Kind>();

// People type free text and addresses; codes, days and ids hold no names, and neither do keys.
function kindOf(entity: EntityName, field: string): Kind {
  const place = `${entity}.${field}`;
  const known = kinds.get(place);
  if (known !== undefined) return known;
  const kind = KEYS.has(place) ? 'fixed' : kindByWhatIsAccepted(entity, field);
  kinds.set(place, kind);
  return kind;
}

function kindByWhatIsAccepted(entity: EntityName, field: string): Kind {
  if (accepts(entity, field, 'Some words')) return 'free';
  return accepts(entity, field, 'https://example.org/') ? 'address' : 'fixed';
}

const KEYS: ReadonlySet<string> = new Set([
  'setting.key',
  'paperText.key',
  'paperText.factsHash',
  'acceptedCheck.finding',
  'alias.entity',
]);

function accepts(entity: EntityName, field: string, text: string): boolean {
  const shape: Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } }>> =
    entities[entity].shape;
  return shape[field]?.safeParse(text).success === true;
}
