import { z } from 'zod';
import { id, line } from './fields.ts';

/** A party or company. */
export const organisation = z.strictObject({
  id: id(),
  name: line('The full name.'),
  printedForm: line('As it stands in a sentence, with its article: "the DCC", "Utiligroup".'),
});

export type Organisation = z.infer<typeof organisation>;
