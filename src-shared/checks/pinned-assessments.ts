import { longDate } from '../calendar/print-date.ts';
import { reportingYearOf } from '../calendar/reporting-year.ts';
import { pinOf } from '../report/sections/assessment-figures.ts';
import { about, type Check, type CheckContext, fewOrOne, type Single } from './support/check.ts';
import { assessmentOf, nameOf } from './support/names.ts';

/** Completed assessments that a pin counts in a year other than that of their return. */
export const pinnedAssessments: Check = {
  name: 'pinned-assessments',
  find: (context) =>
    fewOrOne(
      ofPins(context),
      (names, count) =>
        `${count} assessments are counted in another year than that of their return: ${names}.`,
    ),
};

function ofPins(context: CheckContext): readonly Single[] {
  const { reportingYear: year, setting } = context;
  return context.assessments.states.flatMap((state): readonly Single[] => {
    const { returnedOn, assessment } = state;
    const pin = pinOf(context, state);
    if (pin === null || returnedOn === null) return [];
    const own = reportingYearOf(returnedOn, Number(setting('reporting-year.first-month')));
    const isCounted = pin.reportingYear === year.startYear;
    if (pin.reportingYear === own.startYear || (!isCounted && own.startYear !== year.startYear)) return [];
    const name = nameOf(context, assessment.proposalId);
    const counted = isCounted ? `counted in ${year.label}` : `left out of ${year.label}`;
    return [
      {
        subject: name,
        weight: 'look',
        sentence: `${name}: its ${assessmentOf(state)} is ${counted}, though it was returned on ${longDate(returnedOn)}, in ${own.label}.`,
        next: `Make sure that the reason given still holds, or remove the pin: “${pin.note ?? ''}”`,
        facts: [...about('assessment', assessment.id), ...about('assessmentPin', pin.id)],
        place: context.placeOf(pin.id),
      },
    ];
  });
}
