import { z } from 'zod';
import { date, id, line, maybe, text } from './fields.ts';

/** A setting of the register. It travels with the register, and is dated so that a past month is rebuilt with the settings of its day. */
export const setting = z.strictObject({
  id: id(),
  key: line('Which setting.'),
  value: text('Its value.'),
  from: maybe(date('The first day it holds; null where it always held.')),
});

export type Setting = z.infer<typeof setting>;
