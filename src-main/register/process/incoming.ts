import { randomUUID } from 'node:crypto';
import type { DifferenceGroup } from '../../../src-shared/merge/group-differences.ts';
import type { Snapshot } from '../../../src-shared/snapshot/format.ts';
import { RegisterError } from '../errors.ts';
import { mergeSources, type SnapshotSources } from '../merge-snapshot.ts';
import type { NewestChange } from '../read-backup.ts';
import { incomingOf } from '../redacted-snapshot.ts';
import type { Store } from '../store.ts';

/** The register that a snapshot is held against, as it stands. */
export interface Standing {
  readonly store: () => Store;
  readonly version: () => number;
}

/** A snapshot as it was read. */
export interface LoadedSnapshot {
  readonly snapshot: Snapshot;
  readonly wasProtected: boolean;
  /** The newest change in a backup. */
  readonly newest?: NewestChange | null;
}

/** A snapshot that was taken in to be looked at, merged, or put in the register's place. */
export interface Incoming extends LoadedSnapshot {
  /** Without the names that were taken out of the register. */
  readonly shown: () => Snapshot;
  /** Its sources of a merge as the register now stands; null where the two never met. */
  readonly sources: () => SnapshotSources | null;
  /** Keeps the groups of a plan, so that their changes can be asked for a page at a time; gives back what names it. */
  readonly keepPlan: (groups: readonly DifferenceGroup[]) => string;
  readonly groupsOf: (plan: string) => readonly DifferenceGroup[];
}

const MOST_PLANS = 4;

export function incoming(standing: Standing, loaded: LoadedSnapshot): Incoming {
  const { snapshot } = loaded;
  const plans = new Map<string, readonly DifferenceGroup[]>();
  return {
    ...loaded,
    shown: oncePerVersion(standing, (store) => incomingOf(store, snapshot).incoming),
    sources: oncePerVersion(standing, (store) => mergeSources(store, snapshot)),
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

function oncePerVersion<Value>(standing: Standing, make: (store: Store) => Value): () => Value {
  let made: { readonly version: number; readonly value: Value } | null = null;
  return () => {
    const version = standing.version();
    if (made?.version !== version) made = { version, value: make(standing.store()) };
    return made.value;
  };
}
