import { z } from 'zod';
import { id, link, maybe, reference, whole } from './fields.ts';

/** A proposal to change the code. Everything about it that can change is a dated fact elsewhere. */
export const proposal = z.strictObject({
  id: id(),
  seriesId: reference('series', 'The series it is numbered in.'),
  number: whole(1, 99_999_999, 'Its number, kept when it is converted.'),
  suffix: z
    .string()
    .regex(/^[A-Z]?$/, 'must be one capital letter, or empty')
    .describe('The letter of a split or alternative, "A"; empty for most.'),
  splitFromId: maybe(reference('proposal', 'The proposal it was split from.')),
  page: maybe(link('Its public page, which its title links to.')),
  leadAnalystId: maybe(reference('person', 'The analyst who leads it; kept, not printed.')),
  contactId: maybe(reference('person', 'The contact at the data company; kept, not printed.')),
});

export type Proposal = z.infer<typeof proposal>;
