import { z } from 'zod';
import { id, line } from './fields.ts';

/** Somebody named in a paper: a proposer, an author, an analyst. */
export const person = z.strictObject({
  id: id(),
  name: line('The name as printed, "Gemma Slaney".'),
});

export type Person = z.infer<typeof person>;
