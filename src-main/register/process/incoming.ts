import { randomUUID } from 'node:crypto';
import type { DifferenceGroup } from '../../../src-shared/merge/group-differences.ts';
import { redactedSnapshot } from '../../../src-shared/redaction/redact-snapshot.ts';
import { redactorOf } from '../../../src-shared/redaction/redactor.ts';
import type { Snapshot } from '../../../src-shared/snapshot/format.ts';
import { RegisterError } from '../errors.ts';
import { sha256 } from '../hash.ts';
import { mergeSources, type SnapshotSources } from '../merge-snapshot.ts';
import { incomingOf } from '../redacted-snapshot.ts';
import type { Session } from './session.ts';
import type { LoadedSnapshot } from './snapshot-jobs.ts';

/** A snapshot that was taken in to be looked at, merged, or put in the register's place. */
export interface Incoming {
  readonly name: string;
  /** As it came, but for names that were taken out of the register while it was held. */
  readonly snapshot: Snapshot;
  /** Without the names that were taken out of the register. */
  readonly shown: () => Snapshot;
  readonly wasProtected: boolean;
  /** Its sources of a merge as the register now stands; null where the two never met. */
  readonly sources: () => SnapshotSources | null;
  /** Keeps the groups of a plan, so that their changes can be asked for a page at a time; gives back what names it. */
  readonly keepPlan: (groups: readonly DifferenceGroup[]) => string;
  readonly groupsOf: (plan: string) => readonly DifferenceGroup[];
}

/** The snapshots that windows are working with, by the token that names each. */
export interface IncomingSnapshots {
  readonly hold: (name: string, loaded: LoadedSnapshot) => string;
  /** Throws RegisterError where it was let go of. */
  readonly get: (token: string) => Incoming;
  readonly drop: (token: string) => void;
}

/** A snapshot takes up the room of a register, so only the newest few are held. */
const MOST_HELD = 3;
const MOST_PLANS = 4;

export function incomingSnapshots(session: Session): IncomingSnapshots {
  const held = new Map<string, Incoming>();
  // What was worked out belongs to the register that was open then.
  session.onOpen(() => held.clear());
  // A name that the register alone knew is known nowhere any more, so it is taken out of these now or never.
  session.onRedacted((rules) => {
    const redact = redactorOf(rules);
    for (const [token, { name, snapshot, wasProtected }] of held) {
      const without = redactedSnapshot(snapshot, rules, sha256);
      held.set(token, incoming(session, redact(name).text, { snapshot: without, wasProtected }));
    }
  });
  return {
    hold: (name, loaded) => {
      const token = randomUUID();
      held.set(token, incoming(session, name, loaded));
      for (const oldest of [...held.keys()].slice(0, -MOST_HELD)) held.delete(oldest);
      return token;
    },
    get: (token) => {
      const found = held.get(token);
      if (found !== undefined) return found;
      throw new RegisterError('missing', 'That snapshot is no longer held.', 'Choose its file again.');
    },
    drop: (token) => {
      held.delete(token);
    },
  };
}

function incoming(session: Session, name: string, { snapshot, wasProtected }: LoadedSnapshot): Incoming {
  let made: {
    readonly version: number;
    readonly shown: Snapshot;
    readonly sources: SnapshotSources | null;
  } | null = null;
  const asItStands = () => {
    const version = session.version();
    if (made?.version !== version) {
      const store = session.store();
      made = {
        version,
        shown: incomingOf(store, snapshot).incoming,
        sources: mergeSources(store, snapshot),
      };
    }
    return made;
  };
  const plans = new Map<string, readonly DifferenceGroup[]>();
  return {
    name,
    snapshot,
    wasProtected,
    shown: () => asItStands().shown,
    sources: () => asItStands().sources,
    keepPlan: (groups) => {
      const plan = randomUUID();
      plans.set(plan, groups);
      for (const oldest of [...plans.keys()].slice(0, -MOST_PLANS)) plans.delete(oldest);
      return plan;
    },
    groupsOf: (plan) => {
      const groups = plans.get(plan);
      if (groups !== undefined) return groups;
      throw new RegisterError('missing', 'Those changes were worked out anew since.', 'Look at them again.');
    },
  };
}
