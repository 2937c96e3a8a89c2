import type {
  IncomingConflict,
  IncomingDecisions,
  IncomingPlan,
} from '../../../src-shared/api/incoming-api.ts';
import { find, type Register } from '../../../src-shared/entities/register.ts';
import type { AnyRecord, EntityName } from '../../../src-shared/entities/registry.ts';
import { compareByKeys } from '../../../src-shared/merge/compare-by-keys.ts';
import type { Conflict } from '../../../src-shared/merge/conflict.ts';
import { differencesBetween, type RecordDifference } from '../../../src-shared/merge/difference.ts';
import { type Fields, fieldsOf } from '../../../src-shared/merge/fields.ts';
import { groupDifferences } from '../../../src-shared/merge/group-differences.ts';
import { type Deed, type Deeds, deedsIn } from '../../../src-shared/merge/last-changed.ts';
import type { Decisions } from '../../../src-shared/merge/plan-merge.ts';
import { type MergeReview, reviewMerge } from '../../../src-shared/merge/review-merge.ts';
import { RegisterError } from '../errors.ts';
import type { SnapshotSources } from '../merge-snapshot.ts';
import type { Incoming, Standing } from './incoming.ts';

export type How = 'merge' | 'replace' | 'compare';

/** Decisions as they cross a line, as the merge takes them. */
export function decisionsOf({ choices, combined, renumbered, leftOut }: IncomingDecisions): Decisions {
  return {
    choices: new Map(Object.entries(choices)),
    combined: new Set(combined),
    renumbered: new Map(Object.entries(renumbered)),
    leftOut: new Set(leftOut),
  };
}

/** What would change, and what is asked before. Nothing is written. */
export function planFor(
  standing: Standing,
  incoming: Incoming,
  how: How,
  decisions: IncomingDecisions,
): IncomingPlan {
  if (how === 'merge') return mergePlan(standing, incoming, decisions);
  const mine = standing.store().read();
  if (how === 'replace') {
    const theirs = incoming.shown().register;
    return toldPlan(standing, incoming, differencesBetween(mine, theirs), mine, theirs);
  }
  const compared = compareByKeys(mine, incoming.shown().register);
  return toldPlan(standing, incoming, compared.differences, compared.mine, compared.theirs);
}

function mergePlan(standing: Standing, incoming: Incoming, decisions: IncomingDecisions): IncomingPlan {
  const sources = sourcesOf(incoming);
  const review = reviewMerge(sources, decisionsOf(decisions));
  const { plan, conflicts, twins, problems, differences } = review;
  const open = new Set([...plan.conflicts, ...plan.twins].map(({ key }) => key));
  const who = deedsOf(sources, incoming, review);
  // Until it is said whether it is one thing or two, theirs is not among what is brought in.
  const twice = new Set(plan.twins.map(({ theirs }) => theirs.id));
  const brought = differences.filter(({ id }) => !twice.has(id));
  return {
    ...toldPlan(standing, incoming, brought, sources.mine, plan.register),
    conflicts: conflicts.map((conflict) => told(conflict, open.has(conflict.key), who, plan.register)),
    twins: twins.map(({ key, entity, mine, theirs }) => ({
      key,
      entity,
      isOpen: open.has(key),
      mine: { ...fieldsOf(mine) },
      theirs: { ...fieldsOf(theirs) },
      who: { mine: who.mine.ofRecord(mine.id), theirs: who.theirs.ofRecord(theirs.id) },
    })),
    problems: problems.map(({ leaveOut, ...problem }) => ({ ...problem, leaveOut: [...leaveOut] })),
  };
}

