import { applyChanges } from '../entities/apply-changes.ts';
import type { Change, Problem } from '../entities/change-set.ts';
import type { Register } from '../entities/register.ts';
import type { EntityName } from '../entities/registry.ts';
import { checkRegister } from '../entities/rules/check-register.ts';
import { type Aliases, aliasesIn, straightened, withAliases } from './aliases.ts';
import type { Choices, Conflict } from './conflict.ts';
import { changesBetween, differencesBetween } from './difference.ts';
import { leaveOut } from './leave-out.ts';
import { type Edited, NOTHING_EDITED } from './merge-records.ts';
import { mergeRegisters } from './merge-registers.ts';
import { type Base, placeOf } from './place.ts';
import { type Twins, twinsBetween } from './twins.ts';

/** What is to be merged: two registers, what they started from, and what the histories tell. */
export interface MergeSources {
  readonly base: Base;
  readonly mine: Register;
  readonly theirs: Register;
  readonly edited?: Edited;
  /** Which of two records was entered first; the smaller id where that is not known. */
  readonly isOlder?: (one: string, other: string) => boolean;
}

/** Everything a person decided about a merge. */
export interface Decisions {
  readonly choices: Choices;
  /** What was entered twice and is one thing, by the twins' key. */
  readonly combined: ReadonlySet<string>;
  /** Their proposals that take another number, since both are to be kept. */
  readonly renumbered: ReadonlyMap<string, { readonly number: number; readonly suffix: string }>;
  /** Their records that are left out, since the rules forbid them beside mine. */
  readonly leftOut: ReadonlySet<string>;
}

export const NOTHING_DECIDED: Decisions = {
  choices: new Map(),
  combined: new Set(),
  renumbered: new Map(),
  leftOut: new Set(),
};

/** What a merge would do, and what is still to be decided. It may be committed when nothing is. */
export interface MergePlan {
  /** The register it leads to. What is not decided is as mine has it. */
  readonly register: Register;
  /** From mine to there. Empty where they have nothing new. */
  readonly changes: readonly Change[];
  /** The places (`placeOf`) that a person decided by it, whatever became of them. */
  readonly decided: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly twins: readonly Twins[];
  /** What the rules between records would refuse, and did not before. Told once nothing else is open. */
  readonly problems: readonly Problem[];
}

/** Works out a merge from its sources and what was decided. Nothing is written. */
export function planMerge(sources: MergeSources, decisions: Decisions = NOTHING_DECIDED): MergePlan {
  const { mine } = sources;
  const theirs = renumbered(leaveOut(sources, decisions.leftOut), decisions);
  const byHand = placesBetween(sources.theirs, theirs);
  let aliases = aliasesIn(mine, theirs, sources.base.register);
  for (;;) {
    const merged = mergeBy(sources, theirs, aliases, decisions.choices);
    const twins = twinsBetween(merged.mine, merged.theirs);
    const found = twins.filter(({ key, isSame }) => isSame || decisions.combined.has(key));
    if (found.length > 0) {
      aliases = straightened(new Map([...aliases, ...found.map((pair) => aliasOf(pair, sources.isOlder))]));
      continue;
    }
    const register = withAliasRecords(merged.register, aliases, mine, theirs);
    const open = twins.length + merged.conflicts.length;
    return {
      register,
      changes: changesBetween(mine, register),
      decided: [...new Set([...merged.decided, ...byHand])],
      conflicts: merged.conflicts,
      twins,
      problems: open === 0 ? newProblems(mine, register) : [],
    };
  }
}

function mergeBy(
  { base, mine, edited = NOTHING_EDITED }: MergeSources,
  theirs: Register,
  aliases: Aliases,
  choices: Choices,
) {
  const own = withAliases(mine, aliases);
  const other = withAliases(theirs, aliases);
  const merged = mergeRegisters({
    base: { register: withAliases(base.register, aliases), unsure: renamed(base.unsure, aliases) },
    mine: own,
    theirs: other,
    edited: { ...edited, mine: renamed(edited.mine, aliases), theirs: renamed(edited.theirs, aliases) },
    choices,
  });
  return { ...merged, mine: own, theirs: other };
}

// A place is "entity id field" or "entity id".
function renamed(places: ReadonlySet<string>, aliases: Aliases): ReadonlySet<string> {
  if (aliases.size === 0) return places;
  return new Set(
    [...places].map((place) => {
      const [entity = '', id = '', ...field] = place.split(' ');
      return [entity, aliases.get(id) ?? id, ...field].join(' ');
    }),
  );
}

function aliasOf({ mine, theirs }: Twins, isOlder: MergeSources['isOlder']): readonly [string, string] {
  const isMineOlder = isOlder?.(mine.id, theirs.id) ?? mine.id < theirs.id;
  return isMineOlder ? [theirs.id, mine.id] : [mine.id, theirs.id];
}

function withAliasRecords(merged: Register, aliases: Aliases, ...from: readonly Register[]): Register {
  const known = new Map(merged.alias.map((record) => [record.id, record.survivorId]));
  const puts = [...aliases].flatMap(([id, survivorId]): readonly Change[] => {
    if (known.get(id) === survivorId) return [];
    const entity = entityOf(id, merged, ...from);
    return entity === null ? [] : [{ kind: 'put', entity: 'alias', record: { id, entity, survivorId } }];
  });
  return puts.length === 0 ? merged : applyChanges(merged, puts);
}

function entityOf(id: string, ...registers: readonly Register[]): EntityName | null {
  for (const register of registers) {
    const alias = register.alias.find((record) => record.id === id);
    if (alias !== undefined) return alias.entity as EntityName;
    for (const [name, records] of Object.entries(register)) {
      if (records.some((record) => record.id === id)) return name as EntityName;
    }
  }
  return null;
}

function renumbered(theirs: Register, { renumbered: numbers }: Decisions): Register {
  const puts = theirs.proposal.flatMap((record): readonly Change[] => {
    const number = numbers.get(record.id);
    return number === undefined
      ? []
      : [{ kind: 'put', entity: 'proposal', record: { ...record, ...number } }];
  });
  return puts.length === 0 ? theirs : applyChanges(theirs, puts);
}

// What was left out or given another number was decided as well as what was asked.
function placesBetween(before: Register, after: Register): readonly string[] {
  return differencesBetween(before, after).flatMap(({ entity, id, kind, fields }) =>
    kind === 'changed' ? fields.map(({ field }) => placeOf(entity, id, field)) : [placeOf(entity, id)],
  );
}

function newProblems(before: Register, after: Register): readonly Problem[] {
  const known = sentencesIn(before);
  return checkRegister(after).filter(({ sentence }) => !known.has(sentence));
}

// Mine is the same for every choice that is made.
const SENTENCES = new WeakMap<Register, ReadonlySet<string>>();

function sentencesIn(register: Register): ReadonlySet<string> {
  const known = SENTENCES.get(register);
  if (known !== undefined) return known;
  const found = new Set(checkRegister(register).map(({ sentence }) => sentence));
  SENTENCES.set(register, found);
  return found;
}
