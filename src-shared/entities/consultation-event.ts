import { z } from 'zod';
import { factFields, id, maybe, oneOf, plan, reference } from './fields.ts';

export const CONSULTATION_EVENT_KINDS = ['expected', 'issued', 'extended', 'closed', 'withdrawn'] as const;

/** A dated event of a consultation. */
export const consultationEvent = z.strictObject({
  id: id(),
  consultationId: reference('consultation', 'The consultation.'),
  kind: oneOf(CONSULTATION_EVENT_KINDS, 'What happened.'),
  date: maybe(
    plan('For expected: when it is to be issued. For issued and extended: the closing day. Otherwise null.'),
  ),
  ...factFields,
  replacesId: maybe(reference('consultationEvent', 'The earlier row that this one corrects.')),
});

export type ConsultationEvent = z.infer<typeof consultationEvent>;
