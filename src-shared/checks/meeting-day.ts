import { holidayName } from '../calendar/holidays.ts';
import { dayOfWeek, isIsoDate } from '../calendar/iso-date.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { knownMeeting } from '../report/reading/meetings.ts';
import { about, type Check, type CheckContext, fewOrOne } from './support/check.ts';
import { meetingOf } from './support/names.ts';

/** Meetings of the month and to come that fall on a weekend or a bank holiday. */
export const meetingDay: Check = {
  name: 'meeting-day',
  find: (context) => {
    const { register, clocks } = context;
    const meetings = register.meeting
      .flatMap((meeting) => knownMeeting(register, meeting, clocks.knownBy) ?? [])
      .filter(
        ({ date }) => isIsoDate(date) && date >= clocks.window.from && !isWorkingDay(context.calendar, date),
      )
      .map((known) => ({
        known,
        name: meetingOf(known),
        order: `${known.date} ${known.committee.name} ${known.meeting.kind}`,
      }))
      .toSorted((a, b) => (a.order < b.order ? -1 : 1));
    return fewOrOne(
      meetings.map(({ known, name }) => ({
        subject: name,
        weight: 'look',
        sentence: `${name.charAt(0).toUpperCase()}${name.slice(1)} falls on ${dayName(context, known.date)}.`,
        next: 'Check the day, and correct it where it was mistyped.',
        facts: about('meeting', known.meeting.id),
        place: context.placeOf(known.meeting.id),
      })),
      (names, count) => `${count} meetings fall on weekends or bank holidays: ${names}.`,
    );
  },
};

function dayName({ calendar }: CheckContext, date: string): string {
  const holiday = holidayName(calendar, date);
  if (holiday !== null) return `a bank holiday, ${holiday}`;
  return dayOfWeek(date) === 6 ? 'a Saturday' : 'a Sunday';
}
