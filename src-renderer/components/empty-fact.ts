import { type EntityName, entities } from '../../src-shared/entities/registry.ts';

const EMPTY = { knownOn: null, source: null, inferred: false, note: null, replacesId: null } as const;

/** What a dated fact says of itself unless told otherwise; only the fields that the entity has. */
export function emptyFact(entity: EntityName): Partial<typeof EMPTY> {
  const { shape } = entities[entity];
  return Object.fromEntries(Object.entries(EMPTY).filter(([field]) => field in shape)) as Partial<
    typeof EMPTY
  >;
}
