import { type HolidayCalendar, holidayCalendar } from '../calendar/holidays.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { type ReportingYear, reportingYearOf } from '../calendar/reporting-year.ts';
import { weekdaysBetween } from '../calendar/weekdays.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { get, type Register } from '../entities/register.ts';
import type { RecordOf } from '../entities/registry.ts';
import { DURATION_CONVENTIONS, settingOn } from '../entities/settings.ts';
import { referenceOn, titleOn } from '../lifecycle/naming.ts';
import { type Timeline, timelineOf } from '../lifecycle/timeline.ts';
import { type PaperRequest, readClocks } from './clocks.ts';
import type { Figure } from './figure.ts';
import type { Clocks, Run } from './model.ts';
import { type Speaker, speaker, textRun } from './say.ts';

/** What every section derives from: the register, the clocks, and ways to read and say things by them. */
export interface ReportContext {
  readonly register: Register;
  readonly clocks: Clocks;
  readonly calendar: HolidayCalendar;
  readonly reportingYear: ReportingYear;
  readonly convention: (typeof DURATION_CONVENTIONS)[number];
  readonly edition: RecordOf<'edition'> | null;
  readonly paper: RecordOf<'paper'> | null;
  readonly say: Speaker;
  readonly setting: (key: string) => string;
  readonly timeline: (proposalId: string) => Timeline;
  /** Working days from one day to another by the register's convention, both ends counted. */
  readonly duration: (from: IsoDate, to: IsoDate) => number;
  /** The printed reference on a day, "DP109". */
  readonly reference: (proposalId: string, on?: IsoDate) => string;
  /** Reference and title as printed in sentences and lists, the title linked where the proposal has a page. */
  readonly named: (proposalId: string, on?: IsoDate) => readonly Run[];
  /** Keeps a figure and gives back the run that prints it. */
  readonly figure: (figure: Figure, printed: string) => Run;
  readonly figures: Readonly<Record<string, Figure>>;
}

/** Sets up the derivation of one paper. Throws when the edition asked for is not of that month. */
export function reportContext(register: Register, request: PaperRequest): ReportContext {
  const calendar = holidayCalendar(register.holiday);
  const clocks = readClocks(register, calendar, request);
  const edition = request.edition === null ? null : get(register, 'edition', request.edition);
  const paper = register.paper.find((one) => one.month === request.month) ?? null;
  if (edition !== null && edition.paperId !== paper?.id) {
    throw new Error(`The edition asked for is not an edition of the paper for ${request.month}.`);
  }
  const setting = (key: string) => settingOn(register, key, clocks.position) ?? '';
  const convention = DURATION_CONVENTIONS.find(
    (one) => one === settingOn(register, 'duration.convention', clocks.asAt),
  );
  const figures: Record<string, Figure> = {};
  const reference = (id: string, on = clocks.position) => referenceOn(register, id, on, clocks.knownBy);
  return {
    register,
    clocks,
    calendar,
    edition,
    paper,
    reportingYear: reportingYearOf(
      clocks.asAt,
      Number(settingOn(register, 'reporting-year.first-month', clocks.asAt)),
    ),
    convention: convention ?? 'weekdays-both-ends',
    say: speaker(register, clocks.position),
    setting,
    timeline: (id) => timelineOf(register, id, clocks.knownBy),
    duration: (from, to) =>
      convention === 'working-days-both-ends'
        ? workingDaysBetween(calendar, from, to)
        : weekdaysBetween(from, to),
    reference,
    named: (id, on = clocks.position) =>
      nameRuns(register, id, reference(id, on), titleOn(register, id, on, clocks.knownBy)),
    figure: (figure, printed) => {
      figures[figure.key] = figure;
      return { kind: 'figure', text: printed, figure: figure.key };
    },
    figures,
  };
}

function nameRuns(
  register: Register,
  proposalId: string,
  reference: string,
  title: string | null,
): readonly Run[] {
  if (title === null) return textRun(reference);
  const quoted = `‘${title}’`;
  const page = get(register, 'proposal', proposalId).page;
  if (page === null) return textRun(`${reference} ${quoted}`);
  return [...textRun(`${reference} `), { kind: 'link', text: quoted, href: page }];
}
