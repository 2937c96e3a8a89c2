import { lastDayOf, laterOf, monthOf, type PlanDate } from '../../../src-shared/calendar/iso-date.ts';
import { longPlan } from '../../../src-shared/calendar/print-date.ts';
import type { Change } from '../../../src-shared/entities/change-set.ts';
import { type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { compareProposals } from '../../../src-shared/lifecycle/naming.ts';
import type { KnownMeeting } from '../../../src-shared/report/reading/meetings.ts';
import { newRecord, put } from '../../components/record.ts';
import { outcomeOf } from './entry-row.ts';
import { agendaDay, dateRows } from './known-meetings.ts';
import type { Purpose } from './words.ts';

type Item = RecordOf<'agendaItem'>;

/** Puts a proposal on a meeting's agenda. */
export function putOnAgenda(
  meetingId: string,
  proposalId: string,
  purpose: Purpose,
  setOn: string,
): readonly Change[] {
  return [put('agendaItem', newItem(meetingId, proposalId, purpose, setOn))];
}

function newItem(meetingId: string, proposalId: string, purpose: Purpose, setOn: string): Item {
  const rest = { committeeId: null, month: null, droppedOn: null, droppedReason: null, source: null };
  return newRecord('agendaItem', { ...rest, proposalId, purpose, meetingId, setOn, inferred: false });
}

/** Takes an item off its agenda. It stays in the register, with the reason. */
export function dropItem(item: Item, droppedOn: string, reason: string): readonly Change[] {
  return [put('agendaItem', { ...item, droppedOn, droppedReason: reason.trim() })];
}

/** Puts an item that was dropped back. */
export function keepItem(item: Item): readonly Change[] {
  return [put('agendaItem', { ...item, droppedOn: null, droppedReason: null })];
}

/** The items that a committee is to take in the meeting's month, or was in one before, without a meeting of their own. */
export function itemsKnownByMonth(register: Register, { committee, date }: KnownMeeting): readonly Item[] {
  return where(register, 'agendaItem', 'committeeId', committee.id)
    .filter(
      (item) =>
        item.month !== null &&
        item.month <= monthOf(date) &&
        item.droppedOn === null &&
        outcomeOf(register, item.id) === undefined,
    )
    .toSorted((a, b) => compareProposals(register, a.proposalId, b.proposalId));
}

/** Takes items known only by month onto a meeting: each gets an item there, and its old one says so. */
export function takeOntoMeeting(
  register: Register,
  { meeting, date }: KnownMeeting,
  items: readonly Item[],
  on: string,
): readonly Change[] {
  const there = where(register, 'agendaItem', 'meetingId', meeting.id);
  return items.flatMap((item) => {
    const droppedOn = laterOf(on, item.setOn);
    const droppedReason = `taken onto the meeting of ${longPlan(date)}`;
    const isThere = there.some(
      ({ proposalId, purpose, droppedOn: off }) =>
        proposalId === item.proposalId && purpose === item.purpose && off === null,
    );
    return [
      put('agendaItem', { ...item, droppedOn, droppedReason }),
      ...(isThere ? [] : putOnAgenda(meeting.id, item.proposalId, item.purpose, droppedOn)),
    ];
  });
}

/**
 * The day on which something about a meeting is most likely set, when it is typed today: today, or for a meeting that is
 * past already its agenda day, because what stood on it was settled by then.
 */
export function usualSetOn(register: Register, known: KnownMeeting | null, today: string): string {
  if (known === null || lastDayOf(known.date) >= today) return today;
  return agendaDay(register, known) ?? lastDayOf(known.date);
}

/** A line of a meeting's date history, in words. */
export interface DateLine {
  readonly row: RecordOf<'meetingDate'>;
  readonly what: 'set' | 'moved' | 'cancelled' | 'on again';
  readonly date: PlanDate | null;
}

/** How a meeting's date was set, moved and cancelled, latest first. Rows that a correction replaces are left out. */
export function dateLines(register: Register, meetingId: string): readonly DateLine[] {
  return dateRows(register, meetingId)
    .map((row, at, rows): DateLine => {
      const before = rows[at - 1];
      if (row.date === null) return { row, what: 'cancelled', date: null };
      if (before === undefined) return { row, what: 'set', date: row.date };
      return { row, what: before.date === null ? 'on again' : 'moved', date: row.date };
    })
    .reverse();
}
