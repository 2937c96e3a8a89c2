import { firstDayOf, lastDayOf } from '../calendar/iso-date.ts';
import { longPlan } from '../calendar/print-date.ts';
import { where } from '../entities/register.ts';
import { whenPlanned } from '../report/reading/agenda.ts';
import { assessmentOn, isOpen } from '../report/reading/assessments.ts';
import { consultationOn } from '../report/reading/consultations.ts';
import { about, type Check, type CheckContext, fewOrOne, type Single } from './support/check.ts';
import { assessmentOf, nameOf } from './support/names.ts';

/** A Refinement Consultation expected while an assessment of the proposal is open and not expected back by then. */
export const consultationAndAssessment: Check = {
  name: 'consultation-and-assessment',
  find: (context) =>
    fewOrOne(
      context.inOrder.flatMap((proposalId) => ofProposal(context, proposalId)),
      (names, count) => `${count} consultations are expected while assessments are still open: ${names}.`,
    ),
};

function ofProposal(context: CheckContext, proposalId: string): readonly Single[] {
  const { register, clocks } = context;
  const expected = where(register, 'consultation', 'proposalId', proposalId)
    .filter(({ kind }) => kind === 'refinement')
    .toSorted((a, b) => a.round - b.round)
    .map((consultation) => consultationOn(register, consultation, clocks.position, clocks.knownBy))
    .find((state) => state.expected !== null && firstDayOf(state.expected) <= clocks.coming.to);
  const day = expected?.expected;
  if (expected === undefined || day == null) return [];
  const open = where(register, 'assessment', 'proposalId', proposalId)
    .toSorted((a, b) => (`${b.kind} ${a.round}` < `${a.kind} ${b.round}` ? -1 : 1))
    .map((assessment) => assessmentOn(register, assessment, clocks.position, clocks.knownBy))
    .filter(isOpen)
    .find(({ expectedReturn }) => expectedReturn === null || lastDayOf(expectedReturn) > lastDayOf(day));
  if (open === undefined) return [];
  const { expectedReturn } = open;
  const back =
    expectedReturn === null
      ? 'has no expected return'
      : `is expected back only ${whenPlanned(expectedReturn, longPlan)}`;
  const name = nameOf(context, proposalId);
  return [
    {
      subject: name,
      weight: 'look',
      sentence: `${name}: its Refinement Consultation ${lastDayOf(day) < clocks.position ? 'was' : 'is'} expected ${whenPlanned(day, longPlan)}, but its ${assessmentOf(open)} is open and ${back}.`,
      next: 'Ask when the assessment will be back, or move the consultation.',
      facts: [...about('consultation', expected.consultation.id), ...about('assessment', open.assessment.id)],
      place: context.placeOf(expected.consultation.id),
    },
  ];
}
