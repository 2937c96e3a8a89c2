import { describe, expect, it } from 'vitest';
import {
  namedBy,
  offeredOn,
  offersFor,
} from '../../../../src-renderer/features/assessments/proposals-typed.ts';
import {
  laterMark,
  ordinal,
  readingOn,
  tablePlan,
} from '../../../../src-renderer/features/assessments/reading.ts';
import {
  draftOf,
  newAssessmentChanges,
  newProblems,
  recordChanges,
  recordProblems,
  restates,
} from '../../../../src-renderer/features/assessments/record-changes.ts';
import {
  daysPast,
  openRows,
  pastWords,
  returnedRows,
} from '../../../../src-renderer/features/assessments/rows.ts';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import { checkRegister } from '../../../../src-shared/entities/rules/check-register.ts';
import { assessedRegister, puts } from './small.ts';

const TODAY = '2020-02-03';
const PLAIN = { toldOn: null, isMistake: false, reason: null };

function one() {
  const small = assessedRegister();
  const proposalId = small.proposal('SECMP0024');
  const id = small.assessed(proposalId, 'PA');
  const accepted = small.told(id, 'accepted', '2019-05-29');
  const target = small.told(id, 'target', '2019-05-29', { workingDays: 15 });
  return { small, register: small.register(), proposalId, id, accepted, target };
}

describe('days past target', () => {
  it('is what the duration has over the target, below zero while there is time', () => {
    expect(daysPast(178, 15)).toBe(163);
    expect(daysPast(10, 15)).toBe(-5);
    expect(daysPast(null, 15)).toBeNull();
    expect(daysPast(10, null)).toBeNull();
    expect([163, 0, -5, null].map(pastWords)).toEqual(['163 WD past', 'on target', '5 WD left', '']);
  });

  it('orders the open ones, those only requested last', () => {
    const { small, id } = one();
    const late = small.assessed(small.proposal('MP092'), 'PA');
    small.told(late, 'accepted', '2019-12-02');
    small.told(late, 'target', '2019-12-02', { workingDays: 15 });
    const asked = small.assessed(small.proposal('MP078'), 'IA');
    small.told(asked, 'requested', '2020-01-22');
    const rows = openRows(readingOn(small.register(), '2020-01-31'));
    expect(rows.map((row) => [row.id, row.duration, row.past])).toEqual([
      [id, 178, 163],
      [late, 45, 30],
      [asked, null, null],
    ]);
  });

  it('keeps the pin of a returned one with its reason', () => {
    const { small, id } = one();
    small.told(id, 'returned', '2020-01-31');
    small.add('assessmentPin', { assessmentId: id, reportingYear: 2020, on: '2020-04-30', note: 'Agreed.' });
    const [row] = returnedRows(readingOn(small.register(), '2020-05-31'));
    expect(row).toMatchObject({ duration: 178, pin: { year: 2020, reason: 'Agreed.' } });
  });
});

