import { describe, expect, it } from 'vitest';
import {
  factChanges,
  factProblems,
  type HowChanged,
} from '../../../../src-renderer/features/proposals/fact-changes.ts';
import {
  changedFacts,
  type FactValues,
  factValues,
  usualDay,
} from '../../../../src-renderer/features/proposals/facts.ts';
import { suggestions, tidyTitle } from '../../../../src-renderer/features/proposals/parties.ts';
import { recordedLines } from '../../../../src-renderer/features/proposals/recorded.ts';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import type { Register } from '../../../../src-shared/entities/register.ts';
import { checkRegister } from '../../../../src-shared/entities/rules/check-register.ts';
import { titleOn } from '../../../../src-shared/lifecycle/naming.ts';
import { smallRegister } from '../../../helpers/small-register.ts';

const JANUARY = '2020-01-31';
const LATE = '2020-12-31';

function titled() {
  const small = smallRegister();
  const id = small.proposal('MP101');
  small.event(id, 'raised', '2020-01-02');
  small.title(id, 'Old title', '2020-01-02');
  return { small, id };
}

function saved(
  register: Register,
  id: string,
  change: Partial<FactValues>,
  how: HowChanged,
  asAt = JANUARY,
): Register {
  const before = factValues(register, id, asAt);
  const after = { ...before, ...change };
  expect(factProblems(register, id, asAt, before, after, how)).toEqual([]);
  const changed = applyChanges(register, factChanges(register, id, asAt, before, after, how));
  expect(checkRegister(changed)).toEqual([]);
  return changed;
}

function problems(
  register: Register,
  id: string,
  change: Partial<FactValues>,
  how: HowChanged,
): readonly string[] {
  const before = factValues(register, id, JANUARY);
  return factProblems(register, id, JANUARY, before, { ...before, ...change }, how);
}

describe('a changed title', () => {
  it('from a day is another row, and the old one holds until then', () => {
    const { small, id } = titled();
    const register = saved(small.register(), id, { title: '‘New  title’' }, { kind: 'from', day: JANUARY });
    expect(titleOn(register, id, '2020-01-30', LATE)).toBe('Old title');
    expect(titleOn(register, id, JANUARY, LATE)).toBe('New title');
  });

  it('from the very day of the old one corrects it, so that one of them holds', () => {
    const { small, id } = titled();
    const register = saved(small.register(), id, { title: 'New title' }, { kind: 'from', day: '2020-01-02' });
    expect(titleOn(register, id, JANUARY, LATE)).toBe('New title');
    expect(register.proposalTitle.filter(({ replacesId }) => replacesId !== null)).toHaveLength(1);
  });

  it('that was recorded wrongly was never so, but papers that did not know keep it', () => {
    const { small, id } = titled();
    const register = saved(
      small.register(),
      id,
      { title: 'True title' },
      { kind: 'wrong', day: '2020-02-05' },
    );
    expect(titleOn(register, id, '2020-01-02', LATE)).toBe('True title');
    expect(titleOn(register, id, JANUARY, JANUARY)).toBe('Old title');
  });

  it('that is a slip is put right where it stands', () => {
    const { small, id } = titled();
    const before = small.register();
    const register = saved(before, id, { title: 'Old titles' }, { kind: 'slip', day: JANUARY });
    expect(register.proposalTitle.map((row) => row.id)).toEqual(before.proposalTitle.map((row) => row.id));
    expect(titleOn(register, id, JANUARY, JANUARY)).toBe('Old titles');
  });

  it('is not emptied, unless it was a slip, and then what it corrected goes too', () => {
    const { small, id } = titled();
    const register = saved(
      small.register(),
      id,
      { title: 'True title' },
      { kind: 'wrong', day: '2020-02-05' },
    );
    expect(problems(register, id, { title: '' }, { kind: 'from', day: JANUARY })).toHaveLength(1);
    expect(saved(register, id, { title: '' }, { kind: 'slip', day: JANUARY }).proposalTitle).toEqual([]);
  });

  it('does not hold from a day before the one that is shown', () => {
    const { small, id } = titled();
    expect(problems(small.register(), id, { title: 'X' }, { kind: 'from', day: '2019-12-31' })).toEqual([
      'The title shown holds from 2 January 2020. Choose that day or a later one.',
    ]);
  });

  it('is offered the day that is shown, or the later one of what it replaces', () => {
    const { small, id } = titled();
    const register = small.register();
    const before = factValues(register, id, JANUARY);
    const changed = changedFacts(before, { ...before, title: 'X' });
    expect(usualDay(register, id, JANUARY, changed)).toBe(JANUARY);
    expect(usualDay(register, id, '2019-06-30', changed)).toBe('2020-01-02');
  });
});

