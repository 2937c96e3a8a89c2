import { z } from 'zod';
import { factFields, id, maybe, plan, reference } from './fields.ts';

/** When a meeting is to be or was held, as set on a day. */
export const meetingDate = z.strictObject({
  id: id(),
  meetingId: reference('meeting', 'The meeting.'),
  date: maybe(plan('The day, or only the month; null when the meeting was cancelled.')),
  ...factFields,
  replacesId: maybe(reference('meetingDate', 'The earlier row that this one corrects.')),
});

export type MeetingDate = z.infer<typeof meetingDate>;
