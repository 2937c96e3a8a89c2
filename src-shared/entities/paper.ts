import { z } from 'zod';
import { date, id, line, maybe, month, reference } from './fields.ts';

/** The report of one month. */
export const paper = z.strictObject({
  id: id(),
  month: month('The month reported.'),
  asAt: maybe(date("The day figures are made for, where it is not the month's end.")),
  position: maybe(date('The day of the paper, where it is not the papers day of the coming Panel.')),
  authorId: maybe(reference('person', 'Who signs it.')),
  team: maybe(line('The team that signs it.')),
});

export type Paper = z.infer<typeof paper>;
