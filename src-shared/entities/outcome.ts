import { z } from 'zod';
import { factFields, id, line, maybe, oneOf, reference } from './fields.ts';
import { ROUTES, SEND_BACK_STAGES } from './stage-event.ts';

export const OUTCOME_KINDS = [
  'noted',
  'ready',
  'further-development',
  'converted',
  'not-converted',
  'report-accepted',
  'report-returned',
  'requested',
  'not-requested',
  'discussed',
  'approved',
  'recommended-approval',
  'recommended-rejection',
  'rejected',
  'sent-back',
  'deferred',
] as const;

/** What a meeting decided on an item of its agenda. */
export const outcome = z.strictObject({
  id: id(),
  agendaItemId: reference('agendaItem', 'The item decided.'),
  kind: oneOf(OUTCOME_KINDS, 'What was decided.'),
  route: maybe(oneOf(ROUTES, 'For ready and converted: where the proposal goes.')),
  destination: maybe(oneOf(SEND_BACK_STAGES, 'For sent-back: the stage it goes back to.')),
  releaseId: maybe(reference('release', 'For approved: the release it was approved for.')),
  reason: maybe(line('Why, as words that follow "for": "additional clarifications".')),
  ...factFields,
  replacesId: maybe(reference('outcome', 'The earlier row that this one corrects.')),
});

export type Outcome = z.infer<typeof outcome>;
