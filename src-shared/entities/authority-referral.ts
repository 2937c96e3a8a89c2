import { z } from 'zod';
import { factFields, id, maybe, reference } from './fields.ts';

/** A proposal sent to the Authority for decision. */
export const authorityReferral = z.strictObject({
  id: id(),
  proposalId: reference('proposal', 'The proposal.'),
  outcomeId: maybe(reference('outcome', 'The vote that recommended it.')),
  ...factFields,
  replacesId: maybe(reference('authorityReferral', 'The earlier row that this one corrects.')),
});

export type AuthorityReferral = z.infer<typeof authorityReferral>;
