import type { Change } from '../../../src-shared/entities/change-set.ts';
import { type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { PARTY_CATEGORIES, SOLUTIONS } from '../../../src-shared/entities/vote-tally.ts';
import { newRecord, put, remove } from '../../components/record.ts';
import type { OutcomeKind } from './words.ts';

export type Category = (typeof PARTY_CATEGORIES)[number];
export type Solution = (typeof SOLUTIONS)[number];

export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  'large-suppliers': 'Large Suppliers',
  'small-suppliers': 'Small Suppliers',
  networks: 'Networks',
  'other-sec-parties': 'Other SEC Parties',
  consumers: 'Consumers',
};
export const SOLUTION_WORDS: Readonly<Record<Solution, string>> = {
  proposed: 'Proposed Solution',
  alternative: 'Alternative Solution',
};

/** The votes of one category on one solution. */
export interface Votes {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstentions: number;
}

/** Votes by "category solution"; what nobody typed is missing. */
export type Tallies = Readonly<Record<string, Votes>>;

export const NO_VOTES: Votes = { votesFor: 0, votesAgainst: 0, abstentions: 0 };

/** A number of votes as typed, none where the field is empty; null for what is no number, which leaves what stood. */
export function readVotes(typed: string): number | null {
  const text = typed.trim();
  return /^\d{0,5}$/.test(text) ? Number(text) : null;
}

export function tallyKey(category: Category, solution: Solution): string {
  return `${category} ${solution}`;
}

/** The tallies of a vote as recorded. */
export function talliesOf(register: Register, outcomeId: string): Tallies {
  return Object.fromEntries(
    where(register, 'voteTally', 'outcomeId', outcomeId).map(
      ({ category, solution, votesFor, votesAgainst, abstentions }) => [
        tallyKey(category, solution),
        { votesFor, votesAgainst, abstentions },
      ],
    ),
  );
}

export function totalOf(tallies: Tallies, solution: Solution): Votes {
  return PARTY_CATEGORIES.map((category) => tallies[tallyKey(category, solution)] ?? NO_VOTES).reduce(
    (sum, one) => ({
      votesFor: sum.votesFor + one.votesFor,
      votesAgainst: sum.votesAgainst + one.votesAgainst,
      abstentions: sum.abstentions + one.abstentions,
    }),
    NO_VOTES,
  );
}

/** Whether more voted for a solution than against it; null where nobody voted. */
export function isCarried(tallies: Tallies, solution: Solution): boolean | null {
  const { votesFor, votesAgainst } = totalOf(tallies, solution);
  return votesFor + votesAgainst === 0 ? null : votesFor > votesAgainst;
}

/** How the tally disagrees with the recorded outcome, which is the one that prints; null where it does not. */
export function disagreement(kind: OutcomeKind, tallies: Tallies): string | null {
  const results = SOLUTIONS.map((solution) => isCarried(tallies, solution));
  if (results.every((result) => result === null)) return null;
  const anyCarried = results.includes(true);
  if ((kind === 'approved' || kind === 'recommended-approval') && !anyCarried) {
    return 'The tally carries no solution, but the recorded outcome is in favour. The recorded outcome is what prints.';
  }
  if ((kind === 'rejected' || kind === 'recommended-rejection') && anyCarried) {
    return 'The tally carries a solution, but the recorded outcome is against. The recorded outcome is what prints.';
  }
  return null;
}

/** The changes that make the register hold these tallies: a line of noughts only is no tally. */
export function tallyChanges(register: Register, outcomeId: string, tallies: Tallies): readonly Change[] {
  const rows = where(register, 'voteTally', 'outcomeId', outcomeId);
  return SOLUTIONS.flatMap((solution) =>
    PARTY_CATEGORIES.flatMap((category): readonly Change[] => {
      const votes = tallies[tallyKey(category, solution)] ?? NO_VOTES;
      const row = rows.find((one) => one.category === category && one.solution === solution);
      if (votes.votesFor + votes.votesAgainst + votes.abstentions === 0)
        return row === undefined ? [] : [remove('voteTally', row.id)];
      if (row === undefined)
        return [put('voteTally', newRecord('voteTally', { outcomeId, category, solution, ...votes }))];
      return isSame(row, votes) ? [] : [put('voteTally', { ...row, ...votes })];
    }),
  );
}

function isSame(row: RecordOf<'voteTally'>, votes: Votes): boolean {
  return (
    row.votesFor === votes.votesFor &&
    row.votesAgainst === votes.votesAgainst &&
    row.abstentions === votes.abstentions
  );
}