function toldPlan(
  standing: Standing,
  incoming: Incoming,
  differences: readonly RecordDifference[],
  before: Register,
  after: Register,
): IncomingPlan {
  const groups = groupDifferences(differences, before, after);
  const count = (all: readonly RecordDifference[], kind: RecordDifference['kind']) =>
    all.filter((one) => one.kind === kind).length;
  return {
    plan: incoming.keepPlan(groups),
    version: standing.version(),
    count: groups.reduce((total, group) => total + group.differences.length, 0),
    groups: groups.map(({ key, entity, id, differences: all }) => ({
      key,
      entity,
      id,
      added: count(all, 'added'),
      changed: count(all, 'changed'),
      removed: count(all, 'removed'),
    })),
    conflicts: [],
    twins: [],
    problems: [],
  };
}

/** The sources of a merge. Throws RegisterError where the two have no past in common. */
export function sourcesOf(incoming: Incoming): SnapshotSources {
  const sources = incoming.sources();
  if (sources !== null) return sources;
  throw new RegisterError(
    'unrelated',
    'The snapshot and this register have no state in common that both still hold, so they cannot be merged.',
    'Compare the two, or ask for a snapshot with its history.',
  );
}

interface Who {
  readonly mine: Deeds;
  readonly theirs: Deeds;
}

// A record that was entered twice has its history under either id.
function deedsOf({ history }: SnapshotSources, incoming: Incoming, review: MergeReview): Who {
  const ids = new Set([
    ...review.conflicts.map(({ id }) => id),
    ...review.twins.flatMap(({ mine, theirs }) => [mine.id, theirs.id]),
  ]);
  const others = new Map<string, string[]>();
  for (const { id, survivorId } of review.plan.register.alias) {
    if (!ids.has(survivorId)) continue;
    others.set(survivorId, [...(others.get(survivorId) ?? []), id]);
    ids.add(id);
  }
  const underAny = (deeds: Deeds): Deeds => {
    const first = (id: string, ask: (id: string) => Deed | null) =>
      [id, ...(others.get(id) ?? [])].reduce<Deed | null>((found, one) => found ?? ask(one), null);
    return {
      ofField: (id, field, value) => first(id, (one) => deeds.ofField(one, field, value)),
      ofRecord: (id) => first(id, deeds.ofRecord),
      ofRemoval: (id) => first(id, deeds.ofRemoval),
    };
  };
  return {
    mine: underAny(deedsIn(history, ids)),
    theirs: underAny(deedsIn(incoming.shown().changes ?? [], ids)),
  };
}

function told(conflict: Conflict, isOpen: boolean, who: Who, register: Register): IncomingConflict {
  const { key, kind, entity, id } = conflict;
  const about = { key, kind, entity, id, isOpen };
  if (conflict.kind === 'field') {
    const { field, base, mine, theirs } = conflict;
    return {
      ...about,
      field,
      removedBy: null,
      base: base ?? null,
      isBaseKnown: base !== undefined,
      mine,
      theirs,
      record: heldIn(register, entity, id),
      children: [],
      who: {
        base: who.mine.ofField(id, field, base) ?? who.theirs.ofField(id, field, base),
        mine: who.mine.ofField(id, field, mine),
        theirs: who.theirs.ofField(id, field, theirs),
      },
    };
  }
  const { removedBy, record } = conflict;
  const [remover, keeper] = removedBy === 'mine' ? [who.mine, who.theirs] : [who.theirs, who.mine];
  const children = conflict.kind === 'child' ? conflict.children.map((child) => ({ ...child })) : [];
  const kept = keeper.ofRecord(children[0]?.id ?? id) ?? keeper.ofRecord(id);
  return {
    ...about,
    field: null,
    removedBy,
    base: null,
    isBaseKnown: true,
    mine: null,
    theirs: null,
    record: { ...fieldsOf(record) },
    children,
    who: {
      base: null,
      mine: removedBy === 'mine' ? remover.ofRemoval(id) : kept,
      theirs: removedBy === 'mine' ? kept : remover.ofRemoval(id),
    },
  };
}

function heldIn(register: Register, entity: EntityName, id: string): Fields {
  const record = find(register, entity, id) as AnyRecord | undefined;
  return record === undefined ? { id } : { ...fieldsOf(record) };
}
