import { firstDayOf, lastDayOf, type PlanDate } from '../../../src-shared/calendar/iso-date.ts';
import { find, type Register } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import type { KnownMeeting } from '../../../src-shared/report/reading/meetings.ts';
import { agendaOf, outcomeOf } from './entry-row.ts';
import { agendaDay, isCancelled, lastDateOf, papersDayOf } from './known-meetings.ts';

/** A meeting as its line in the list. */
export interface MeetingRow {
  readonly id: string;
  readonly meeting: RecordOf<'meeting'>;
  readonly committee: RecordOf<'committee'>;
  readonly date: PlanDate | null;
  readonly isCancelled: boolean;
  readonly isPast: boolean;
  readonly papersDay: string | null;
  readonly agendaDay: string | null;
  readonly items: number;
  /** Items without an outcome. Only of a meeting that is past are they overdue. */
  readonly undecided: number;
}

/** Every meeting: those to come from the day on, nearest first, then those before, latest first. Without a date, to come. */
export function meetingRows(register: Register, asAt: string): readonly MeetingRow[] {
  const rows = register.meeting.flatMap((meeting) => rowOf(register, meeting, asAt));
  const coming = rows.filter(({ isPast }) => !isPast).sort((a, b) => compare(keyOf(a), keyOf(b)));
  const past = rows.filter(({ isPast }) => isPast).sort((a, b) => compare(keyOf(b), keyOf(a)));
  return [...coming, ...past];
}

function rowOf(register: Register, meeting: RecordOf<'meeting'>, asAt: string): readonly MeetingRow[] {
  const committee = find(register, 'committee', meeting.committeeId);
  if (committee === undefined) return [];
  const date = lastDateOf(register, meeting.id);
  const off = isCancelled(register, meeting.id);
  const known: KnownMeeting | null = date === null || off ? null : { meeting, committee, date, facts: [] };
  const items = agendaOf(register, meeting.id);
  return [
    {
      id: meeting.id,
      meeting,
      committee,
      date,
      isCancelled: off,
      isPast: date !== null && lastDayOf(date) < asAt,
      papersDay: known === null ? null : papersDayOf(register, known),
      agendaDay: known === null ? null : agendaDay(register, known),
      items: items.length,
      undecided: items.filter(({ id }) => outcomeOf(register, id) === undefined).length,
    },
  ];
}

/** What a row sorts by: its day, then its committee. */
export function keyOf({ date, committee, id }: MeetingRow): string {
  return `${date === null ? '9999' : firstDayOf(date)} ${committee.name} ${id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
