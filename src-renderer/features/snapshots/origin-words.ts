import type { IncomingAbout } from '../../../src-shared/api/incoming-api.ts';
import { type IsoDate, toDayNumber } from '../../../src-shared/calendar/iso-date.ts';
import { longDate } from '../../../src-shared/calendar/print-date.ts';

/** How long ago a day was: "today", "yesterday", "3 days ago", "5 months ago". */
export function agoInWords(day: IsoDate, today: IsoDate): string {
  const days = toDayNumber(today) - toDayNumber(day);
  if (days < 0) return 'a day that is still to come';
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 60) return `${days} days ago`;
  const months = Math.floor(days / 30.44);
  return months < 24 ? `${months} months ago` : `${Math.floor(months / 12)} years ago`;
}

/** Whose a snapshot is, how old, and what it began from: "Made by Ann on 7 February 2020, 3 days ago, from …". */
export function originInWords(
  { author, relation }: IncomingAbout,
  madeOn: IsoDate,
  commonOn: IsoDate | null,
  today: IsoDate,
): string {
  const made = `Made by ${author} on ${longDate(madeOn)}, ${agoInWords(madeOn, today)}`;
  if (relation === 'known') return `${made}. Everything in it is in this register already.`;
  if (relation === 'unrelated')
    return `${made}. It and this register have no state in common, so there is nothing to tell whose changes are newer.`;
  return commonOn === null ? `${made}.` : `${made}, from this register’s state of ${longDate(commonOn)}.`;
}

/** What was done on each side since: "Since then 3 records were changed here, and 14 there." Null where that says nothing. */
export function sinceInWords({ relation, mineSince, theirsSince }: IncomingAbout): string | null {
  if (relation !== 'related') return null;
  if (mineSince === 0 && theirsSince === 0) return 'Nothing was changed since on either side.';
  if (mineSince === 0) return `Nothing was changed here since; ${records(theirsSince)} there.`;
  if (theirsSince === 0) return `Since then ${records(mineSince)} here, and nothing there.`;
  return `Since then ${records(mineSince)} here, and ${theirsSince} there.`;
}

function records(count: number): string {
  return count === 1 ? '1 record was changed' : `${count} records were changed`;
}
