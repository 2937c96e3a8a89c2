import { z } from 'zod';
import { id, oneOf, reference, whole } from './fields.ts';

export const PARTY_CATEGORIES = [
  'large-suppliers',
  'small-suppliers',
  'networks',
  'other-sec-parties',
  'consumers',
] as const;
export const SOLUTIONS = ['proposed', 'alternative'] as const;

/** The votes of one party category on one solution. The recorded outcome is what prints; the tally is a cross-check. */
export const voteTally = z.strictObject({
  id: id(),
  outcomeId: reference('outcome', 'The outcome of the vote.'),
  category: oneOf(PARTY_CATEGORIES, 'Who voted.'),
  solution: oneOf(SOLUTIONS, 'Which solution was voted on.'),
  votesFor: whole(0, 100_000, 'Votes to approve.'),
  votesAgainst: whole(0, 100_000, 'Votes to reject.'),
  abstentions: whole(0, 100_000, 'Abstentions.'),
});

export type VoteTally = z.infer<typeof voteTally>;
