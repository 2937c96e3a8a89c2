import { z } from 'zod';
import { date, id, line, maybe, month, oneOf, reference, yesNo } from './fields.ts';

export const PURPOSES = [
  'initial-discussion',
  'decision',
  'conversion',
  'modification-report',
  'impact-assessment-request',
  'vote',
  'working-group',
] as const;

/** A proposal's place on the agenda of a meeting, or of whichever meeting a committee holds in a month. */
export const agendaItem = z.strictObject({
  id: id(),
  proposalId: reference('proposal', 'The proposal.'),
  purpose: oneOf(PURPOSES, 'What the meeting is to do with it.'),
  meetingId: maybe(reference('meeting', 'The meeting; null when only the month is settled.')),
  committeeId: maybe(
    reference('committee', 'The committee, when only the month is settled; otherwise null.'),
  ),
  month: maybe(month('The month, when the meeting is not settled; otherwise null.')),
  setOn: date('The day it was put on the agenda.'),
  droppedOn: maybe(date('The day it was taken off again.')),
  droppedReason: maybe(line('Why it was taken off.')),
  inferred: yesNo('True where a day or the item itself was worked out and is not stated by a source.'),
  source: maybe(line('Where the fact was taken from.')),
});

export type AgendaItem = z.infer<typeof agendaItem>;