describe('the other facts', () => {
  it('make people and organisations of names that are new, once each, in the same step', () => {
    const { small, id } = titled();
    small.add('person', { name: 'Gemma Slaney' });
    const names = { person: 'gemma slaney', organisation: 'Acme Energy', printedForm: 'the AE' };
    const analyst = { leadAnalyst: 'Ali Beard', contact: 'Ali  Beard' };
    const register = saved(small.register(), id, { ...names, ...analyst }, { kind: 'from', day: JANUARY });
    expect(register.person.map(({ name }) => name)).toEqual(['Gemma Slaney', 'Ali Beard']);
    expect(register.organisation.map(({ printedForm }) => printedForm)).toEqual(['the AE']);
    expect(factValues(register, id, JANUARY)).toMatchObject({
      person: 'Gemma Slaney',
      organisation: 'Acme Energy',
      leadAnalyst: 'Ali Beard',
      contact: 'Ali Beard',
    });
  });

  it('print a new organisation by its name unless told otherwise, and ask for a whole address', () => {
    const { small, id } = titled();
    const how = { kind: 'from', day: JANUARY } as const;
    expect(problems(small.register(), id, { organisation: 'Acme' }, how)).toEqual([]);
    const register = saved(small.register(), id, { organisation: 'Acme' }, how);
    expect(register.organisation.map(({ printedForm }) => printedForm)).toEqual(['Acme']);
    expect(problems(small.register(), id, { page: 'www.example.org' }, how)).toHaveLength(1);
  });

  it('are first recorded from the day said, and change nothing else', () => {
    const { small, id } = titled();
    const before = small.register();
    const change = { path: 'self-governance', classification: 'GREEN', summary: 'One.\nTwo.' };
    const register = saved(before, id, change, { kind: 'from', day: '2020-01-15' });
    expect(register.proposalTitle).toBe(before.proposalTitle);
    expect(register.proposal).toBe(before.proposal);
    expect(factValues(register, id, JANUARY)).toMatchObject(change);
    expect(factValues(register, id, '2020-01-14').classification).toBe('');
  });

  it('are listed with what is later than the day and what was put right', () => {
    const { small, id } = titled();
    const once = saved(small.register(), id, { title: 'True title' }, { kind: 'wrong', day: '2020-02-05' });
    const register = saved(once, id, { title: 'Next title' }, { kind: 'from', day: '2020-03-01' });
    expect(
      recordedLines(register, id, JANUARY).map(({ value, isLater, isReplaced }) => [
        value,
        isLater,
        isReplaced,
      ]),
    ).toEqual([
      ['Old title', false, true],
      ['True title', false, false],
      ['Next title', true, false],
    ]);
  });
});

describe('names and titles as typed', () => {
  it('lose spaces and the quotation marks around them', () => {
    expect(tidyTitle('  ‘SMETS1  Validation’ ')).toBe('SMETS1 Validation');
    expect(tidyTitle('“One” and “two”')).toBe('“One” and “two”');
    expect(tidyTitle('Suppliers’ duties')).toBe('Suppliers’ duties');
  });

  it('are completed by what begins so first', () => {
    const list = ['Western Power', 'Power Data', 'Utiligroup'].map((name) => ({ id: name, name }));
    expect(suggestions(list, 'power')).toEqual(['Power Data', 'Western Power']);
    expect(suggestions(list, '')).toHaveLength(3);
  });
});
