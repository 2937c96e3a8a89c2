import type { IsoDate, PlanDate } from '../../../src-shared/calendar/iso-date.ts';
import { lastDayOf } from '../../../src-shared/calendar/iso-date.ts';
import { settingOn } from '../../../src-shared/entities/settings.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { assessmentLists } from '../../../src-shared/report/sections/assessment-figures.ts';
import { currentEvents, lastOf } from './events.ts';
import { type AssessmentRow, rowOf, shortName } from './rows.ts';

/** What the cells of a row of the grid hold. */
export interface DccCells {
  readonly acceptedOn: IsoDate | null;
  /** As typed: "15". */
  readonly target: string;
  readonly expectedReturn: PlanDate | null;
  readonly returnedOn: IsoDate | null;
  readonly note: string;
}

/** A row of the grid: an assessment that the company still has, with what is recorded of it. */
export interface DccRow {
  readonly id: string;
  readonly kind: AssessmentRow['kind'];
  readonly reference: string;
  readonly proposalId: string;
  /** "SECMP0024 PA". */
  readonly name: string;
  readonly cells: DccCells;
}

export type Drafts = Readonly<Record<string, Partial<DccCells>>>;

export const DCC_FIELDS = ['acceptedOn', 'target', 'expectedReturn', 'returnedOn', 'note'] as const;
export type DccField = (typeof DCC_FIELDS)[number];

export const FIELD_NAMES: Readonly<Record<DccField, string>> = {
  acceptedOn: 'Accepted',
  target: 'Target',
  expectedReturn: 'Expected return',
  returnedOn: 'Returned',
  note: 'This month’s note',
};

/** Every assessment requested or open on the day told, in the order of papers. The note is the one of that day. */
export function dccRows(context: ReportContext, toldOn: IsoDate): readonly DccRow[] {
  return assessmentLists(context)
    .states.filter(({ returnedOn, closedOn }) => returnedOn === null && closedOn === null)
    .map((state) => {
      const row = rowOf(context, state);
      const { register } = context;
      const note = currentEvents(register, row.id).findLast(
        (event) => event.kind === 'progress' && lastDayOf(event.on) === toldOn,
      );
      // What is recorded for later than the day told (a target from next week) stands in the cell all the same.
      const accepted = lastOf(register, row.id, 'accepted');
      const target = row.target ?? lastOf(register, row.id, 'target')?.workingDays ?? null;
      return {
        id: row.id,
        kind: row.kind,
        reference: row.reference,
        proposalId: row.proposalId,
        name: shortName(row),
        cells: {
          acceptedOn: row.acceptedOn ?? (accepted === undefined ? null : lastDayOf(accepted.on)),
          target: target === null ? '' : String(target),
          expectedReturn: row.expectedReturn,
          returnedOn: null,
          note: note?.text ?? '',
        },
      };
    });
}

/** The cells with what was typed over them. An acceptance typed where no target stands brings the usual one. */
export function cellsOf(context: ReportContext, row: DccRow, drafts: Drafts): DccCells {
  const typed = drafts[row.id] ?? {};
  const cells = { ...row.cells, ...typed };
  if (cells.acceptedOn === null || row.cells.target !== '' || 'target' in typed) return cells;
  return { ...cells, target: usualTarget(context, row.kind, cells.acceptedOn) };
}

/** The target of the register's settings on a day: "15" for a PA, "40" for an IA, unless set otherwise. */
export function usualTarget({ register }: ReportContext, kind: DccRow['kind'], on: IsoDate): string {
  return settingOn(register, `target.${kind}`, on);
}

/** A target as typed: 1 to 10,000 working days, "15" or "15 WD"; null where it is none. */
export function readTarget(typed: string): number | null {
  const digits = /^\s*(\d{1,5})\s*(?:wd|working days|days|d)?\s*$/i.exec(typed)?.[1];
  const target = digits === undefined ? 0 : Number(digits);
  return target >= 1 && target <= 10_000 ? target : null;
}

/** Working days so far, by what stands in the fields; null where it is not accepted by the day they run to. */
export function liveDuration(
  context: ReportContext,
  {
    acceptedOn,
    returnedOn,
    closedOn = null,
  }: {
    readonly acceptedOn: IsoDate | null;
    readonly returnedOn: IsoDate | null;
    readonly closedOn?: IsoDate | null;
  },
): number | null {
  const end = returnedOn ?? closedOn ?? context.clocks.asAt;
  return acceptedOn === null || acceptedOn > end ? null : context.duration(acceptedOn, end);
}
