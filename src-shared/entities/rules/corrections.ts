import type { Problem } from '../change-set.ts';
import { find, type Register } from '../register.ts';
import { type AnyRecord, type EntityName, entityNames, referencesOf } from '../registry.ts';
import { kept } from './kept.ts';
import { problem, type Rule } from './problem.ts';
import { aRecord } from './words.ts';

const CORRECTABLE = entityNames.filter((name) => referencesOf(name).has('replacesId'));

/** A correction names one earlier row of the same thing, no row is corrected twice, and none corrects itself. */
export const corrections: Rule = (register) => BY_ENTITY.flatMap((rule) => rule(register));

const BY_ENTITY = CORRECTABLE.map((entity) => kept([entity], (register) => ofEntity(register, entity)));

type Row = AnyRecord & Readonly<Record<string, unknown>>;

function ofEntity(register: Register, entity: EntityName): readonly Problem[] {
  const parents = [...referencesOf(entity).keys()].filter((field) => field !== 'replacesId');
  const parent = parents[0];
  const corrected = new Set<unknown>();
  return (register[entity] as unknown as readonly Row[]).flatMap((row): readonly Problem[] => {
    const replaced = row['replacesId'];
    if (typeof replaced !== 'string') return [];
    const say = (rest: string) => [
      problem(entity, row.id, 'replacesId', `A correction of ${aRecord(entity)} ${rest}`),
    ];
    const earlier = find(register, entity, replaced) as unknown as Row | undefined;
    if (earlier === undefined) return [];
    if (parent !== undefined && earlier[parent] !== row[parent])
      return say('replaces a row that belongs to something else.');
    if (corrected.has(replaced)) return say('replaces a row that another correction replaces already.');
    corrected.add(replaced);
    return goesRound(register, entity, row) ? say('leads back to itself.') : [];
  });
}

function goesRound(register: Register, entity: EntityName, row: Row): boolean {
  const seen = new Set<string>();
  for (let at: Row | undefined = row; at !== undefined; ) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
    const next: unknown = at['replacesId'];
    at = typeof next === 'string' ? (find(register, entity, next) as unknown as Row | undefined) : undefined;
  }
  return false;
}
