import { z } from 'zod';
import { factFields, id, maybe, plan, reference } from './fields.ts';

/** When the Authority's decision is expected, as set on a day. */
export const authorityExpectation = z.strictObject({
  id: id(),
  referralId: reference('authorityReferral', 'The referral.'),
  expected: plan('The day, or only the month.'),
  ...factFields,
  replacesId: maybe(reference('authorityExpectation', 'The earlier row that this one corrects.')),
});

export type AuthorityExpectation = z.infer<typeof authorityExpectation>;
