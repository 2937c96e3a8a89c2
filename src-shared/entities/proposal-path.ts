import { z } from 'zod';
import { factFields, id, maybe, oneOf, reference } from './fields.ts';

export const DECISION_PATHS = ['self-governance', 'authority-determined', 'fast-track'] as const;

/** Who decides on it, from a day on. */
export const proposalPath = z.strictObject({
  id: id(),
  proposalId: reference('proposal', 'The proposal.'),
  path: oneOf(DECISION_PATHS, 'Who makes the final decision.'),
  ...factFields,
  replacesId: maybe(reference('proposalPath', 'The earlier row that this one corrects.')),
});

export type ProposalPath = z.infer<typeof proposalPath>;
