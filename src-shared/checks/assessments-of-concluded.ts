import { longDate } from '../calendar/print-date.ts';
import { conclusionOf } from '../lifecycle/timeline.ts';
import { isOpen } from '../report/reading/assessments.ts';
import { about, type Check, fewOrOne, type Single } from './support/check.ts';
import { assessmentOf, nameOf } from './support/names.ts';

/** Open assessments of proposals that are concluded. */
export const assessmentsOfConcluded: Check = {
  name: 'assessments-of-concluded',
  find: (context) =>
    fewOrOne(
      context.assessments.states.filter(isOpen).flatMap((state): readonly Single[] => {
        const { proposalId, id } = state.assessment;
        const conclusion = conclusionOf(context.timeline(proposalId), context.clocks.position);
        if (conclusion === null) return [];
        const name = nameOf(context, proposalId);
        return [
          {
            subject: name,
            weight: 'look',
            sentence: `${name}: its ${assessmentOf(state)} is open, though the proposal was ${conclusion.how} on ${longDate(conclusion.on)}.`,
            next: 'Record the return of the assessment, or close it with the reason.',
            facts: about('assessment', id),
            place: context.placeOf(id),
          },
        ];
      }),
      (names, count) => `${count} assessments are open though their proposals are concluded: ${names}.`,
    ),
};
