import { z } from 'zod';
import { factFields, id, line, maybe, reference } from './fields.ts';

/** How widely its papers may be shared, from a day on. */
export const proposalClassification = z.strictObject({
  id: id(),
  proposalId: reference('proposal', 'The proposal.'),
  classification: line('As printed, "GREEN".'),
  agendaItemId: maybe(reference('agendaItem', 'The item of the meeting that noted it.')),
  followingId: maybe(reference('committee', 'The committee whose discussion led to it.')),
  ...factFields,
  replacesId: maybe(reference('proposalClassification', 'The earlier row that this one corrects.')),
});

export type ProposalClassification = z.infer<typeof proposalClassification>;
