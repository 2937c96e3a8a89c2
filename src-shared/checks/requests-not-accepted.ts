import { longDate } from '../calendar/print-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { assessmentOn } from '../report/reading/assessments.ts';
import { about, type Check, fewOrOne, type Single } from './support/check.ts';
import { assessmentOf, nameOf } from './support/names.ts';

const DAYS_TO_ACCEPT = 5;

/** Assessments requested more than five working days ago and not accepted. */
export const requestsNotAccepted: Check = {
  name: 'requests-not-accepted',
  find: (context) => {
    const { register, clocks, calendar } = context;
    return fewOrOne(
      context.assessments.states
        .map(({ assessment }) => assessmentOn(register, assessment, clocks.position, clocks.knownBy))
        .flatMap((state): readonly Single[] => {
          const { requestedOn, acceptedOn, closedOn, returnedOn, assessment } = state;
          if (requestedOn === null || acceptedOn !== null || closedOn !== null || returnedOn !== null)
            return [];
          if (addWorkingDays(calendar, requestedOn, DAYS_TO_ACCEPT) >= clocks.position) return [];
          const name = nameOf(context, assessment.proposalId);
          return [
            {
              subject: name,
              weight: 'look',
              sentence: `${name}: its ${assessmentOf(state)} was requested on ${longDate(requestedOn)} and is still not accepted, more than five working days later.`,
              next: 'Ask whether it was accepted, and record the day; or close it with the reason.',
              facts: about('assessment', assessment.id),
              place: context.placeOf(assessment.id),
            },
          ];
        }),
      (names, count) =>
        `${count} assessments were requested more than five working days ago and are not accepted: ${names}.`,
    );
  },
};
