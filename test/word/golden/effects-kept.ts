import { daysLater, type Fact } from './change.ts';
import { type Effects, kept } from './effect.ts';

const more = ({ value }: Fact) => `${value} anew`;
const dayBefore = ({ value }: Fact) => (String(value).length === 7 ? '2020-07' : daysLater(value, -1));
const ORDERS = 'The day on which a value was set orders it among others and is not printed.';

/** The facts that no line of the paper shows, with the reason. */
export const KEPT: Effects = {
  'series.family': kept('It tells which series share their numbers.', more),
  'organisation.name': kept('Its printed form is printed.', more),
  'committee.shortName': kept('The acronym is told by its form in a sentence and by the glossary.', more),
  'releaseEvent.on': kept(ORDERS, dayBefore),
  'releaseItem.setOn': kept(ORDERS, dayBefore),
  'meeting.note': kept('A note for the secretariat.', more),
  'meetingDate.on': kept(ORDERS, dayBefore),
  'proposalTitle.on': kept(ORDERS, dayBefore),
  'proposalProposer.on': kept(ORDERS, dayBefore),
  'proposalPath.on': kept(ORDERS, dayBefore),
  'proposalSummary.on': kept(ORDERS, dayBefore),
  'agendaItem.setOn': kept(ORDERS, dayBefore),
  'agendaItem.committeeId': kept(
    'Only the Panel converts; that an item is for conversion says where it goes.',
    ({ register }) => register.committee[1]?.id ?? null,
  ),
  'authorityReferral.outcomeId': kept(
    'It leads from the referral to the vote; the vote is told on its own.',
    () => null,
  ),
  'consultation.round': kept('Rounds are told apart in the register.', () => 2),
  'consultationEvent.on': kept(ORDERS, dayBefore),
  'assessment.round': kept('Rounds order the table, and each has a row of its own.', () => 2),
  'assessmentPin.on': kept(ORDERS, dayBefore),
};

/** Fields that every dated fact has and no paper prints. */
export const KEPT_EVERYWHERE: Effects = {
  source: kept('Where a fact was taken from is for the secretariat.', more),
  note: kept('A note for the secretariat.', more),
  inferred: kept('How a fact is known is for the secretariat.', ({ value }) => !value),
};

/** Facts that cannot be changed alone: what a record belongs to, where there is no other. */
export const FIXED: Readonly<Record<string, string>> = {
  'committee.kind': 'It tells what part a committee has in the process; another kind is another process.',
  'meetingDate.meetingId': 'A meeting has one date here; without it there is no meeting.',
  'paper.month': 'The month is what a paper is asked for by.',
  'attachment.paperId': 'The sample has one paper.',
  'edition.paperId': 'The sample has one paper.',
};
