import { randomUUID } from 'node:crypto';
import type { ChangeSet } from '../../src-shared/entities/change-set.ts';
import type { RecordOf } from '../../src-shared/entities/registry.ts';
import { rulesFor, standingRedactions } from '../../src-shared/redaction/names.ts';
import type { Redaction } from '../../src-shared/redaction/redact-records.ts';
import { namesInSnapshot, redactedSnapshot } from '../../src-shared/redaction/redact-snapshot.ts';
import type { Snapshot } from '../../src-shared/snapshot/format.ts';
import { sha256 } from './hash.ts';
import { applyRedactions, redactionOf } from './redact.ts';
import type { Store } from './store.ts';

interface Incoming {
  /** The snapshot without any name that either side has taken out, and with the redactions of both. */
  readonly incoming: Snapshot;
  /** What their redactions take out of the register itself; null where it knows them all. */
  readonly redaction: Redaction | null;
}

/**
 * A snapshot as it may enter a register: a name that was taken out here does not come back with a colleague who still has
 * it. The name itself is known nowhere any more, so the snapshot's own record of that person tells it.
 */
export function incomingOf(store: Store, snapshot: Snapshot): Incoming {
  const register = store.read();
  const [mine, theirs] = [register.redaction, snapshot.register.redaction];
  if (mine.length + theirs.length === 0) return { incoming: snapshot, redaction: null };
  const redactions = standingRedactions(mine, theirs);
  const names = namesInSnapshot(snapshot);
  const rules = rulesFor(redactions, names, snapshot.register, {
    ...snapshot.register,
    alias: register.alias,
  });
  const without = redactedSnapshot(snapshot, rules, sha256);
  const known = new Set(theirs.map(({ id }) => id));
  const all = [...without.register.redaction, ...mine.filter(({ id }) => !known.has(id))];
  const incoming = { ...without, register: { ...without.register, redaction: all } };
  const news = newTo(store, theirs);
  return { incoming, redaction: news.length === 0 ? null : redactionOf(store, redactions).redaction };
}

/**
 * Takes out of a register what the redactions of a snapshot take out, before the snapshot enters it. Not undoable. False
 * where it knows them all.
 */
export function adoptRedactions(
  store: Store,
  snapshot: Snapshot,
  by: Pick<ChangeSet, 'author' | 'installation' | 'at'>,
): boolean {
  const news = newTo(store, snapshot.register.redaction);
  if (news.length === 0) return false;
  const { author, installation, at } = by;
  const redactions = standingRedactions(store.read().redaction, news);
  applyRedactions(store, redactions, { id: randomUUID(), author, installation, at }, news);
  return true;
}

function newTo(store: Store, redactions: readonly RecordOf<'redaction'>[]) {
  const known = new Set(store.read().redaction.map(({ id }) => id));
  return redactions.filter(({ id }) => !known.has(id));
}
