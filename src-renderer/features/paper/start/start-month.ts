import { holidayCalendar } from '../../../../src-shared/calendar/holidays.ts';
import { addDays, type IsoDate, type IsoMonth, isIsoDate } from '../../../../src-shared/calendar/iso-date.ts';
import { longMonth } from '../../../../src-shared/calendar/print-date.ts';
import type { Change } from '../../../../src-shared/entities/change-set.ts';
import { find, type Register, where } from '../../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../../src-shared/entities/registry.ts';
import { readClocks } from '../../../../src-shared/report/clocks.ts';
import { knownMeeting } from '../../../../src-shared/report/reading/meetings.ts';
import { newRecord, put } from '../../../components/record.ts';
import { paperMonths, paperOf } from '../months.ts';

const EVERYTHING = '9999-12-31';

export interface StartedMonth {
  readonly changes: readonly Change[];
  /** The first edition made, to be shown next; null where none was. */
  readonly edition: string | null;
}

/**
 * Starts a month's paper: the last one's author, team and attachments, and an edition for each committee that the last
 * had one for, at that committee's next meeting where it is known. Texts, references and dates are never carried over.
 */
export function startMonth(register: Register, month: IsoMonth): StartedMonth {
  const last = paperOf(register, paperMonths(register).find((one) => one < month) ?? '');
  const paper = newRecord('paper', {
    month,
    asAt: null,
    position: null,
    authorId: last?.authorId ?? null,
    team: last?.team ?? null,
  });
  const attachments = last === null ? [] : where(register, 'attachment', 'paperId', last.id);
  const earlier = last === null ? firstEdition(register) : where(register, 'edition', 'paperId', last.id);
  const editions = earlier.map((edition) =>
    newRecord('edition', {
      paperId: paper.id,
      committeeId: edition.committeeId,
      meetingId: meetingAfter(register, edition, positionOf(register, month)),
      item: null,
      reference: null,
      date: null,
      action: edition.action,
      recommendation: edition.recommendation,
      classification: edition.classification,
    }),
  );
  return {
    changes: [
      put('paper', paper),
      ...attachments.map(({ label, title, kind }) =>
        put('attachment', newRecord('attachment', { paperId: paper.id, label, title, kind })),
      ),
      ...editions.map((edition) => put('edition', edition)),
    ],
    edition: editions[0]?.id ?? null,
  };
}

type Pattern = Pick<
  RecordOf<'edition'>,
  'committeeId' | 'meetingId' | 'action' | 'recommendation' | 'classification'
>;

// The very first paper has no earlier one to follow: it is for the Panel, which receives every one.
function firstEdition(register: Register): readonly Pattern[] {
  const panel = register.committee.find(({ kind }) => kind === 'panel');
  if (panel === undefined) return [];
  return [
    {
      committeeId: panel.id,
      meetingId: null,
      action: 'For Information',
      recommendation: 'NOTE',
      classification: 'White',
    },
  ];
}

// The committee's first meeting after the one the last edition was for, and not before the paper's own day.
function meetingAfter(register: Register, edition: Pattern, position: IsoDate): string | null {
  const before = find(register, 'meeting', edition.meetingId);
  const lastDay = before === undefined ? null : (knownMeeting(register, before, EVERYTHING)?.date ?? null);
  const coming = where(register, 'meeting', 'committeeId', edition.committeeId)
    .filter(({ kind }) => kind === 'ordinary')
    .flatMap((meeting) => knownMeeting(register, meeting, EVERYTHING) ?? [])
    .filter(({ date }) => isIsoDate(date) && date >= position && (lastDay === null || date > lastDay))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return coming[0]?.meeting.id ?? null;
}

/** The day of a month's paper, as it will be read. */
export function positionOf(register: Register, month: IsoMonth): IsoDate {
  return readClocks(register, holidayCalendar(register.holiday), { month, edition: null }).position;
}

/**
 * The day that what is decided at the start of a month is set on: today, but after the last paper's day, which must go
 * on saying what it said, and not after the new paper's, which must know it.
 */
export function startDay(register: Register, month: IsoMonth, today: IsoDate): IsoDate {
  const last = paperMonths(register).find((one) => one < month);
  const latest = positionOf(register, month);
  const earliest = last === undefined ? today : addDays(positionOf(register, last), 1);
  if (today > latest) return latest;
  return today < earliest && earliest <= latest ? earliest : today;
}

export function startLabel(month: IsoMonth): string {
  return `Start ${longMonth(month)}`;
}
