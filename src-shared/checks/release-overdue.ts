import { lastDayOf } from '../calendar/iso-date.ts';
import { longPlan } from '../calendar/print-date.ts';
import { whenPlanned } from '../report/reading/agenda.ts';
import { about, type Check, fewOrOne } from './support/check.ts';

/** Releases whose day has passed and that nobody has confirmed as live. */
export const releaseOverdue: Check = {
  name: 'release-overdue',
  find: ({ releases, clocks, placeOf }) =>
    fewOrOne(
      releases.flatMap(({ release, date, liveOn, cancelled }) =>
        date === null || liveOn !== null || cancelled || lastDayOf(date) >= clocks.position
          ? []
          : [
              {
                subject: release.name,
                weight: 'look' as const,
                sentence: `The ${release.name} was due ${whenPlanned(date, longPlan)} and is not confirmed as live.`,
                next: 'Record that it went live, or the day it is now to.',
                facts: about('release', release.id),
                place: placeOf(release.id),
              },
            ],
      ),
      (names, count) => `${count} releases are past their day and not confirmed as live: ${names}.`,
    ),
};
