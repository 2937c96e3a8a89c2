import { holidayCalendar } from '../../../../src-shared/calendar/holidays.ts';
import { endOfMonth, type IsoDate } from '../../../../src-shared/calendar/iso-date.ts';
import { longPlan } from '../../../../src-shared/calendar/print-date.ts';
import { find, type Register, where } from '../../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../../src-shared/entities/registry.ts';
import { readClocks } from '../../../../src-shared/report/clocks.ts';
import {
  type KnownMeeting,
  knownMeeting,
  paperReference,
} from '../../../../src-shared/report/reading/meetings.ts';
import type { CoverDraft } from './cover-draft.ts';

const EVERYTHING = '9999-12-31';

/** What each field that may stay empty is taken to be then. */
export interface CoverHints {
  readonly asAt: IsoDate;
  readonly position: IsoDate;
  readonly date: IsoDate;
  readonly reference: string | null;
}

export function coverHints(register: Register, month: string, draft: CoverDraft): CoverHints {
  const calendar = holidayCalendar(register.holiday);
  // The paper itself is put aside, so that its own days do not answer for what their absence would mean.
  const without: Register = { ...register, paper: register.paper.filter((paper) => paper.month !== month) };
  const asAt = endOfMonth(month);
  const { position } = readClocks(without, calendar, {
    month,
    edition: null,
    ...(draft.asAt === null ? {} : { asAt: draft.asAt }),
  });
  const meeting = find(register, 'meeting', draft.edition?.meetingId ?? null);
  const known = meeting === undefined ? null : knownMeeting(register, meeting, EVERYTHING);
  const item = draft.edition?.item.trim() ?? '';
  return {
    asAt,
    position,
    date: draft.position ?? position,
    reference: known === null ? null : paperReference(known, item === '' ? null : item),
  };
}

/** The meetings of a committee that a paper can be for, in order of date. */
export function meetingsFor(register: Register, committeeId: string): readonly KnownMeeting[] {
  return where(register, 'meeting', 'committeeId', committeeId)
    .flatMap((meeting) => knownMeeting(register, meeting, EVERYTHING) ?? [])
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

export function meetingLabel({ meeting, date }: KnownMeeting): string {
  const number = meeting.number === null ? '' : `Meeting ${meeting.number}, `;
  return `${number}${longPlan(date)}`;
}

/** The committees that a month has no edition for yet. */
export function committeesWithout(
  register: Register,
  paper: RecordOf<'paper'>,
): readonly RecordOf<'committee'>[] {
  const has = new Set(where(register, 'edition', 'paperId', paper.id).map(({ committeeId }) => committeeId));
  return register.committee.filter(({ id }) => !has.has(id)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
