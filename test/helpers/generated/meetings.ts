import { type Book, idOf } from '../sample/book.ts';
import { type Day, isWeekday, monthsFrom, nthWeekday, plus, toWeekday } from './days.ts';
import type { Random } from './random.ts';

export interface Meeting {
  readonly id: string;
  readonly committee: string;
  /** The day it was held in the end. */
  readonly day: Day;
}

const FIRST_MONTH = '2018-06';
const LAST_MONTH = '2021-06';

/** Which weekday of the month each committee meets on: 1 for Monday, and the first, second … time. */
const HABITS = [
  ['Working Group', 3, 1],
  ['Panel', 5, 2],
  ['Change Board', 3, 4],
  ['CSC', 2, 4],
] as const;

/** Three years of meetings of each committee: most as planned, some moved, some cancelled, a few called for a purpose. */
export function addCalendar(book: Book, random: Random): ReadonlyMap<string, readonly Meeting[]> {
  const held = HABITS.map(([committee, weekday, nth]) => {
    const meetings = monthsFrom(FIRST_MONTH, LAST_MONTH).flatMap((month) => {
      const planned = nthWeekday(month, weekday, nth);
      const ordinary = addMeeting(book, random, committee, planned);
      const called = committee === 'Change Board' && random.chance(0.2);
      return [ordinary, called ? addAdHoc(book, committee, plus(planned, 9)) : []].flat();
    });
    return [committee, meetings.sort((a, b) => (a.day < b.day ? -1 : 1))] as const;
  });
  return new Map(held);
}

function addMeeting(book: Book, random: Random, committee: string, planned: Day): readonly Meeting[] {
  const name = `${committee} ${planned.slice(0, 7)}`;
  const id = book.add('meeting', name, { committeeId: idOf('committee', committee), kind: 'ordinary' });
  const number = { meetingId: id };
  book.add('meetingDate', name, { ...number, date: planned, on: `${Number(planned.slice(0, 4)) - 1}-04-16` });
  const fate = random.whole(1, 100);
  if (fate <= 5) {
    book.add('meetingDate', `${name} cancelled`, {
      ...number,
      date: null,
      on: plus(planned, -random.whole(2, 20)),
    });
    return [];
  }
  if (fate > 14) return [{ id, committee, day: planned }];
  const day = toWeekday(plus(planned, random.pick([-3, -1, 1, 2, 5])));
  const set = plus(planned < day ? planned : day, -random.whole(1, 25));
  book.add('meetingDate', `${name} moved`, { ...number, date: day, on: set });
  return [{ id, committee, day }];
}

function addAdHoc(book: Book, committee: string, wanted: Day): readonly Meeting[] {
  const day = isWeekday(wanted) ? wanted : plus(wanted, 2);
  const name = `${committee} ad hoc ${day}`;
  const id = book.add('meeting', name, { committeeId: idOf('committee', committee), kind: 'ad-hoc' });
  book.add('meetingDate', name, { meetingId: id, date: day, on: plus(day, -12) });
  return [{ id, committee, day }];
}

/** The first meeting that a committee held after a day; null after the last. */
export function meetingAfter(
  meetings: ReadonlyMap<string, readonly Meeting[]>,
  committee: string,
  day: Day,
): Meeting | null {
  return meetings.get(committee)?.find((meeting) => meeting.day > day) ?? null;
}
