import type { Problem } from '../change-set.ts';
import { find, type Register } from '../register.ts';
import { type AnyRecord, entityNames, referencesOf } from '../registry.ts';
import { problem, type Rule } from './problem.ts';

/** Ids are unique over the whole register, and every id of another record names one that is there. */
export const references: Rule = (register) => [...repeatedIds(register), ...dangling(register)];

function repeatedIds(register: Register): readonly Problem[] {
  const seen = new Set<string>();
  return entityNames.flatMap((entity) =>
    (register[entity] as readonly AnyRecord[]).flatMap(({ id }) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [problem(entity, id, 'id', `The id ${id} of a ${entity} is used by another record too.`)];
    }),
  );
}

function dangling(register: Register): readonly Problem[] {
  return entityNames.flatMap((entity) => {
    const targets = [...referencesOf(entity)];
    return (register[entity] as readonly AnyRecord[]).flatMap((record) =>
      targets.flatMap(([field, target]) => {
        const id: unknown = (record as unknown as Readonly<Record<string, unknown>>)[field];
        if (typeof id !== 'string' || find(register, target, id) !== undefined) return [];
        return [
          problem(
            entity,
            record.id,
            field,
            `A ${entity} names as its ${field} a ${target} that is not in the register.`,
          ),
        ];
      }),
    );
  });
}
