import { z } from 'zod';
import { factFields, id, line, maybe, reference } from './fields.ts';

/** A title, from a day on. */
export const proposalTitle = z.strictObject({
  id: id(),
  proposalId: reference('proposal', 'The proposal.'),
  title: line('The title without quotation marks.'),
  ...factFields,
  replacesId: maybe(reference('proposalTitle', 'The earlier row that this one corrects.')),
});

export type ProposalTitle = z.infer<typeof proposalTitle>;
