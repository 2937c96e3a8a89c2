import { z } from 'zod';
import { factFields, id, maybe, oneOf, plan, reference, text, whole } from './fields.ts';

export const ASSESSMENT_EVENT_KINDS = [
  'requested',
  'accepted',
  'target',
  'expected-return',
  'returned',
  'closed',
  'progress',
] as const;

/** A dated event of an assessment. */
export const assessmentEvent = z.strictObject({
  id: id(),
  assessmentId: reference('assessment', 'The assessment.'),
  kind: oneOf(ASSESSMENT_EVENT_KINDS, 'What happened.'),
  agendaItemId: maybe(reference('agendaItem', 'For requested: the item of the meeting that requested it.')),
  workingDays: maybe(whole(1, 10_000, 'For target: how many working days it may take.')),
  date: maybe(plan('For expected-return: when it is expected back.')),
  text: maybe(text('For progress: what the note says. For closed: why it was closed without a return.')),
  ...factFields,
  replacesId: maybe(reference('assessmentEvent', 'The earlier row that this one corrects.')),
});

export type AssessmentEvent = z.infer<typeof assessmentEvent>;
