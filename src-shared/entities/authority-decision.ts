import { z } from 'zod';
import { factFields, id, line, maybe, oneOf, reference } from './fields.ts';
import { SEND_BACK_STAGES } from './stage-event.ts';

export const AUTHORITY_DECISIONS = ['approved', 'rejected', 'sent-back'] as const;

/** The Authority's decision on a referral. */
export const authorityDecision = z.strictObject({
  id: id(),
  referralId: reference('authorityReferral', 'The referral.'),
  decision: oneOf(AUTHORITY_DECISIONS, 'What the Authority decided.'),
  destination: maybe(oneOf(SEND_BACK_STAGES, 'For sent-back: the stage it goes back to.')),
  releaseId: maybe(reference('release', 'For approved: the release it was approved for.')),
  reason: maybe(line('Why, as words that follow "for".')),
  ...factFields,
  replacesId: maybe(reference('authorityDecision', 'The earlier row that this one corrects.')),
});

export type AuthorityDecision = z.infer<typeof authorityDecision>;
