import type { Register } from '../../../src-shared/entities/register.ts';
import { entityNames } from '../../../src-shared/entities/registry.ts';
import { type Fact, factsOf } from './change.ts';
import type { Effect, Effects } from './effect.ts';
import { DECIDED } from './effects-decided.ts';
import { GLOSSARY } from './effects-glossary.ts';
import { KEPT, KEPT_EVERYWHERE } from './effects-kept.ts';
import { NUMBERING } from './effects-numbering.ts';
import { TOLD } from './effects-told.ts';
import { WORDS } from './effects-words.ts';

/** What another value does to the paper, by entity and field: "proposalTitle.title". */
export const EFFECTS: Effects = { ...NUMBERING, ...WORDS, ...GLOSSARY, ...TOLD, ...DECIDED, ...KEPT };

export function effectOf(name: string): Effect | undefined {
  return EFFECTS[name] ?? KEPT_EVERYWHERE[name.slice(name.indexOf('.') + 1)];
}

/** The facts of a register by entity and field, of every field that has a value in some record. Ids are no facts. */
export function factsByField(register: Register): ReadonlyMap<string, readonly Fact[]> {
  const fields = entityNames.flatMap((entity) =>
    Object.keys(register[entity][0] ?? {}).map((field) => [entity, field] as const),
  );
  return new Map(
    fields
      .filter(([, field]) => field !== 'id')
      .map(([entity, field]) => [`${entity}.${field}`, factsOf(register, entity, field)] as const)
      .filter(([, facts]) => facts.length > 0),
  );
}
