import type { Change } from '../../src-shared/entities/change-set.ts';
import { find, type Register } from '../../src-shared/entities/register.ts';
import type { AnyRecord } from '../../src-shared/entities/registry.ts';

/** The changes that bring back what stood before, in the opposite order. */
export function inverseOf(before: Register, changes: readonly Change[]): readonly Change[] {
  const seen = new Set<string>();
  const inverse: Change[] = [];
  for (const change of changes) {
    const id = change.kind === 'put' ? change.record.id : change.id;
    const key = `${change.entity} ${id}`;
    // A record changed twice in one step goes back to where it was before the first.
    if (seen.has(key)) continue;
    seen.add(key);
    const was = find(before, change.entity, id) as AnyRecord | undefined;
    inverse.unshift(
      was === undefined
        ? { kind: 'remove', entity: change.entity, id }
        : { kind: 'put', entity: change.entity, record: was },
    );
  }
  return inverse;
}
