import { describe, expect, it } from 'vitest';
import {
  changedFields,
  dccChanges,
  dccProblems,
  whatChanges,
} from '../../../../src-renderer/features/assessments/dcc-changes.ts';
import {
  cellsOf,
  type DccRow,
  type Drafts,
  dccRows,
  liveDuration,
} from '../../../../src-renderer/features/assessments/dcc-rows.ts';
import { readingOn } from '../../../../src-renderer/features/assessments/reading.ts';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import { checkRegister } from '../../../../src-shared/entities/rules/check-register.ts';
import { assessedRegister, puts } from './small.ts';

const TOLD = '2020-02-05';

function grid() {
  const small = assessedRegister();
  const open = small.assessed(small.proposal('SECMP0024'), 'PA');
  const accepted = small.told(open, 'accepted', '2019-05-29');
  const target = small.told(open, 'target', '2019-05-29', { workingDays: 15 });
  const asked = small.assessed(small.proposal('MP078'), 'IA');
  small.told(asked, 'requested', '2020-01-22');
  const done = small.assessed(small.proposal('MP080'), 'PA');
  small.told(done, 'accepted', '2019-11-22');
  small.told(done, 'returned', '2020-01-17');
  const register = small.register();
  const context = readingOn(register, '2020-01-31');
  const rows = dccRows(readingOn(register, TOLD), TOLD);
  return { register, context, rows, open, asked, accepted, target };
}

describe('the grid of the monthly list', () => {
  it('has what is requested or open, in the order of papers, and nothing that came back', () => {
    expect(grid().rows.map(({ name }) => name)).toEqual(['SECMP0024 PA', 'MP078 IA']);
  });

  it('counts by the register as typed', () => {
    const { context, rows, open } = grid();
    const cells = (drafts: Drafts) => cellsOf(context, rows[0] as DccRow, drafts);
    expect(liveDuration(context, cells({}))).toBe(178);
    expect(liveDuration(context, cells({ [open]: { returnedOn: '2019-05-31' } }))).toBe(3);
    expect(liveDuration(context, cells({ [open]: { acceptedOn: '2020-02-03' } }))).toBeNull();
  });

  it('brings the usual target with a first acceptance', () => {
    const { context, rows, asked } = grid();
    const cells = cellsOf(context, rows[1] as DccRow, { [asked]: { acceptedOn: '2020-02-03' } });
    expect(cells.target).toBe('40');
    expect(changedFields(rows[1] as DccRow, cells)).toEqual(['acceptedOn', 'target']);
  });

  it('saves everything as one change set that the rules accept', () => {
    const { register, context, rows, open, asked } = grid();
    const drafts: Drafts = {
      [open]: { expectedReturn: '2020-03', note: ' With the service users ' },
      [asked]: { acceptedOn: '2020-02-03' },
    };
    expect(dccProblems(context, rows, drafts, TOLD)).toEqual([]);
    const changes = dccChanges(context, rows, drafts, TOLD);
    expect(puts(changes, 'assessmentEvent').map(({ kind, on, knownOn }) => [kind, on, knownOn])).toEqual([
      ['expected-return', TOLD, null],
      ['progress', TOLD, null],
      ['accepted', '2020-02-03', TOLD],
      ['target', '2020-02-03', TOLD],
    ]);
    expect(puts(changes, 'assessmentEvent')[1]?.text).toBe('With the service users');
    expect(checkRegister(applyChanges(register, changes))).toEqual([]);
    expect(whatChanges(context, rows, drafts)).toBe('SECMP0024 PA and MP078 IA');
  });

  it('corrects an acceptance by a row that names the earlier one, and moves the target set with it', () => {
    const { register, context, rows, open, accepted, target } = grid();
    const changes = dccChanges(context, rows, { [open]: { acceptedOn: '2019-05-20' } }, TOLD);
    expect(
      puts(changes, 'assessmentEvent').map(({ kind, on, replacesId }) => [kind, on, replacesId]),
    ).toEqual([
      ['accepted', '2019-05-20', accepted],
      ['target', '2019-05-20', target],
    ]);
    expect(checkRegister(applyChanges(register, changes))).toEqual([]);
  });

  it('revises a target from the day told, without touching the earlier row', () => {
    const { context, rows, open } = grid();
    const changes = dccChanges(context, rows, { [open]: { target: '200' } }, TOLD);
    expect(puts(changes, 'assessmentEvent')).toMatchObject([
      { kind: 'target', on: TOLD, workingDays: 200, replacesId: null },
    ]);
  });

  it('corrects what was told on the same day, so that the later value holds', () => {
    const { register, context, rows, open } = grid();
    const first = dccChanges(context, rows, { [open]: { expectedReturn: '2020-03', note: 'First' } }, TOLD);
    const after = applyChanges(register, first);
    const again = dccRows(readingOn(after, TOLD), TOLD);
    expect(again[0]?.cells).toMatchObject({ expectedReturn: '2020-03', note: 'First' });
    const second = dccChanges(
      readingOn(after, '2020-01-31'),
      again,
      { [open]: { expectedReturn: '2020-04', note: 'Second' } },
      TOLD,
    );
    const replaced = puts(first, 'assessmentEvent').map(({ id }) => id);
    expect(puts(second, 'assessmentEvent').map(({ replacesId }) => replacesId)).toEqual(replaced);
    const last = dccRows(readingOn(applyChanges(after, second), TOLD), TOLD);
    expect(last[0]?.cells).toMatchObject({ expectedReturn: '2020-04', note: 'Second' });
  });

  it('says what cannot be', () => {
    const { context, rows, open, asked } = grid();
    const say = (drafts: Drafts, told: string | null = TOLD) => dccProblems(context, rows, drafts, told);
    expect(say({}, null)).toEqual(['Say on which day the list was sent.']);
    expect(say({ [open]: { target: 'soon' } })).toHaveLength(1);
    expect(say({ [open]: { returnedOn: '2019-05-28' } })).toEqual([
      'SECMP0024 PA: it is returned before it was accepted.',
    ]);
    expect(say({ [asked]: { returnedOn: '2020-02-03' } })).toEqual([
      'MP078 IA: it is returned but was never accepted.',
    ]);
    expect(say({ [open]: { returnedOn: '2020-02-06' } })).toHaveLength(1);
    expect(say({ [open]: { acceptedOn: null } })).toHaveLength(1);
  });
});
