import { z } from 'zod';
import { id, line, maybe, whole } from './fields.ts';

/** How one series of proposals is numbered. Codes differ, so the series are records. */
export const series = z.strictObject({
  id: id(),
  family: line('Series that share one run of numbers and one rank in sorting share a family.'),
  draftPrefix: maybe(line('The prefix before conversion, "DP"; null where the series has no drafts.')),
  prefix: line('The prefix once converted, "MP"; or from the start where there are no drafts, "SECMP".'),
  digits: whole(1, 8, 'How many digits a number is padded to: 3 gives MP079.'),
  rank: whole(0, 1000, 'Sorting rank; series of one family share it.'),
});

export type Series = z.infer<typeof series>;
