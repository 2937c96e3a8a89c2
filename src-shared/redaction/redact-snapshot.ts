import type { Register } from '../entities/register.ts';
import type { EntityName } from '../entities/registry.ts';
import type { Snapshot, SnapshotAncestor, SnapshotChange } from '../snapshot/format.ts';
import { type KnownName, namesIn } from './names.ts';
import { type Redaction, redactedFields, redactedModel, redactedRegister } from './redact-records.ts';
import { type RedactionRule, redactorOf } from './redactor.ts';

type Sha256 = (text: string) => string;

/** Every name of a person that a snapshot holds: in its records, its history and its earlier states. */
export function namesInSnapshot({ register, changes, ancestors }: Snapshot): readonly KnownName[] {
  return namesIn([
    ...register.person.map((person) => ({ entity: 'person', id: person.id, fields: person })),
    ...(changes ?? []).flatMap(({ entity, id, before, after }) => [
      { entity, id, fields: before },
      { entity, id, fields: after },
    ]),
    ...ancestors.flatMap(({ apart }) =>
      (apart ?? []).map(({ entity, id, record }) => ({ entity, id, fields: record })),
    ),
  ]);
}

/**
 * A snapshot without the names of some rules: in its records, its history, its earlier states and its papers as issued.
 * Its states keep their ids, which are opaque names; the hash of one whose records changed is no longer known. Its header
 * keeps the hash it came with, of records that it no longer holds. The very same where there is nothing to take out.
 */
export function redactedSnapshot(
  snapshot: Snapshot,
  rules: readonly RedactionRule[],
  sha256: Sha256,
): Snapshot {
  if (rules.length === 0) return snapshot;
  const redact = redactorOf(rules);
  const { issued, hashes } = redactedModels(snapshot.issued, redact, sha256);
  const redaction: Redaction = { redact, hashes };
  const register = redactedRegister(snapshot.register, redaction);
  return {
    header: { ...snapshot.header, author: redact(snapshot.header.author).text },
    register,
    issued,
    ancestors: redactedAncestors(snapshot, isSameRegister(snapshot.register, register), redaction),
    changes: snapshot.changes?.map((change) => redactedChange(change, redaction)) ?? null,
    edits: snapshot.edits,
  };
}

/** Papers as issued without names: each that held one under a hash of its own. */
export function redactedModels(
  issued: Readonly<Record<string, unknown>>,
  redact: Redaction['redact'],
  sha256: Sha256,
): { readonly issued: Readonly<Record<string, unknown>>; readonly hashes: ReadonlyMap<string, string> } {
  const hashes = new Map<string, string>();
  const models = Object.entries(issued).map(([hash, model]) => {
    const after = redactedModel(model, redact);
    if (after === null) return [hash, model] as const;
    const changed = sha256(JSON.stringify(after));
    hashes.set(hash, changed);
    return [changed, after] as const;
  });
  return { issued: Object.fromEntries(models), hashes };
}

/** One row of a history without the names. */
export function redactedChange(change: SnapshotChange, redaction: Redaction): SnapshotChange {
  const { entity, before, after, author, label } = change;
  const without = (fields: SnapshotChange['before']) =>
    fields === null ? null : { ...redactedFields(entity as EntityName, fields, redaction) };
  return {
    ...change,
    author: redaction.redact(author).text,
    label: redaction.redact(label).text,
    before: without(before),
    after: without(after),
  };
}

type Apart = NonNullable<SnapshotAncestor['apart']>;

/** The records in which a state is apart from another, without the names; the very same where there were none. */
export function redactedApart(apart: Apart, redaction: Redaction): Apart {
  let isSame = true;
  const after = apart.map((one) => {
    if (one.record === null) return one;
    const record = redactedFields(one.entity, one.record, redaction) as NonNullable<typeof one.record>;
    if (record === one.record) return one;
    isSame = false;
    return { ...one, record };
  });
  return isSame ? apart : after;
}

function redactedAncestors(
  { header, ancestors }: Snapshot,
  isHeadSame: boolean,
  redaction: Redaction,
): readonly SnapshotAncestor[] {
  const after = ancestors.map((ancestor) =>
    ancestor.apart === null ? ancestor : { ...ancestor, apart: redactedApart(ancestor.apart, redaction) },
  );
  const own = new Set(
    after.filter(({ apart }, at) => apart !== ancestors[at]?.apart).map(({ state }) => state),
  );
  const touched = touchedStates(ancestors, new Set([...own, ...(isHeadSame ? [] : [header.state])]));
  return after.map((ancestor) => (touched.has(ancestor.state) ? { ...ancestor, sha256: null } : ancestor));
}

/** Those states, and every one that is told against one of them, however far: their records are not what they were. */
export function touchedStates(
  states: readonly { readonly state: string; readonly against: string | null }[],
  changed: ReadonlySet<string>,
): ReadonlySet<string> {
  const touched = new Set(changed);
  for (let size = -1; size !== touched.size; ) {
    size = touched.size;
    for (const { state, against } of states) {
      if (against !== null && touched.has(against)) touched.add(state);
    }
  }
  return touched;
}

function isSameRegister(before: Register, after: Register): boolean {
  return Object.entries(before).every(([entity, list]) => after[entity as EntityName] === list);
}
