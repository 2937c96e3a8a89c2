/** A step that may undo another or do it again. */
export interface Step {
  readonly kind: string;
  /** The change set that it undoes or does again; null for any other step. */
  readonly of: string | null;
}

/** The ids of the change sets that are undone, and not done again, after these steps in their order. */
export function undoneIn(steps: Iterable<Step>): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { kind, of } of steps) {
    if (of === null) continue;
    if (kind === 'undo') undone.add(of);
    if (kind === 'redo') undone.delete(of);
  }
  return undone;
}
