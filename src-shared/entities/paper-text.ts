import { z } from 'zod';
import { id, line, reference, text } from './fields.ts';

/** The secretariat's own words for one sentence of one paper. They hold for that month and never roll over. */
export const paperText = z.strictObject({
  id: id(),
  paperId: reference('paper', 'The paper.'),
  key: line('Which sentence: the key of its block, as the report model has it.'),
  text: text('The words. Those in braces are filled in from the facts, as in the sentence they replace.'),
  factsHash: line('The hash of the facts under the sentence when the words were written.'),
});

export type PaperText = z.infer<typeof paperText>;