describe('the record of an assessment', () => {
  it('changes nothing where nothing was typed', () => {
    const { register, id } = one();
    const before = draftOf(register, id, TODAY);
    expect(recordChanges(register, id, before, before, PLAIN, TODAY)).toEqual([]);
    expect(recordProblems(before, before)).toEqual([]);
  });

  it('returns it, and adds a note, as one change set', () => {
    const { register, id } = one();
    const before = draftOf(register, id, TODAY);
    const draft = { ...before, returnedOn: '2020-01-30', note: 'Came back', noteOn: '2020-01-30' };
    const changes = recordChanges(register, id, before, draft, PLAIN, TODAY);
    expect(
      puts(changes, 'assessmentEvent').map(({ kind, on, knownOn, text }) => [kind, on, knownOn, text]),
    ).toEqual([
      ['returned', '2020-01-30', null, null],
      ['progress', '2020-01-30', null, 'Came back'],
    ]);
    expect(restates(before, draft)).toBe(false);
    expect(checkRegister(applyChanges(register, changes))).toEqual([]);
  });

  it('revises a target from a day, with the reason, and leaves the first on record', () => {
    const { register, id } = one();
    const before = draftOf(register, id, TODAY);
    const draft = { ...before, target: '30' };
    expect(restates(before, draft)).toBe(true);
    const telling = { toldOn: '2020-01-20', isMistake: false, reason: 'Agreed with the Panel' };
    expect(puts(recordChanges(register, id, before, draft, telling, TODAY), 'assessmentEvent')).toMatchObject(
      [
        {
          kind: 'target',
          on: '2020-01-20',
          workingDays: 30,
          note: 'Agreed with the Panel',
          replacesId: null,
        },
      ],
    );
  });

  it('puts a typing mistake right in the row itself', () => {
    const { register, id, accepted, target } = one();
    const before = draftOf(register, id, TODAY);
    const draft = { ...before, acceptedOn: '2019-05-28', target: '20' };
    const changes = recordChanges(register, id, before, draft, { ...PLAIN, isMistake: true }, TODAY);
    expect(puts(changes, 'assessmentEvent').map((event) => event.id)).toEqual([accepted, target]);
  });

  it('takes a day out with what it corrected', () => {
    const { small, id, accepted } = one();
    const correction = small.told(id, 'accepted', '2019-05-28', { replacesId: accepted });
    const register = small.register();
    const before = draftOf(register, id, TODAY);
    const changes = recordChanges(register, id, before, { ...before, acceptedOn: null }, PLAIN, TODAY);
    expect(changes).toEqual([
      { kind: 'remove', entity: 'assessmentEvent', id: correction },
      { kind: 'remove', entity: 'assessmentEvent', id: accepted },
    ]);
  });

  it('says what cannot be', () => {
    const { register, id } = one();
    const before = draftOf(register, id, TODAY);
    const say = (change: Partial<typeof before>) => recordProblems(before, { ...before, ...change });
    expect(say({ returnedOn: '2019-05-01' })).toEqual(['It is returned before it was accepted.']);
    expect(say({ closedOn: '2020-01-01' })).toEqual(['Say why it was closed without a return.']);
    expect(say({ target: '' })).toEqual(['A target can be revised but not emptied.']);
    expect(say({ closedOn: '2020-01-01', closedWhy: 'Withdrawn', returnedOn: '2020-01-01' })).toEqual([
      'It is either returned or closed, not both.',
    ]);
  });

  it('begins another round of its kind', () => {
    const { register, proposalId } = one();
    const draft = {
      proposalId,
      kind: 'PA',
      requestedOn: null,
      acceptedOn: '2020-02-03',
      target: '15',
    } as const;
    expect(newProblems(draft)).toEqual([]);
    const { changes } = newAssessmentChanges(register, draft);
    expect(puts(changes, 'assessment')).toMatchObject([{ kind: 'PA', round: 2 }]);
    expect(puts(changes, 'assessmentEvent').map(({ kind, workingDays }) => [kind, workingDays])).toEqual([
      ['accepted', null],
      ['target', 15],
    ]);
    expect(checkRegister(applyChanges(register, changes))).toEqual([]);
    expect(newProblems({ ...draft, acceptedOn: null, proposalId: null })).toHaveLength(2);
  });
});

describe('small words', () => {
  it('says days, marks and ordinals', () => {
    expect(tablePlan('2020-03')).toBe('Mar 20');
    expect(tablePlan('2020-01-13')).toBe('13 Jan 20');
    expect(laterMark('2020-02', '2020-01-31')).toBe('later than 31 Jan 20');
    expect(laterMark('2020-01', '2020-01-31')).toBeNull();
    expect([1, 2, 3, 4, 11, 12, 21, 112].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '21st',
      '112th',
    ]);
  });

  it('finds proposals by however little of the reference is typed', () => {
    const small = assessedRegister();
    const split = small.proposal('MP102A');
    const whole = small.proposal('MP102');
    const old = small.proposal('SECMP0062');
    small.title(old, 'Northbound Traffic', '2018-01-01');
    const register = small.register();
    expect(namedBy(register, 'mp 102a')).toEqual([split]);
    expect(namedBy(register, 'DP102')).toEqual([whole]);
    expect(namedBy(register, '62')).toEqual([old]);
    expect(namedBy(register, 'northbound')).toEqual([]);
    const offers = offersFor(register, offeredOn(register, '2020-01-31'), 'northb');
    expect(offers.map(({ id }) => id)).toEqual([old]);
  });
});
