import type { Change } from './change-set.ts';
import type { Register } from './register.ts';

/** The register that another was made from, and every change between them. */
export interface Descent {
  readonly before: Register;
  readonly changes: readonly Change[];
}

/** More changes than these are no small step: what follows from the register is derived anew. */
const MOST = 2000;

const descents = new WeakMap<Register, Descent>();

/** Remembers what a register was made from, so that what was derived from that one and still holds need not be again. */
export function noteDescent(after: Register, before: Register, changes: readonly Change[]): void {
  const earlier = descents.get(before);
  // What nobody has asked anything of yet has nothing to hand on: the one before it has. So no chain of them is kept.
  const count = changes.length + (earlier?.changes.length ?? 0);
  if (count > MOST) return;
  if (earlier === undefined) descents.set(after, { before, changes });
  else descents.set(after, { before: earlier.before, changes: [...earlier.changes, ...changes] });
}

/** What a register was made from, told once: whoever takes over from it has what it needs. */
export function takeDescent(after: Register): Descent | null {
  const descent = descents.get(after) ?? null;
  descents.delete(after);
  return descent;
}
