import { lastDayOf } from '../../calendar/iso-date.ts';
import { longDate } from '../../calendar/print-date.ts';
import { timelineOf } from '../../lifecycle/timeline.ts';
import { find } from '../register.ts';
import { problem, proposalName, type Rule } from './problem.ts';

/** Far enough on that everything recorded is known. */
const ALL_KNOWN = '2199-12-31';

/** Every event of every proposal can have happened where it stands, and a decision follows what it decides. */
export const lifecycles: Rule = (register) => [
  ...register.proposal.flatMap(({ id }) =>
    timelineOf(register, id, ALL_KNOWN).refusals.map(({ event, reason }) =>
      problem(
        event.source.entity,
        event.source.id,
        'kind',
        `${proposalName(register, id)}: “${event.kind}” on ${longDate(event.on)} cannot be, because ${reason}.`,
      ),
    ),
  ),
  ...register.authorityDecision.flatMap((decision) => {
    const referral = find(register, 'authorityReferral', decision.referralId);
    if (referral === undefined) return [];
    const name = proposalName(register, referral.proposalId);
    const say = (field: string, rest: string) =>
      problem('authorityDecision', decision.id, field, `${name}: ${rest}`);
    return [
      ...(lastDayOf(decision.on) < lastDayOf(referral.on)
        ? [say('on', 'the Authority decided before it was sent the proposal.')]
        : []),
      ...((decision.decision === 'sent-back') !== (decision.destination !== null)
        ? [
            say(
              'destination',
              'what the Authority sends back, and nothing else, needs the stage it goes back to.',
            ),
          ]
        : []),
    ];
  }),
];
