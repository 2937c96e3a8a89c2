import type { Register } from '../../../src-shared/entities/register.ts';
import { type AnyRecord, type EntityName, entities } from '../../../src-shared/entities/registry.ts';
import { referenceOn, titleOn } from '../../../src-shared/lifecycle/naming.ts';

export type Value = string | number | boolean | null;
export type Fields = Readonly<Record<string, Value>>;

/** One fact of the register as it is: a field of a record with a value. */
export interface Fact {
  readonly register: Register;
  readonly entity: EntityName;
  readonly field: string;
  readonly record: Fields;
  readonly value: Value;
}

/** The fact with the value it is changed to. */
export interface Change extends Fact {
  readonly to: Value;
}

/** Every fact of an entity's field: of each record that has a value there. */
export function factsOf(register: Register, entity: EntityName, field: string): readonly Fact[] {
  return register[entity].flatMap((one) => {
    const record = one as unknown as Fields;
    const value = record[field] ?? null;
    return value === null ? [] : [{ register, entity, field, record, value }];
  });
}

/** The register with facts changed, and whatever else a record needs to stay valid. Each record is still a whole one. */
export function withChanges(
  changes: readonly Change[],
  along: (change: Change) => Fields = () => ({}),
): Register {
  const [first] = changes;
  if (first === undefined) throw new Error('There is nothing to change.');
  const { register, entity } = first;
  const byId = new Map(changes.map((change) => [change.record['id'], change]));
  const records = register[entity].map((record): AnyRecord => {
    const change = byId.get(record.id);
    if (change === undefined) return record;
    return entities[entity].parse({ ...record, [change.field]: change.to, ...along(change) });
  });
  return { ...register, [entity]: records };
}

/** The printed reference of a proposal on the day of the paper. */
export function referenceOf(register: Register, proposalId: Value | undefined): string {
  return referenceOn(register, String(proposalId), '2020-02-07', '2020-02-07');
}

/** Reference and title as sentences print them, without the link. */
export function namedOf(register: Register, proposalId: Value | undefined): string {
  const title = titleOn(register, String(proposalId), '2020-02-07', '2020-02-07');
  return `${referenceOf(register, proposalId)} ‘${title}’`;
}

/** A day some days later, or earlier. */
export function daysLater(day: Value, days: number): string {
  return new Date(Date.parse(String(day)) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The id of the record after the one named; the first after the last. */
export function next(list: readonly { readonly id: string }[], value: Value): Value {
  return list[(list.findIndex(({ id }) => id === value) + 1) % list.length]?.id ?? null;
}

/** The ids of a record and of what it is about: the proposal, assessment, release, meeting or outcome it belongs to. */
export function about(register: Register, record: Fields): ReadonlySet<string> {
  const ids = new Set<string>();
  const add = (value: Value | undefined) => {
    if (typeof value !== 'string' || ids.has(value)) return;
    ids.add(value);
  };
  add(record['id']);
  for (const field of ABOUT) add(record[field]);
  // An outcome is about its item's proposal, and a condition about its outcome's.
  for (const entity of ['outcome', 'agendaItem'] as const) {
    for (const one of register[entity]) {
      if (!ids.has(one.id)) continue;
      for (const field of ABOUT) add((one as unknown as Fields)[field]);
    }
  }
  // A proposal's life decides how its outcomes are told and whether a release counts it.
  const items = new Set(register.agendaItem.flatMap((one) => (ids.has(one.proposalId) ? [one.id] : [])));
  for (const one of register.outcome) if (items.has(one.agendaItemId)) add(one.id);
  for (const one of register.releaseItem) if (ids.has(one.proposalId)) add(one.id);
  return ids;
}

const ABOUT = [
  'proposalId',
  'assessmentId',
  'consultationId',
  'releaseId',
  'outcomeId',
  'agendaItemId',
  'referralId',
];

/** The ids of the records that hang on a record: the meetings of a committee, the items of a meeting or a release. */
export function hangingOn(register: Register, record: Fields): ReadonlySet<string> {
  const ids = new Set([String(record['id'])]);
  const hanging = ['meeting', 'agendaItem', 'outcome', 'releaseItem', 'releaseEvent', 'meetingDate'] as const;
  for (const entity of hanging) {
    for (const one of register[entity]) {
      const fields: Fields = one as unknown as Fields;
      const parents = ['committeeId', 'meetingId', 'agendaItemId', 'releaseId'].map((field) => fields[field]);
      if (parents.some((parent) => typeof parent === 'string' && ids.has(parent))) ids.add(one.id);
    }
  }
  return ids;
}
