import { daysLater, next } from './change.ts';
import { type Effects, told } from './effect.ts';

const proposal = told(({ register, value }) => next(register.proposal, value));

/** The facts of agendas, decisions, consultations and assessments that lines are made from. */
export const DECIDED: Effects = {
  'agendaItem.proposalId': proposal,
  'agendaItem.purpose': told(({ value }) => (value === 'working-group' ? 'decision' : 'working-group')),
  'agendaItem.meetingId': told(({ register }) => register.meeting.at(-2)?.id ?? null),
  'proposalClassification.proposalId': proposal,
  'proposalClassification.agendaItemId': told(() => null),
  'proposalClassification.followingId': told(({ register, value }) => next(register.committee, value)),
  'proposalClassification.on': told(({ value }) => daysLater(value, -1)),
  'outcome.agendaItemId': told(({ register, value }) => next(register.agendaItem, value)),
  'outcome.kind': told(
    ({ value }) =>
      ({
        ready: 'further-development',
        'further-development': 'noted',
        'sent-back': 'rejected',
        'recommended-approval': 'recommended-rejection',
        approved: 'rejected',
      })[String(value)] ?? null,
    { along: () => ({ route: null, destination: null, releaseId: null }) },
  ),
  'outcome.route': told(({ value }) => (value === 'refinement' ? 'report-phase' : 'refinement')),
  'outcome.destination': told(() => 'refine'),
  'outcome.releaseId': told(({ register, value }) => next(register.release, value)),
  'outcome.on': told(({ value }) => daysLater(value, -1)),
  'condition.outcomeId': told(
    ({ register, value }) => register.outcome.find(({ id }) => id !== value)?.id ?? null,
  ),
  'condition.raisedById': told(({ register, value }) => next(register.committee, value)),
  'condition.ownerId': told(({ register }) => register.organisation[0]?.id ?? null),
  'condition.neededBefore': told(() => 'vote'),
  'authorityReferral.proposalId': proposal,
  'authorityReferral.on': told(() => '2020-02-10'),
  'authorityReferral.inferred': told(() => false),
  'consultation.proposalId': proposal,
  'consultation.kind': told(() => 'modification-report'),
  'consultationEvent.kind': told(() => 'issued'),
  'consultationEvent.date': told(() => '2020-03'),
  'consultationEvent.consultationId': told(({ register, value }) => next(register.consultation, value)),
  'assessment.proposalId': proposal,
  'assessment.kind': told(({ value }) => (value === 'PA' ? 'IA' : 'PA')),
  'assessmentEvent.assessmentId': told(({ register, value }) => next(register.assessment, value)),
  'assessmentEvent.kind': told(
    ({ value }) =>
      ({ accepted: 'requested', returned: 'closed', target: 'expected-return' })[String(value)] ?? null,
    { along: () => ({ workingDays: null }) },
  ),
  'assessmentEvent.workingDays': told(({ value }) => Number(value) + 1),
  'assessmentEvent.on': told(({ value }) => daysLater(value, -7), {
    silent: ({ record }) => (record['kind'] === 'target' ? 'When a target was set is not printed.' : null),
  }),
  'assessmentPin.assessmentId': told(({ register, value }) => next(register.assessment, value)),
  'assessmentPin.reportingYear': told(() => 2018),
};
