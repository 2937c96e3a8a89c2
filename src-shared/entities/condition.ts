import { z } from 'zod';
import { date, id, line, maybe, oneOf, reference, text } from './fields.ts';

export const CONDITION_DEADLINES = ['conversion', 'modification-report', 'vote', 'implementation'] as const;

/** Something to be settled before an outcome can take effect. */
export const condition = z.strictObject({
  id: id(),
  outcomeId: reference('outcome', 'The outcome it hangs on.'),
  sentence: text('The condition as one whole sentence or more, printed as it stands.'),
  raisedById: maybe(reference('committee', 'The committee that raised it.')),
  ownerId: maybe(reference('organisation', 'Who is to settle it.')),
  neededBefore: oneOf(CONDITION_DEADLINES, 'What waits for it.'),
  metOn: maybe(date('The day it was met.')),
  droppedOn: maybe(date('The day from which it was no longer asked for.')),
  droppedReason: maybe(line('Why it was no longer asked for.')),
});

export type Condition = z.infer<typeof condition>;
