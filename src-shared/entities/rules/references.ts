import { capitalised } from '../../report/numbers.ts';
import type { Problem } from '../change-set.ts';
import { emptyRegister, find, type Register } from '../register.ts';
import { type AnyRecord, type EntityName, entityNames, referencesOf } from '../registry.ts';
import { kept } from './kept.ts';
import { problem, type Rule } from './problem.ts';
import { aRecord, inWords } from './words.ts';

/** Ids are unique over the whole register, and every id of another record names one that is there. */
export const references: Rule = (register) => [
  ...repeatedIds(register),
  ...DANGLING.flatMap((rule) => rule(register)),
];

const DANGLING = entityNames.map((entity) =>
  kept([entity, ...new Set(referencesOf(entity).values())], (register) => dangling(register, entity)),
);

let sound = new WeakRef<Register>(emptyRegister());

function repeatedIds(register: Register): readonly Problem[] {
  const before = sound.deref();
  const problems = before !== undefined && addsNoRepeatedId(before, register) ? [] : allRepeatedIds(register);
  if (problems.length === 0) sound = new WeakRef(register);
  return problems;
}

// More new ids than these are looked for in one go sooner than one by one.
const MOST_NEW = 500;

// In lists that are the very same nothing can have changed; in the others only an id that is new can be one too many.
function addsNoRepeatedId(before: Register, after: Register): boolean {
  let left = MOST_NEW;
  return entityNames.every((name) => {
    const records: readonly AnyRecord[] = after[name];
    if (records === before[name]) return true;
    if (new Set(records.map(({ id }) => id)).size < records.length) return false;
    const added = records.filter(({ id }) => find(before, name, id) === undefined);
    left -= added.length;
    return left >= 0 && added.every(({ id }) => !isElsewhere(after, name, id));
  });
}

function isElsewhere(register: Register, name: EntityName, id: string): boolean {
  return entityNames.some((other) => other !== name && find(register, other, id) !== undefined);
}

function allRepeatedIds(register: Register): readonly Problem[] {
  const seen = new Set<string>();
  return entityNames.flatMap((entity) =>
    (register[entity] as readonly AnyRecord[]).flatMap(({ id }) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [problem(entity, id, 'id', `The id ${id} of ${aRecord(entity)} is used by another record too.`)];
    }),
  );
}

function sentenceOf(entity: EntityName, field: string, target: EntityName): string {
  const named = inWords(field) === inWords(target) ? '' : ` as its “${inWords(field)}”`;
  const sentence = `${aRecord(entity)} names${named} ${aRecord(target)} that is not in the register.`;
  return capitalised(sentence);
}

function dangling(register: Register, entity: EntityName): readonly Problem[] {
  const targets = [...referencesOf(entity)];
  return (register[entity] as readonly AnyRecord[]).flatMap((record) =>
    targets.flatMap(([field, target]) => {
      const id: unknown = (record as unknown as Readonly<Record<string, unknown>>)[field];
      if (typeof id !== 'string' || find(register, target, id) !== undefined) return [];
      return [problem(entity, record.id, field, sentenceOf(entity, field, target))];
    }),
  );
}
