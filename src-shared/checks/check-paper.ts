import type { Register } from '../entities/register.ts';
import type { PaperRequest } from '../report/clocks.ts';
import type { ReportModel } from '../report/model.ts';
import { acronymTwice } from './acronym-twice.ts';
import { agendaAndStage } from './agenda-and-stage.ts';
import { appendixAbsent } from './appendix-absent.ts';
import { approvedWithoutRelease } from './approved-without-release.ts';
import { assessmentsOfConcluded } from './assessments-of-concluded.ts';
import { authorityOverdue } from './authority-overdue.ts';
import { consultationAndAssessment } from './consultation-and-assessment.ts';
import { conventionChanged } from './convention-changed.ts';
import { countsFollow } from './counts-follow.ts';
import { dueOnPaperDay } from './due-on-paper-day.ts';
import { editionReference } from './edition-reference.ts';
import type { Finding } from './finding.ts';
import { meetingDay } from './meeting-day.ts';
import { meetingWithoutOutcomes } from './meeting-without-outcomes.ts';
import { nextStepMissing } from './next-step-missing.ts';
import { notesMissing } from './notes-missing.ts';
import { numberWithoutUnit } from './number-without-unit.ts';
import { otherCommittee } from './other-committee.ts';
import { otherMonth } from './other-month.ts';
import { overtakenLines } from './overtaken-lines.ts';
import { ownWordsChanged } from './own-words-changed.ts';
import { ownWordsUnused } from './own-words-unused.ts';
import { pinnedAssessments } from './pinned-assessments.ts';
import { putOffDrafts } from './put-off-drafts.ts';
import { quotationMarks } from './quotation-marks.ts';
import { releaseOverdue } from './release-overdue.ts';
import { requestsNotAccepted } from './requests-not-accepted.ts';
import { similarTitles } from './similar-titles.ts';
import { summaryDecisions } from './summary-decisions.ts';
import { type Check, keyOf } from './support/check.ts';
import { checkContext } from './support/check-context.ts';
import { readingOrder } from './support/paper-texts.ts';
import { titleAndLink } from './title-and-link.ts';
import { toldOnce } from './told-once.ts';
import { typedNumber } from './typed-number.ts';
import { unattendedDrafts } from './unattended-drafts.ts';
import { unmetConditions } from './unmet-conditions.ts';
import { workingDayForm } from './working-day-form.ts';

/** Every check, in the order of their names' list. */
export const CHECKS: readonly Check[] = [
  editionReference,
  otherCommittee,
  otherMonth,
  appendixAbsent,
  ownWordsUnused,
  ownWordsChanged,
  typedNumber,
  numberWithoutUnit,
  workingDayForm,
  quotationMarks,
  acronymTwice,
  summaryDecisions,
  toldOnce,
  countsFollow,
  conventionChanged,
  similarTitles,
  titleAndLink,
  unattendedDrafts,
  putOffDrafts,
  unmetConditions,
  meetingWithoutOutcomes,
  nextStepMissing,
  dueOnPaperDay,
  meetingDay,
  agendaAndStage,
  consultationAndAssessment,
  pinnedAssessments,
  assessmentsOfConcluded,
  notesMissing,
  requestsNotAccepted,
  authorityOverdue,
  releaseOverdue,
  approvedWithoutRelease,
  overtakenLines,
];

/**
 * Everything found in a paper and in the register under it, in the order of the paper, what must stop it first. `model`
 * is what `deriveReport` gives for the same register and request.
 */
export function checkPaper(
  register: Register,
  request: PaperRequest,
  model: ReportModel,
): readonly Finding[] {
  const context = checkContext(register, request, model);
  const order = readingOrder(model);
  const findings = CHECKS.flatMap(({ name, find }) =>
    find(context).map(
      ({ aspect, ...found }): Finding => ({
        ...found,
        key: keyOf(name, { facts: found.facts, ...(aspect === undefined ? {} : { aspect }) }),
        check: name,
      }),
    ),
  );
  // What concerns no part of the paper comes last. Sorting keeps the order of the checks where nothing else decides.
  const rank = ({ place }: Finding) => (place === null ? order.size : (order.get(place) ?? order.size));
  return findings.toSorted(
    (a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) || rank(a) - rank(b),
  );
}

const WEIGHTS: readonly Finding['weight'][] = ['stop', 'look'];
