import { emptyRegister, type Register } from '../entities/register.ts';
import { entityNames } from '../entities/registry.ts';
import { withAliases } from './aliases.ts';
import { differencesBetween, type RecordDifference } from './difference.ts';
import { pairedIds } from './pair-by-keys.ts';

/** Two registers that have no past in common, held against each other by what people know their records by. */
export interface Comparison {
  /** From mine to theirs; what both have stands under my ids. */
  readonly differences: readonly RecordDifference[];
  readonly mine: Register;
  /** Their register, with every record that mine has too under my id. */
  readonly theirs: Register;
}

/**
 * Compares registers whose records have other ids: pairs them by id, by natural key, by what they hold, and dated facts
 * by what they belong to and their day, parents first, and tells what differs then. What a register notes about itself,
 * records entered twice and names taken out, is not compared.
 */
export function compareByKeys(mine: Register, theirs: Register): Comparison {
  const [own, other] = [withoutNotes(mine), withoutNotes(theirs)];
  const renamed = withAliases(other, pairedIds(own, other));
  return { differences: differencesBetween(own, renamed), mine: own, theirs: renamed };
}

function withoutNotes(register: Register): Register {
  const lists = entityNames.map((name) => [name, NOTES.has(name) ? [] : register[name]]);
  return { ...emptyRegister(), ...Object.fromEntries(lists) };
}

const NOTES: ReadonlySet<string> = new Set(['alias', 'redaction']);
