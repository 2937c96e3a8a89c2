import { find, type Register, where } from '../../../src-shared/entities/register.ts';
import {
  type AnyRecord,
  type EntityName,
  entityNames,
  referencesOf,
} from '../../../src-shared/entities/registry.ts';

/** Nothing that the list shows of a proposal is read from these. */
const NO_EFFECT: readonly EntityName[] = [
  ...(['glossaryTerm', 'paper', 'attachment', 'edition', 'issue', 'acceptedCheck'] as const),
  ...(['meetingDate', 'condition', 'voteTally', 'assessmentPin', 'authorityExpectation'] as const),
];

/** A new record of these changes no proposal until something names it; a changed one may change any. */
const NAMED_BY_OTHERS: readonly EntityName[] = [
  'person',
  'organisation',
  'committee',
  'meeting',
  'release',
  'series',
];

/**
 * The proposals that differ between two states of a register, so that the others need not be derived again; "all" where
 * something changed that any of them may depend on. Lists that no change touched are the very same in both.
 */
export function changedProposals(before: Register, after: Register): ReadonlySet<string> | 'all' {
  const changed = new Set<string>();
  for (const entity of entityNames) {
    if (before[entity] === after[entity] || NO_EFFECT.includes(entity)) continue;
    for (const { record, isNew, register } of differing(entity, before, after)) {
      if (isNew && NAMED_BY_OTHERS.includes(entity)) continue;
      const owner = ownerOf(register, entity, record);
      if (owner === null) return 'all';
      changed.add(owner);
    }
  }
  for (const id of changed) {
    // A proposal split from another is in the stage that the other was in.
    for (const part of where(after, 'proposal', 'splitFromId', id)) changed.add(part.id);
  }
  return changed;
}

interface Difference {
  readonly record: AnyRecord;
  readonly isNew: boolean;
  readonly register: Register;
}

function* differing(entity: EntityName, before: Register, after: Register): Generator<Difference> {
  for (const record of after[entity] as readonly AnyRecord[]) {
    const was = find(before, entity, record.id) as AnyRecord | undefined;
    if (was === record) continue;
    yield { record, isNew: was === undefined, register: after };
    // It may have belonged to another proposal.
    if (was !== undefined) yield { record: was, isNew: false, register: before };
  }
  for (const record of before[entity] as readonly AnyRecord[]) {
    if (find(after, entity, record.id) === undefined) yield { record, isNew: false, register: before };
  }
}

/** The proposal that a record belongs to, by itself or through what it is of; null where it belongs to none. */
function ownerOf(register: Register, entity: EntityName, record: AnyRecord): string | null {
  if (entity === 'proposal') return record.id;
  const fields = record as unknown as Readonly<Record<string, string | null>>;
  if (typeof fields['proposalId'] === 'string') return fields['proposalId'];
  const [first] = referencesOf(entity);
  if (first === undefined) return null;
  const [field, parent] = first;
  const found = find(register, parent, fields[field] ?? null) as AnyRecord | undefined;
  return found === undefined ? null : ownerOf(register, parent, found);
}
