import { z } from 'zod';
import { date, id, maybe, oneOf, reference, text, whole } from './fields.ts';

export const MEETING_KINDS = ['ordinary', 'ad-hoc'] as const;

/** A meeting of a committee. Its day is a dated fact, because meetings move. */
export const meeting = z.strictObject({
  id: id(),
  committeeId: reference('committee', 'The committee that meets.'),
  number: maybe(whole(1, 100_000, 'The number of the meeting.')),
  kind: oneOf(MEETING_KINDS, 'One of the calendar, or called for a purpose.'),
  agendaDay: maybe(date('The day the agenda is settled, where it is not the usual one.')),
  note: maybe(text('A note for the secretariat.')),
});

export type Meeting = z.infer<typeof meeting>;
