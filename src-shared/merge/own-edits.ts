import type { SnapshotChange } from '../snapshot/format.ts';
import { closureOf, type Lineage } from '../snapshot/lineage.ts';
import { undoneIn } from './undone.ts';

/** A change set that was made in a register, as its log has it. */
export interface OwnStep {
  readonly id: string;
  readonly kind: SnapshotChange['kind'];
  /** The change set that it undoes or does again; else null. */
  readonly of: string | null;
  /** What kind of step that one was; null where there is none, or it is not known. */
  readonly kindOfThat: SnapshotChange['kind'] | null;
  /** Whether it changed any record. */
  readonly hasChanged: boolean;
  /** Whether a person decided something by it, as in a merge. */
  readonly hasDecided: boolean;
}

/**
 * The change sets made in a register that edit or decide something, and that no state it came from holds yet: those that
 * the next state to leave it will bring. What was taken back before it ever left is nothing.
 */
export function ownEdits(
  steps: readonly OwnStep[],
  { parents, heads, edits: left }: Lineage,
): readonly string[] {
  const states = closureOf(parents, heads);
  const held = new Set([...left].flatMap(([state, ids]) => (states.has(state) ? ids : [])));
  const undone = undoneIn(steps);
  const edits = steps.filter(({ id, kind, kindOfThat, hasChanged, hasDecided }) => {
    if (held.has(id)) return false;
    if (kind === 'do') return hasChanged;
    // What a merge or a whole snapshot brought is told by the states it came with.
    if (kind === 'undo' || kind === 'redo') return hasChanged && (kindOfThat === 'do' || kindOfThat === null);
    return kind === 'merge' && hasDecided && !undone.has(id);
  });
  // With a merge that is undone now, a change may have left in a state that its register no longer came from.
  const everLeft = new Set([...left.values()].flat());
  const known = new Set(edits.filter(({ id }) => everLeft.has(id)).map(({ id, of }) => of ?? id));
  const standing = new Set(standingAmong(edits));
  return edits.filter((step) => standing.has(step) || known.has(step.of ?? step.id)).map(({ id }) => id);
}

/** Steps without those that take one another back: a change set and its undoing, or an undoing and its redoing. */
export function standingAmong<
  Step extends { readonly id: string; readonly of: string | null; readonly kind: string | null },
>(steps: readonly Step[]): readonly Step[] {
  const turns = new Map<string, number>();
  for (const { id, of, kind } of steps) {
    turns.set(of ?? id, (turns.get(of ?? id) ?? 0) + (kind === 'undo' ? -1 : 1));
  }
  return steps.filter(({ id, of }) => turns.get(of ?? id) !== 0);
}
