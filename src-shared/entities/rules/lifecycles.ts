import { lastDayOf } from '../../calendar/iso-date.ts';
import { longDate } from '../../calendar/print-date.ts';
import { timelineOf } from '../../lifecycle/timeline.ts';
import { find } from '../register.ts';
import { ALL_KNOWN, problem, proposalName, type Rule } from './problem.ts';
import { CANNOT } from './words.ts';

/** Every event of every proposal can have happened where it stands, and a decision follows what it decides. */
export const lifecycles: Rule = (register) => [
  ...register.proposal.flatMap(({ id }) =>
    timelineOf(register, id, ALL_KNOWN).refusals.map(({ event, reason }) =>
      problem(
        event.source.entity,
        event.source.id,
        'kind',
        `${proposalName(register, id, event.on)} cannot ${CANNOT[event.kind]} on ${longDate(event.on)}, because ${reason}.`,
      ),
    ),
  ),
  ...register.authorityDecision.flatMap((decision) => {
    const referral = find(register, 'authorityReferral', decision.referralId);
    if (referral === undefined) return [];
    const say = (field: string, rest: string) =>
      problem(
        'authorityDecision',
        decision.id,
        field,
        `${proposalName(register, referral.proposalId)}: ${rest}`,
      );
    return [
      ...(lastDayOf(decision.on) < lastDayOf(referral.on)
        ? [say('on', 'the Authority decided before it was sent the proposal.')]
        : []),
      ...((decision.decision === 'sent-back') !== (decision.destination !== null)
        ? [
            say(
              'destination',
              decision.destination === null
                ? 'what the Authority sends back needs the stage it goes back to.'
                : 'only what the Authority sends back has a stage to go back to.',
            ),
          ]
        : []),
    ];
  }),
];
