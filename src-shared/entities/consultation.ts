import { z } from 'zod';
import { id, oneOf, reference, whole } from './fields.ts';

export const CONSULTATION_KINDS = ['refinement', 'modification-report'] as const;

/** A consultation on a proposal. What happened to it is told by its events. */
export const consultation = z.strictObject({
  id: id(),
  proposalId: reference('proposal', 'The proposal.'),
  kind: oneOf(CONSULTATION_KINDS, 'What is consulted on.'),
  round: whole(1, 99, 'First, second … of its kind.'),
});

export type Consultation = z.infer<typeof consultation>;
