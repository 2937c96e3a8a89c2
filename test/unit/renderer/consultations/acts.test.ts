import { describe, expect, it } from 'vitest';
import { readingOn } from '../../../../src-renderer/features/assessments/reading.ts';
import {
  actProblems,
  closingDay,
  correct,
  currentEvents,
  expectChanges,
  lengthOf,
  readLength,
  stageEntered,
  tell,
  usualLength,
} from '../../../../src-renderer/features/consultations/acts.ts';
import { consultationRows, leftWords } from '../../../../src-renderer/features/consultations/rows.ts';
import { holidayCalendar } from '../../../../src-shared/calendar/holidays.ts';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import { checkRegister } from '../../../../src-shared/entities/rules/check-register.ts';
import { smallRegister } from '../../../helpers/small-register.ts';
import { puts } from '../assessments/small.ts';

const calendar = holidayCalendar();

function expected(kind: 'refinement' | 'modification-report' = 'modification-report', when = '2020-02') {
  const small = smallRegister();
  const proposalId = small.proposal('MP090');
  small.event(proposalId, 'raised', '2019-10-01');
  small.event(proposalId, 'converted', '2019-11-15', { route: 'refinement' });
  const id = small.add('consultation', { proposalId, kind, round: 1 });
  const expectation = small.add('consultationEvent', {
    consultationId: id,
    kind: 'expected',
    date: when,
    on: '2020-01-20',
  });
  return { small, register: small.register(), proposalId, id, expectation };
}

describe('how long a consultation stays open', () => {
  it('leaves the first day out and skips bank holidays', () => {
    expect(closingDay(calendar, '2020-02-03', 15)).toBe('2020-02-24');
    expect(closingDay(calendar, '2020-04-06', 15)).toBe('2020-04-29');
    expect(lengthOf(calendar, '2020-02-03', '2020-02-24')).toBe(15);
    expect(['15', '15 WD', '0', 'a month', '251'].map(readLength)).toEqual([15, 15, null, null, null]);
  });
});

describe('how long a consultation usually stays open', () => {
  it('is what the register says for its kind on the day it is issued', () => {
    const { small } = expected();
    small.add('setting', { key: 'consultation.length.refinement', value: '20', from: '2020-02-01' });
    const register = small.register();
    expect(usualLength(register, 'refinement', '2020-01-31')).toBe(15);
    expect(usualLength(register, 'refinement', '2020-02-01')).toBe(20);
    expect(usualLength(register, 'modification-report', '2020-02-01')).toBe(15);
  });

  it('never proposes what the form would refuse', () => {
    const { small } = expected();
    small.add('setting', { key: 'consultation.length.refinement', value: 'a while', from: null });
    expect(usualLength(small.register(), 'refinement', '2020-02-01')).toBe(15);
  });
});

