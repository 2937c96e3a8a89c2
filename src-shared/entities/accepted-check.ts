import { z } from 'zod';
import { date, id, line, reference, text } from './fields.ts';

/** A finding that somebody looked at and accepted, with the reason. */
export const acceptedCheck = z.strictObject({
  id: id(),
  editionId: reference('edition', 'The edition it was found in.'),
  finding: line('The stable key of the finding.'),
  reason: text('Why it is right as it is.'),
  acceptedOn: date('The day it was accepted.'),
  acceptedBy: line('Who accepted it.'),
});

export type AcceptedCheck = z.infer<typeof acceptedCheck>;
