import { type IsoDate, isIsoDate, lastDayOf, monthOf, type PlanDate } from '../../calendar/iso-date.ts';
import { knownDay, readFacts } from '../../entities/known.ts';
import { find, type Register, where } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import { type Fact, fact } from '../facts.ts';
import { type KnownMeeting, knownMeeting } from './meetings.ts';

type AgendaItem = RecordOf<'agendaItem'>;
export type Purpose = AgendaItem['purpose'];

/** An outcome with the item it decides, the committee that decided, and the day. */
export interface Decided {
  readonly outcome: RecordOf<'outcome'>;
  readonly item: AgendaItem;
  readonly committee: RecordOf<'committee'> | null;
  readonly on: IsoDate;
  readonly known: IsoDate;
  readonly facts: readonly Fact[];
}

/** Whether an item stands on an agenda as known by a day. */
export function stands(item: AgendaItem, knownBy: IsoDate): boolean {
  return item.setOn <= knownBy && (item.droppedOn === null || item.droppedOn > knownBy);
}

/** The items of a meeting for a purpose, including those set only for its committee and month. */
export function itemsOf(
  register: Register,
  meeting: KnownMeeting,
  purpose: Purpose,
  knownBy: IsoDate,
): readonly AgendaItem[] {
  const own = where(register, 'agendaItem', 'meetingId', meeting.meeting.id);
  const ofMonth = where(register, 'agendaItem', 'committeeId', meeting.committee.id).filter(
    (item) => item.month === monthOf(meeting.date),
  );
  const items = [...own, ...ofMonth].filter((item) => item.purpose === purpose && stands(item, knownBy));
  const seen = new Set<string>();
  return items.filter(({ proposalId }) => !seen.has(proposalId) && seen.add(proposalId));
}

/** Every outcome known by a day, in order of happening. Outcomes that a known correction replaces are left out. */
export function outcomesKnown(register: Register, knownBy: IsoDate): readonly Decided[] {
  return readFacts(register.outcome, knownBy).flatMap((outcome) => {
    const item = find(register, 'agendaItem', outcome.agendaItemId);
    if (item === undefined) return [];
    const meeting = find(register, 'meeting', item.meetingId);
    const committee = find(register, 'committee', meeting?.committeeId ?? item.committeeId) ?? null;
    const facts = [fact('outcome', outcome), fact('agendaItem', item)];
    return [{ outcome, item, committee, on: lastDayOf(outcome.on), known: knownDay(outcome), facts }];
  });
}

/** The day that decisions of one day were taken on as recorded: the month where of none more is known. */
export function whenDecided(decided: readonly Decided[], on: IsoDate): PlanDate {
  const isByMonth = decided.length > 0 && decided.every(({ outcome }) => !isIsoDate(outcome.on));
  return isByMonth ? monthOf(on) : on;
}

/** When the item's business is planned: the meeting's date as known, or the month. Null where its meeting is off. */
export function plannedFor(register: Register, item: AgendaItem, knownBy: IsoDate): PlanDate | null {
  if (item.month !== null) return item.month;
  const meeting = find(register, 'meeting', item.meetingId);
  return meeting === undefined ? null : (knownMeeting(register, meeting, knownBy)?.date ?? null);
}

/** The proposal's next undecided item for a purpose, from a day on, by its planned date. */
export function nextItem(
  register: Register,
  proposalId: string,
  purpose: Purpose,
  from: IsoDate,
  knownBy: IsoDate,
): { readonly item: AgendaItem; readonly planned: PlanDate } | null {
  const coming = where(register, 'agendaItem', 'proposalId', proposalId)
    .filter(
      (item) => item.purpose === purpose && stands(item, knownBy) && !isDecided(register, item, knownBy),
    )
    .flatMap((item) => {
      const planned = plannedFor(register, item, knownBy);
      return planned !== null && lastDayOf(planned) >= from ? [{ item, planned }] : [];
    });
  return coming.sort((a, b) => (lastDayOf(a.planned) < lastDayOf(b.planned) ? -1 : 1))[0] ?? null;
}

/** Whether an outcome of an item is known by a day. */
export function isDecided(register: Register, item: AgendaItem, knownBy: IsoDate): boolean {
  return readFacts(where(register, 'outcome', 'agendaItemId', item.id), knownBy).length > 0;
}

/** A planned date as it follows a verb: "on 14 February 2020", "in March 2020". */
export function whenPlanned(planned: PlanDate, long: (planned: PlanDate) => string): string {
  return `${isIsoDate(planned) ? 'on' : 'in'} ${long(planned)}`;
}
