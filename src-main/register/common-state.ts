import { lineageOfSnapshot } from '../../src-shared/snapshot/ancestor-records.ts';
import type { Snapshot } from '../../src-shared/snapshot/format.ts';
import { closureOf, commonStates } from '../../src-shared/snapshot/lineage.ts';
import { lineageOf } from './lineage.ts';
import type { Store } from './store.ts';

/** When the newest state that a register and a snapshot share left or entered the register, UTC; null where none is shared. */
export function commonStateAt({ connection }: Store, snapshot: Snapshot): string | null {
  const keptAt = connection.prepare('SELECT kept_at FROM state WHERE id = ?').pluck();
  const found = commonStates(lineageOf(connection), lineageOfSnapshot(snapshot)).flatMap((state) => {
    const at = keptAt.get(state);
    return typeof at === 'string' ? [at] : [];
  });
  return found.sort().at(-1) ?? null;
}

/** Whether a register came from the state that a snapshot holds, so that nothing in it is new. */
export function holdsState({ connection }: Store, snapshot: Snapshot): boolean {
  const { parents, heads } = lineageOf(connection);
  return closureOf(parents, heads).has(snapshot.header.state);
}
