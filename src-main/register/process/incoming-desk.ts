import type { IncomingAbout, IncomingDecisions, IncomingPlan } from '../../../src-shared/api/incoming-api.ts';
import { countRecords, type Register } from '../../../src-shared/entities/register.ts';
import { differencesBetween } from '../../../src-shared/merge/difference.ts';
import { fieldsOf } from '../../../src-shared/merge/fields.ts';
import { rememberedPlan } from '../../../src-shared/merge/remembered-plan.ts';
import { redactedSnapshot } from '../../../src-shared/redaction/redact-snapshot.ts';
import type { RedactionRule } from '../../../src-shared/redaction/redactor.ts';
import type { Snapshot } from '../../../src-shared/snapshot/format.ts';
import { commonStateAt, holdsState } from '../common-state.ts';
import { sha256 } from '../hash.ts';
import type { PlannedMerge } from '../merge-snapshot.ts';
import type { NewestChange } from '../read-backup.ts';
import type { Tell } from '../snapshot-file.ts';
import { type Incoming, incoming, type LoadedSnapshot, type Standing } from './incoming.ts';
import { decisionsOf, type How, planFor, sourcesOf } from './incoming-plan.ts';

/** A page of the changes of one group of a plan. */
interface Page {
  readonly plan: string;
  readonly group: string;
  readonly from: number;
  readonly limit: number;
}

/** What a step that brings a snapshot in commits. */
export interface Bringing {
  readonly snapshot: Snapshot;
  /** The merge as it was decided; null where the register is replaced. */
  readonly planned: PlannedMerge | null;
}

/** What may be asked of a snapshot that was taken in. Plain data goes in and comes out, so that a thread can answer. */
export function deskWork(standing: Standing, loaded: LoadedSnapshot, tell: Tell) {
  let held = incoming(standing, loaded);
  return {
    about: ({ name }: { name: string }): IncomingAbout => {
      tell(0.2, 'Looking for what the two have in common');
      return { name, ...aboutIt(standing, held) };
    },
    plan: ({ how, decisions }: { how: How; decisions: IncomingDecisions }): IncomingPlan => {
      tell(0.6, 'Working out what would change');
      return planFor(standing, held, how, decisions);
    },
    changes: ({ plan, group, from, limit }: Page) => {
      const all = held.groupsOf(plan).find(({ key }) => key === group)?.differences ?? [];
      const changes = all.slice(from, from + limit).map(({ entity, id, kind, before, after }) => ({
        entity,
        id,
        kind,
        before: before === null ? null : { ...fieldsOf(before) },
        after: after === null ? null : { ...fieldsOf(after) },
      }));
      return { changes, more: Math.max(0, all.length - from - limit) };
    },
    redact: ({ rules }: { rules: readonly RedactionRule[] }): null => {
      held = incoming(standing, { ...held, snapshot: redactedSnapshot(held.snapshot, rules, sha256) });
      return null;
    },
    newest: (_: null): NewestChange | null => held.newest ?? null,
    register: (_: null): Register => held.shown().register,
    bring: ({ decisions }: { decisions: IncomingDecisions | null }): Bringing => {
      const { snapshot } = held;
      if (decisions === null) return { snapshot, planned: null };
      tell(0.6, 'Working out what changes');
      const { register: _, ...planned } = rememberedPlan(sourcesOf(held), decisionsOf(decisions));
      return { snapshot, planned };
    },
  };
}

type DeskWork = ReturnType<typeof deskWork>;
export type DeskAsk = keyof DeskWork;
export type DeskInput<Name extends DeskAsk> = Parameters<DeskWork[Name]>[0];

/** Where a snapshot that was taken in is worked on. */
export interface Desk {
  /** Rejects as the work throws, and with RegisterError where the desk is ended before it answers. */
  readonly ask: <Name extends DeskAsk>(
    name: Name,
    input: DeskInput<Name>,
  ) => Promise<ReturnType<DeskWork[Name]>>;
  /** Takes names out of the snapshot, before anything else that is asked. */
  readonly redact: (rules: readonly RedactionRule[]) => void;
  /** Lets go of the snapshot and of whatever is being worked out. */
  readonly end: () => void;
}

function aboutIt(standing: Standing, held: Incoming): Omit<IncomingAbout, 'name'> {
  const { snapshot, wasProtected } = held;
  const { header, register, changes } = held.shown();
  const store = standing.store();
  const isKnown = holdsState(store, snapshot);
  const about = {
    author: header.author,
    madeAt: header.madeAt,
    hasHistory: changes !== null,
    wasProtected,
    records: countRecords(register),
    commonAt: commonStateAt(store, snapshot),
  };
  const sources = held.sources();
  if (sources === null)
    return { ...about, relation: isKnown ? 'known' : 'unrelated', mineSince: 0, theirsSince: 0 };
  const { base, mine, theirs } = sources;
  return {
    ...about,
    relation: isKnown ? 'known' : 'related',
    mineSince: differencesBetween(base.register, mine).length,
    theirsSince: differencesBetween(base.register, theirs).length,
  };
}
