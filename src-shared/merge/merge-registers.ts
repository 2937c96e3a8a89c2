import { applyChanges } from '../entities/apply-changes.ts';
import type { Change } from '../entities/change-set.ts';
import type { Register } from '../entities/register.ts';
import { type AnyRecord, entityNames } from '../entities/registry.ts';
import type { Choices, Conflict } from './conflict.ts';
import { byId } from './difference.ts';
import { type Edited, mergeRecord, NOTHING_EDITED } from './merge-records.ts';
import type { Base } from './place.ts';
import { settleChildren } from './settle-children.ts';

/** Two registers and what they started from. */
export interface MergeInput {
  readonly base: Base;
  readonly mine: Register;
  readonly theirs: Register;
  readonly edited?: Edited;
  /** What was chosen so far; whatever has no choice is as mine has it, and is told as a conflict. */
  readonly choices?: Choices;
}

export interface Merged {
  readonly register: Register;
  /** What is still to be chosen, entities in their order. Empty where the merge is whole. */
  readonly conflicts: readonly Conflict[];
  /** The places (`placeOf`) of what was chosen. */
  readonly decided: readonly string[];
}

const NO_CHOICES: Choices = new Map();

/**
 * Merges another register into one's own, field by field, by what both started from. What one side alone changed is
 * taken; what both changed otherwise, what one removed and the other changed, and what one removed and the other gave a
 * child, is a conflict. Rules between records are not looked at here.
 */
export function mergeRegisters(input: MergeInput): Merged {
  const { base, mine, theirs, edited = NOTHING_EDITED, choices = NO_CHOICES } = input;
  const ground = { unsure: base.unsure, edited, choices };
  const conflicts: Conflict[] = [];
  const places: string[] = [];
  const changes: Change[] = [];
  for (const entity of entityNames) {
    if (mine[entity] === theirs[entity]) continue;
    const [was, own, other] = [byId(base.register[entity]), byId(mine[entity]), byId(theirs[entity])];
    for (const id of new Set([...own.keys(), ...other.keys()])) {
      const before = own.get(id);
      const decided = mergeRecord(
        entity,
        id,
        { base: was.get(id), mine: before, theirs: other.get(id) },
        ground,
      );
      conflicts.push(...decided.conflicts);
      places.push(...decided.decided);
      const change = changeTo(entity, id, before, decided.record);
      if (change !== null) changes.push(change);
    }
  }
  const asked = conflicts.map(({ key }) => key);
  const settled = settleChildren(applyChanges(mine, changes), { mine, theirs, choices, asked });
  return {
    register: settled.register,
    conflicts: [...conflicts, ...settled.conflicts],
    decided: [...new Set([...places, ...settled.decided])],
  };
}

function changeTo(
  entity: Change['entity'],
  id: string,
  before: AnyRecord | undefined,
  record: AnyRecord | null,
): Change | null {
  if (record === null) return before === undefined ? null : { kind: 'remove', entity, id };
  return record === before ? null : { kind: 'put', entity, record };
}
