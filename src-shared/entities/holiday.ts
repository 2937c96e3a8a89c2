import { z } from 'zod';
import { date, id, line, maybe, oneOf } from './fields.ts';

export const HOLIDAY_KINDS = ['holiday', 'working-day'] as const;

/** A day added to, or taken out of, the built-in table of bank holidays. */
export const holiday = z.strictObject({
  id: id(),
  date: date('The day.'),
  kind: oneOf(HOLIDAY_KINDS, 'holiday adds it; working-day takes it out.'),
  name: line('What the day is.'),
  source: maybe(line('Where it was announced.')),
});

export type Holiday = z.infer<typeof holiday>;
