import type { INCOMING_API } from '../../../src-shared/api/incoming-api.ts';
import type { Handlers, InputOf } from '../../../src-shared/api/result.ts';
import type { ChangeSet } from '../../../src-shared/entities/change-set.ts';
import { countRecords } from '../../../src-shared/entities/register.ts';
import { differencesBetween } from '../../../src-shared/merge/difference.ts';
import { fieldsOf } from '../../../src-shared/merge/fields.ts';
import type { Snapshot } from '../../../src-shared/snapshot/format.ts';
import type { BackupReason } from '../backup-names.ts';
import { commonStateAt, holdsState } from '../common-state.ts';
import { isLogged } from '../log.ts';
import { mergeSnapshot, replaceBySnapshot } from '../merge-snapshot.ts';
import type { Store } from '../store.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import type { Incoming, IncomingSnapshots } from './incoming.ts';
import { decisionsOf, planFor } from './incoming-plan.ts';
import { refuseOlder } from './refuse-older.ts';
import type { Session } from './session.ts';

type Step = Pick<InputOf<typeof INCOMING_API, 'replaceByIncoming'>, 'token' | 'version' | 'by'>;
const AGAIN = 'Look at what would be brought in once more.';

type Merge = (store: Store, snapshot: Snapshot) => Pick<ChangeSet, 'changes'>;

/** What windows may ask of the snapshots that were taken in. */
export function incomingHandlers(
  session: Session,
  snapshots: IncomingSnapshots,
  keeper: BackupKeeper,
): Handlers<typeof INCOMING_API, null> {
  // A backup before each step that cannot be read off the screen; asked for twice, the step is made once.
  const make = async ({ token, version, by }: Step, reason: BackupReason, merge: Merge) => {
    snapshots.get(token);
    if (!isLogged(session.store().connection, by.id)) {
      refuseOlder(session, version, AGAIN);
      await keeper.backUpBefore(reason);
      // Meanwhile somebody may have saved, or opened another register.
      snapshots.get(token);
      if (!isLogged(session.store().connection, by.id)) refuseOlder(session, version, AGAIN);
    }
    // Asked for only now: a name that was taken out meanwhile was taken out of it too.
    const { snapshot } = snapshots.get(token);
    return { version: session.step(by.id, (store) => merge(store, snapshot)) };
  };
  return {
    incomingAbout: ({ token }) => aboutIt(session, snapshots.get(token)),
    incomingPlan: ({ token, how, decisions }) => planFor(session, snapshots.get(token), how, decisions),
    incomingChanges: ({ token, plan, group, from, limit }) => {
      const found = snapshots
        .get(token)
        .groupsOf(plan)
        .find(({ key }) => key === group);
      const all = found?.differences ?? [];
      const changes = all.slice(from, from + limit).map(({ entity, id, kind, before, after }) => ({
        entity,
        id,
        kind,
        before: before === null ? null : { ...fieldsOf(before) },
        after: after === null ? null : { ...fieldsOf(after) },
      }));
      return { changes, more: Math.max(0, all.length - from - limit) };
    },
    incomingRegister: ({ token }) => ({ register: snapshots.get(token).shown().register }),
    mergeIncoming: ({ decisions, ...step }) =>
      make(step, 'before a merge', (store, snapshot) =>
        mergeSnapshot(store, snapshot, decisionsOf(decisions), step.by),
      ),
    replaceByIncoming: (step) =>
      make(step, 'before an import', (store, snapshot) => replaceBySnapshot(store, snapshot, step.by)),
    dropIncoming: ({ token }) => {
      snapshots.drop(token);
      return {};
    },
  };
}

function aboutIt(session: Session, incoming: Incoming) {
  const { name, snapshot, wasProtected } = incoming;
  const { header, register, changes } = incoming.shown();
  const store = session.store();
  const about = {
    name,
    author: header.author,
    madeAt: header.madeAt,
    hasHistory: changes !== null,
    wasProtected,
    records: countRecords(register),
    commonAt: commonStateAt(store, snapshot),
  };
  const sources = incoming.sources();
  if (sources === null) {
    const relation = holdsState(store, snapshot) ? ('known' as const) : ('unrelated' as const);
    return { ...about, relation, mineSince: 0, theirsSince: 0 };
  }
  const { base, mine, theirs } = sources;
  return {
    ...about,
    relation: holdsState(store, snapshot) ? ('known' as const) : ('related' as const),
    mineSince: differencesBetween(base.register, mine).length,
    theirsSince: differencesBetween(base.register, theirs).length,
  };
}
