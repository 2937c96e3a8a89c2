import { longDate } from '../calendar/print-date.ts';
import { readFacts } from '../entities/known.ts';
import { where } from '../entities/register.ts';
import { OUTCOME, PURPOSE } from '../entities/rules/words.ts';
import { stageOn } from '../lifecycle/timeline.ts';
import { isOver } from '../lifecycle/transitions.ts';
import type { Decided } from '../report/reading/agenda.ts';
import { about, type Check, type CheckContext, fewOrOne, type Single } from './support/check.ts';
import { latestOutcome } from './support/decided.ts';
import { nameOf } from './support/names.ts';

/**
 * Outcomes after which nothing is planned or recorded, though the process has a next step. What needs further
 * development stays with its sub-committee, and what is approved has a check of its own.
 */
export const nextStepMissing: Check = {
  name: 'next-step-missing',
  find: (context) =>
    fewOrOne(
      context.inOrder.flatMap((proposalId) => {
        const stage = stageOn(context.timeline(proposalId), context.clocks.position);
        const latest = latestOutcome(
          context.outcomesOf(proposalId).filter(({ on }) => on <= context.clocks.position),
        );
        if (latest === undefined || (stage !== null && isOver(stage))) return [];
        return ofOutcome(context, proposalId, latest);
      }),
      (names, count) => `${count} outcomes have no next step: ${names}.`,
    ),
};

function ofOutcome(context: CheckContext, proposalId: string, decided: Decided): readonly Single[] {
  const missing = missingAfter(context, proposalId, decided);
  if (missing === null) return [];
  const { outcome, on } = decided;
  const name = nameOf(context, proposalId);
  return [
    {
      subject: name,
      weight: 'look',
      sentence: `${name}: its outcome of ${longDate(on)}, “${OUTCOME[outcome.kind]}”, has no next step; ${missing.is}.`,
      next: missing.next,
      facts: [...about('outcome', outcome.id), ...about('proposal', proposalId)],
      place: context.placeOf(outcome.id),
    },
  ];
}

interface Missing {
  readonly is: string;
  readonly next: string;
}

function missingAfter(
  context: CheckContext,
  proposalId: string,
  { outcome, item, on }: Decided,
): Missing | null {
  const { waiting, register, clocks } = context;
  const planned = (...purposes: readonly string[]) =>
    waiting.some((one) => one.item.proposalId === proposalId && purposes.includes(one.item.purpose));
  const onAgenda = (...purposes: readonly (keyof typeof PURPOSE)[]) =>
    planned(...purposes)
      ? null
      : {
          is: `no agenda holds it for ${PURPOSE[purposes[0] ?? 'decision']}`,
          next: 'Put it on the agenda of a meeting, or of the month in which it is to be taken.',
        };
  switch (outcome.kind) {
    case 'ready':
      return stageOn(context.timeline(proposalId), clocks.position) === 'define'
        ? onAgenda('conversion')
        : null;
    case 'deferred':
      return onAgenda(item.purpose);
    case 'sent-back':
      return outcome.destination === 'opine' ? onAgenda('vote', 'modification-report') : null;
    case 'recommended-approval':
    case 'recommended-rejection': {
      const sent = readFacts(where(register, 'authorityReferral', 'proposalId', proposalId), clocks.knownBy);
      return sent.some((referral) => referral.outcomeId === outcome.id || referral.on >= on)
        ? null
        : { is: 'it was not sent to the Authority', next: 'Record the day it was sent to the Authority.' };
    }
    case 'report-accepted':
      return hasConsultation(context, proposalId) ? null : onAgenda('vote');
    case 'requested':
      return isRequested(context, proposalId)
        ? null
        : {
            is: 'no Impact Assessment of it is recorded',
            next: 'Record the Impact Assessment that was requested.',
          };
    default:
      return null;
  }
}

function hasConsultation({ register }: CheckContext, proposalId: string): boolean {
  return where(register, 'consultation', 'proposalId', proposalId).some(
    ({ kind }) => kind === 'modification-report',
  );
}

function isRequested({ register }: CheckContext, proposalId: string): boolean {
  return where(register, 'assessment', 'proposalId', proposalId).some(({ kind }) => kind === 'IA');
}
