import { longPlan } from '../../calendar/print-date.ts';
import { ordinal } from '../../report/numbers.ts';
import type { AssessmentState } from '../../report/reading/assessments.ts';
import type { KnownMeeting } from '../../report/reading/meetings.ts';
import { plainText } from '../../report/say.ts';
import { ASSESSMENT_NAMES } from '../../report/sections/assessment-figures.ts';
import type { CheckContext } from './check.ts';

/** A proposal as papers name it: "SECMP0062 ‘Northbound …’". */
export function nameOf({ named }: Pick<CheckContext, 'named'>, proposalId: string): string {
  return plainText(named(proposalId));
}

/** "Preliminary Assessment", with its round from the second on: "2nd Impact Assessment". */
export function assessmentOf({ assessment }: Pick<AssessmentState, 'assessment'>): string {
  const round = assessment.round === 1 ? '' : `${ordinal(assessment.round)} `;
  return round + ASSESSMENT_NAMES[assessment.kind];
}

/** "the meeting of the Change Board on 22 January 2020". */
export function meetingOf({ committee, date }: Pick<KnownMeeting, 'committee' | 'date'>): string {
  return `the meeting of ${committee.inSentence} ${date.length === 7 ? 'in' : 'on'} ${longPlan(date)}`;
}

/** "it" and "is", or "they" and "are": the one form or the other, by a count. */
export function agreeing<Form>(count: number, one: Form, many: Form): Form {
  return count === 1 ? one : many;
}
