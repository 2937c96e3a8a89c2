import { z } from 'zod';
import { date, id, line, maybe, reference } from './fields.ts';

/** A paper as written for one committee. */
export const edition = z.strictObject({
  id: id(),
  paperId: reference('paper', 'The paper.'),
  committeeId: reference('committee', 'Who it is for.'),
  meetingId: maybe(reference('meeting', 'The meeting it is for.')),
  item: maybe(line('The item of that agenda it is, "21".')),
  reference: maybe(line('The paper reference, where it is not made from the meeting and item.')),
  date: maybe(date("The day on its cover, where it is not the paper's position.")),
  action: line('What the committee is to do, "For Information".'),
  recommendation: line('The verb of the request, "NOTE".'),
  classification: line('How widely it may be shared, "White".'),
});

export type Edition = z.infer<typeof edition>;
