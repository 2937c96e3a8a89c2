import { applyChanges } from '../entities/apply-changes.ts';
import type { Change } from '../entities/change-set.ts';
import type { Register } from '../entities/register.ts';
import type { AnyRecord } from '../entities/registry.ts';
import type { Told } from '../merge/edited.ts';
import type { Snapshot, SnapshotAncestor } from './format.ts';
import type { Lineage } from './lineage.ts';

type Apart = NonNullable<SnapshotAncestor['apart']>;

/** The register that is apart from another by those records. */
export function withApart(register: Register, apart: Apart): Register {
  return applyChanges(
    register,
    apart.map(
      ({ entity, id, record }): Change =>
        record === null
          ? { kind: 'remove', entity, id }
          : { kind: 'put', entity, record: record as unknown as AnyRecord },
    ),
  );
}

/** The records of a state that a snapshot lists; null where it does not tell them. */
export function recordsOfAncestor(snapshot: Snapshot, state: string): Register | null {
  const listed = new Map(snapshot.ancestors.map((ancestor) => [ancestor.state, ancestor]));
  const apart: Apart[] = [];
  const seen = new Set<string>();
  for (let at = state; at !== snapshot.header.state; ) {
    const ancestor = listed.get(at);
    if (ancestor?.apart == null || ancestor.against === null || seen.has(at)) return null;
    seen.add(at);
    apart.push(ancestor.apart);
    at = ancestor.against;
  }
  return apart.reduceRight(withApart, snapshot.register);
}

/** What a snapshot tells of what was edited. */
export function toldBy(snapshot: Snapshot): Told {
  const { changes, edits } = snapshot;
  const decided = new Map(Object.entries(edits?.decided ?? {}));
  return { lineage: lineageOfSnapshot(snapshot), changes, decided, made: new Set(), own: [] };
}

/** The states that a snapshot's records came from. */
export function lineageOfSnapshot({ header, ancestors, edits }: Snapshot): Lineage {
  return {
    parents: new Map([
      ...ancestors.map(({ state, parents }) => [state, parents] as const),
      [header.state, header.parents],
    ]),
    heads: [header.state],
    edits: new Map(Object.entries(edits?.states ?? {})),
  };
}
