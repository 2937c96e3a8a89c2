import { z } from 'zod';
import { factFields, id, maybe, reference } from './fields.ts';

/** Who proposed it, from a day on: a person of an organisation, or on behalf of a committee. */
export const proposalProposer = z.strictObject({
  id: id(),
  proposalId: reference('proposal', 'The proposal.'),
  personId: maybe(reference('person', 'The person named.')),
  organisationId: maybe(reference('organisation', 'The organisation the person is of.')),
  onBehalfOfId: maybe(reference('committee', 'The committee on whose behalf it was raised.')),
  ...factFields,
  replacesId: maybe(reference('proposalProposer', 'The earlier row that this one corrects.')),
});

export type ProposalProposer = z.infer<typeof proposalProposer>;
