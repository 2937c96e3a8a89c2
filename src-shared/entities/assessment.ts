import { z } from 'zod';
import { id, oneOf, reference, whole } from './fields.ts';

export const ASSESSMENT_KINDS = ['PA', 'IA'] as const;

/** A Preliminary Assessment (PA) or Impact Assessment (IA) of a proposal. What happened to it is told by its events. */
export const assessment = z.strictObject({
  id: id(),
  proposalId: reference('proposal', 'The proposal.'),
  kind: oneOf(ASSESSMENT_KINDS, 'PA or IA.'),
  round: whole(1, 99, 'First, second … of its kind.'),
});

export type Assessment = z.infer<typeof assessment>;
