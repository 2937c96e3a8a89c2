import type { IsoDate } from '../../../src-shared/calendar/iso-date.ts';
import { longDate } from '../../../src-shared/calendar/print-date.ts';
import type { Change } from '../../../src-shared/entities/change-set.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { newRecord, put } from '../../components/record.ts';
import {
  cellsOf,
  DCC_FIELDS,
  type DccCells,
  type DccField,
  type DccRow,
  type Drafts,
  readTarget,
} from './dcc-rows.ts';
import { knownOn, lastOf, setFrom, setOnce, type Telling } from './events.ts';

/** Which cells of a row say something new. */
export function changedFields(row: DccRow, cells: DccCells): readonly DccField[] {
  return DCC_FIELDS.filter((field) =>
    field === 'note' || field === 'target'
      ? cells[field].trim() !== row.cells[field].trim()
      : cells[field] !== row.cells[field],
  );
}

/** What keeps the grid from being saved, one sentence each. */
export function dccProblems(
  context: ReportContext,
  rows: readonly DccRow[],
  drafts: Drafts,
  toldOn: IsoDate | null,
): readonly string[] {
  if (toldOn === null) return ['Say on which day the list was sent.'];
  return rows.flatMap((row) => {
    const cells = cellsOf(context, row, drafts);
    const changed = changedFields(row, cells);
    if (changed.length === 0) return [];
    const { acceptedOn, returnedOn } = cells;
    const say = (rest: string) => [`${row.name}: ${rest}.`];
    return [
      ...(changed.includes('acceptedOn') && acceptedOn === null
        ? say('to take an acceptance out again, open the assessment')
        : []),
      ...(changed.includes('target') && readTarget(cells.target) === null
        ? say('the target is a number of working days from 1 to 10,000')
        : []),
      ...(changed.includes('expectedReturn') && cells.expectedReturn === null
        ? say('an expected return can be moved but not emptied')
        : []),
      ...(changed.includes('note') && cells.note.trim() === ''
        ? say('the note of this day can be rewritten but not emptied')
        : []),
      ...(acceptedOn !== null && changed.includes('acceptedOn') && acceptedOn > toldOn
        ? say(`it cannot have been accepted after the list was sent, on ${longDate(toldOn)}`)
        : []),
      ...(returnedOn !== null && returnedOn > toldOn
        ? say(`it cannot have been returned after the list was sent, on ${longDate(toldOn)}`)
        : []),
      ...(returnedOn !== null && acceptedOn === null ? say('it is returned but was never accepted') : []),
      ...(returnedOn !== null && acceptedOn !== null && returnedOn < acceptedOn
        ? say('it is returned before it was accepted')
        : []),
    ];
  });
}

/** One change set for everything typed into the grid, as told on a day. */
export function dccChanges(
  context: ReportContext,
  rows: readonly DccRow[],
  drafts: Drafts,
  toldOn: IsoDate,
): readonly Change[] {
  return rows.flatMap((row) => {
    const cells = cellsOf(context, row, drafts);
    return rowChanges(context.register, row, cells, toldOn);
  });
}

function rowChanges(register: Register, row: DccRow, cells: DccCells, toldOn: IsoDate): readonly Change[] {
  const changed = changedFields(row, cells);
  const telling: Telling = { toldOn, isMistake: false, reason: null };
  const from = (kind: 'expected-return' | 'progress', said: Parameters<typeof setFrom>[4]) =>
    setFrom(register, row.id, kind, toldOn, said, telling);
  return [
    ...(changed.includes('acceptedOn') && cells.acceptedOn !== null
      ? setOnce(register, row.id, 'accepted', cells.acceptedOn, telling)
      : []),
    ...targetChanges(register, row, cells, toldOn, changed),
    ...(changed.includes('expectedReturn') ? from('expected-return', { date: cells.expectedReturn }) : []),
    ...(changed.includes('returnedOn') && cells.returnedOn !== null
      ? setOnce(register, row.id, 'returned', cells.returnedOn, telling)
      : []),
    ...(changed.includes('note') ? from('progress', { text: cells.note.trim() }) : []),
  ];
}

/**
 * A first target counts from acceptance; a later one from the day it was told. A target that was set on acceptance
 * moves with a corrected acceptance, so that no day between the two lacks it.
 */
function targetChanges(
  register: Register,
  row: DccRow,
  cells: DccCells,
  toldOn: IsoDate,
  changed: readonly DccField[],
): readonly Change[] {
  const workingDays = readTarget(cells.target);
  const last = lastOf(register, row.id, 'target');
  const telling: Telling = { toldOn, isMistake: false, reason: null };
  if (changed.includes('target') && workingDays !== null) {
    const on = last === undefined && cells.acceptedOn !== null ? cells.acceptedOn : toldOn;
    return setFrom(register, row.id, 'target', on, { workingDays }, telling);
  }
  const moved = changed.includes('acceptedOn') ? cells.acceptedOn : null;
  if (moved === null || last === undefined || last.on !== row.cells.acceptedOn || moved >= last.on) return [];
  const { id, assessmentId, agendaItemId, date, text } = last;
  return [
    put(
      'assessmentEvent',
      newRecord('assessmentEvent', {
        assessmentId,
        kind: 'target',
        agendaItemId,
        workingDays: last.workingDays,
        date,
        text,
        on: moved,
        knownOn: knownOn(moved, toldOn),
        replacesId: id,
      }),
    ),
  ];
}

/** "SECMP0024 PA and SECMP0007 IA", or how many where there are more. */
export function whatChanges(context: ReportContext, rows: readonly DccRow[], drafts: Drafts): string {
  const names = rows
    .filter((row) => changedFields(row, cellsOf(context, row, drafts)).length > 0)
    .map(({ name }) => name);
  if (names.length === 0) return 'nothing changed yet';
  return names.length <= 2 ? names.join(' and ') : `${names.length} assessments`;
}