describe('telling of a consultation', () => {
  it('issues an expected one in one step, and says that its proposal moves on', () => {
    const { register, id, proposalId } = expected();
    const changes = tell(register, id, 'issued', { on: '2020-02-03', date: '2020-02-24' });
    const after = applyChanges(register, changes);
    expect(checkRegister(after)).toEqual([]);
    expect(consultationRows(readingOn(register, '2020-02-03'))[0]?.state).toBe('expected');
    expect(consultationRows(readingOn(after, '2020-02-03'))[0]).toMatchObject({
      state: 'open',
      closesOn: '2020-02-24',
      daysLeft: 15,
    });
    expect(stageEntered(register, proposalId, changes, '2020-02-03')).toBe('opine');
  });

  it('leaves the stage alone when a Refinement Consultation is issued', () => {
    const { register, id, proposalId } = expected('refinement');
    const changes = tell(register, id, 'issued', { on: '2020-02-03', date: '2020-02-24' });
    expect(stageEntered(register, proposalId, changes, '2020-02-03')).toBeNull();
  });

  it('extends on the very day it was issued, because an extension comes after its issue', () => {
    const { register, id } = expected();
    const day = '2020-02-03';
    const issued = applyChanges(register, tell(register, id, 'issued', { on: day, date: '2020-02-24' }));
    const state = { issuedOn: day, closesOn: '2020-02-24' };
    expect(actProblems('extended', day, '2020-03-02', state)).toEqual([]);
    const both = applyChanges(issued, tell(issued, id, 'extended', { on: day, date: '2020-03-02' }));
    expect(checkRegister(both)).toEqual([]);
    expect(consultationRows(readingOn(both, '2020-02-25'))[0]).toMatchObject({
      state: 'open',
      closesOn: '2020-03-02',
    });
  });

  it('extends, and of two extensions on one day keeps the later told', () => {
    const { register, id } = expected();
    const issued = applyChanges(
      register,
      tell(register, id, 'issued', { on: '2020-02-03', date: '2020-02-24' }),
    );
    const first = applyChanges(
      issued,
      tell(issued, id, 'extended', { on: '2020-02-20', date: '2020-03-06' }),
    );
    const second = applyChanges(first, tell(first, id, 'extended', { on: '2020-02-20', date: '2020-03-02' }));
    expect(consultationRows(readingOn(second, '2020-02-25'))[0]).toMatchObject({
      state: 'open',
      closesOn: '2020-03-02',
    });
    expect(currentEvents(second, id)).toHaveLength(3);
    expect(checkRegister(second)).toEqual([]);
  });

  it('refuses what cannot be, in words', () => {
    const state = { issuedOn: '2020-02-03', closesOn: '2020-02-24' };
    expect(actProblems('extended', '2020-02-20', '2020-02-24', state)).toEqual([
      'An extension ends after 24 February 2020, the present closing day.',
    ]);
    expect(actProblems('closed', '2020-02-01', null, state)).toHaveLength(1);
    expect(
      actProblems('issued', '2020-02-03', '2020-02-01', { issuedOn: null, closesOn: null }),
    ).toHaveLength(1);
    expect(actProblems('expected', '2020-02-03', null, { issuedOn: null, closesOn: null })).toHaveLength(1);
    expect(actProblems('withdrawn', '2020-02-03', null, state)).toEqual([]);
  });

  it('puts a mistake right in its row and keeps what was learned later as a correction', () => {
    const { register, id, expectation } = expected();
    const [event] = currentEvents(register, id);
    if (event === undefined) throw new Error('The consultation has no event.');
    const told = { on: '2020-01-21', date: '2020-03' };
    const mistake = puts(
      correct(event, told, { isMistake: true, knownOn: '2020-02-05' }),
      'consultationEvent',
    );
    expect(mistake).toMatchObject([{ id: expectation, on: '2020-01-21', date: '2020-03', knownOn: null }]);
    const learned = puts(
      correct(event, told, { isMistake: false, knownOn: '2020-02-05' }),
      'consultationEvent',
    );
    expect(learned).toMatchObject([{ replacesId: expectation, knownOn: '2020-02-05' }]);
  });

  it('expects a new one as the next round of its kind', () => {
    const { register, proposalId } = expected();
    const { changes } = expectChanges(register, {
      proposalId,
      kind: 'modification-report',
      expected: '2020-06',
      setOn: '2020-02-03',
    });
    expect(puts(changes, 'consultation')).toMatchObject([{ round: 2 }]);
    expect(checkRegister(applyChanges(register, changes))).toEqual([]);
  });
});

describe('the list of consultations', () => {
  it('marks what was expected by a month that is over', () => {
    const { register } = expected('refinement', '2020-01');
    const on = (day: string) => consultationRows(readingOn(register, day))[0]?.isSlipped;
    expect([on('2020-01-30'), on('2020-01-31'), on('2020-02-10')]).toEqual([false, true, true]);
  });

  it('shows a date that was first set after the day shown, with the day it was set', () => {
    const { register } = expected();
    expect(consultationRows(readingOn(register, '2020-01-15'))[0]).toMatchObject({
      state: 'expected',
      expected: '2020-02',
      expectedSetOn: '2020-01-20',
    });
  });

  it('closes by its day passing', () => {
    const { register, id } = expected();
    const after = applyChanges(
      register,
      tell(register, id, 'issued', { on: '2020-02-03', date: '2020-02-24' }),
    );
    const on = (day: string) => consultationRows(readingOn(after, day))[0];
    expect(leftWords(on('2020-02-24')?.daysLeft ?? null)).toBe('closes today');
    expect(on('2020-02-25')).toMatchObject({ state: 'closed', endedOn: '2020-02-24', daysLeft: null });
  });
});
