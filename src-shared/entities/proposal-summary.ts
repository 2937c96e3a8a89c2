import { z } from 'zod';
import { factFields, id, maybe, reference, text } from './fields.ts';

/** What the proposal is about, in paragraphs, from a day on. */
export const proposalSummary = z.strictObject({
  id: id(),
  proposalId: reference('proposal', 'The proposal.'),
  summary: text('The summary; a line break parts paragraphs.'),
  ...factFields,
  replacesId: maybe(reference('proposalSummary', 'The earlier row that this one corrects.')),
});

export type ProposalSummary = z.infer<typeof proposalSummary>;
