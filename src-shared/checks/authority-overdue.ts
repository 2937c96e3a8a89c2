import { lastDayOf } from '../calendar/iso-date.ts';
import { longPlan } from '../calendar/print-date.ts';
import { readFacts } from '../entities/known.ts';
import { where } from '../entities/register.ts';
import { compareProposals } from '../lifecycle/naming.ts';
import { whenPlanned } from '../report/reading/agenda.ts';
import { openReferrals } from '../report/sections/authority.ts';
import { about, type Check, fewOrOne, type Single } from './support/check.ts';
import { nameOf } from './support/names.ts';

/** What is with the Authority past the day on which its decision was expected. */
export const authorityOverdue: Check = {
  name: 'authority-overdue',
  find: (context) => {
    const { register, clocks } = context;
    const open = openReferrals(register, clocks.position, clocks.knownBy).toSorted((a, b) =>
      compareProposals(register, a.proposalId, b.proposalId),
    );
    return fewOrOne(
      open.flatMap((referral): readonly Single[] => {
        const rows = readFacts(
          where(register, 'authorityExpectation', 'referralId', referral.id),
          clocks.knownBy,
        );
        const expected = rows.findLast((row) => lastDayOf(row.on) <= clocks.position)?.expected;
        if (expected === undefined || lastDayOf(expected) >= clocks.position) return [];
        const name = nameOf(context, referral.proposalId);
        return [
          {
            subject: name,
            weight: 'look',
            sentence: `${name} is still with the Authority, whose decision was expected ${whenPlanned(expected, longPlan)}.`,
            next: 'Record the decision, or when it is now expected.',
            facts: about('authorityReferral', referral.id),
            place: context.placeOf(referral.id),
          },
        ];
      }),
      (names, count) => `${count} modifications are with the Authority past the day expected: ${names}.`,
    );
  },
};
