import type { HolidayCalendar } from '../calendar/holidays.ts';
import {
  addMonths,
  endOfMonth,
  type IsoDate,
  type IsoMonth,
  isIsoDate,
  startOfMonth,
} from '../calendar/iso-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { knownDay } from '../entities/known.ts';
import { find, type Register, where } from '../entities/register.ts';
import type { RecordOf } from '../entities/registry.ts';
import type { Clocks } from './model.ts';

/** What a paper is asked for. Everything but the month may be left to the register. */
export interface PaperRequest {
  readonly month: IsoMonth;
  /** The day figures are made for; the paper's own, else the month's end. */
  readonly asAt?: IsoDate;
  /** The day of the paper; the paper's own, else papers day of the coming Panel, else five working days after as-at. */
  readonly position?: IsoDate;
  /** The last day whose knowledge is read; the position where not given. */
  readonly knownBy?: IsoDate;
  /** The id of an edition of the month; null where the month has none yet. */
  readonly edition: string | null;
}

const WORKING_DAYS_WITHOUT_PANEL = 5;

/** Settles the four clocks of a paper. */
export function readClocks(register: Register, calendar: HolidayCalendar, request: PaperRequest): Clocks {
  const paper = register.paper.find((one) => one.month === request.month);
  const asAt = request.asAt ?? paper?.asAt ?? endOfMonth(request.month);
  const position = request.position ?? paper?.position ?? comingPapersDay(register, calendar, asAt);
  const knownBy = request.knownBy ?? position;
  return {
    month: request.month,
    asAt,
    position,
    knownBy,
    window: {
      from: startOfMonth(request.month),
      to: endOfMonth(request.month),
      knownAfter: knowledgeOfLastIssue(register, request.month),
    },
    coming: { after: position, to: endOfMonth(addMonths(request.month, 1)) },
  };
}

/**
 * The first papers day, from as-at on, of a Panel meeting whose date was known by that papers day. A meeting that was
 * moved afterwards leaves the papers day of an earlier month where it was.
 */
function comingPapersDay(register: Register, calendar: HolidayCalendar, asAt: IsoDate): IsoDate {
  const days = register.meetingDate.flatMap((row) => {
    const lead = panelLead(register, row);
    if (lead === null || row.date === null || !isIsoDate(row.date)) return [];
    const papersDay = addWorkingDays(calendar, row.date, -lead);
    return papersDay >= asAt && holdsOn(register, row, papersDay) ? [papersDay] : [];
  });
  const first = days.sort()[0];
  return first ?? addWorkingDays(calendar, asAt, WORKING_DAYS_WITHOUT_PANEL);
}

function panelLead(register: Register, row: RecordOf<'meetingDate'>): number | null {
  const meeting = find(register, 'meeting', row.meetingId);
  const committee = find(register, 'committee', meeting?.committeeId ?? null);
  return committee?.kind === 'panel' && meeting?.kind === 'ordinary' ? committee.papersDayLead : null;
}

function holdsOn(register: Register, row: RecordOf<'meetingDate'>, day: IsoDate): boolean {
  if (knownDay(row) > day) return false;
  return !where(register, 'meetingDate', 'meetingId', row.meetingId).some(
    (other) =>
      other.id !== row.id && knownDay(other) <= day && (other.on > row.on || other.replacesId === row.id),
  );
}

/** The issues of every edition of a month, the first one first. */
export function issuesOfMonth(register: Register, month: IsoMonth): readonly RecordOf<'issue'>[] {
  const paper = register.paper.find((one) => one.month === month);
  if (paper === undefined) return [];
  return where(register, 'edition', 'paperId', paper.id)
    .flatMap((edition) => where(register, 'issue', 'editionId', edition.id))
    .sort((a, b) => (a.issuedOn + a.knownBy < b.issuedOn + b.knownBy ? -1 : 1));
}

/** The knowledge of the first issue of any edition of the month before; null where there was none. */
function knowledgeOfLastIssue(register: Register, month: IsoMonth): IsoDate | null {
  return issuesOfMonth(register, addMonths(month, -1))[0]?.knownBy ?? null;
}

/** Whether a paper tells something that happened on a day and became known on another. */
export function isTold(clocks: Clocks, on: IsoDate, known: IsoDate): boolean {
  const { from, to, knownAfter } = clocks.window;
  if (known > clocks.knownBy || on > to) return false;
  return on >= from || (knownAfter !== null && known > knownAfter);
}
