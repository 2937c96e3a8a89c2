import { describe, expect, it } from 'vitest';
import { lifeEntries, lifeStages } from '../../../../src-renderer/features/proposals/life.ts';
import { proposalRows } from '../../../../src-renderer/features/proposals/rows.ts';
import { eventChoices, eventProblems } from '../../../../src-renderer/features/proposals/stage-choices.ts';
import {
  eventChanges,
  eventFormProblems,
  eventRecord,
  eventValues,
} from '../../../../src-renderer/features/proposals/stage-event.ts';
import type { Register } from '../../../../src-shared/entities/register.ts';
import { buildSample } from '../../../helpers/sample/build-sample.ts';
import { smallRegister } from '../../../helpers/small-register.ts';

const JANUARY = '2020-01-31';
const sample = buildSample();

function idOf(reference: string): string {
  const found = proposalRows(sample, JANUARY).find((row) => row.reference === reference);
  if (found === undefined) throw new Error(`No ${reference}`);
  return found.id;
}

function said(register: Register, id: string, asAt = JANUARY): readonly string[] {
  return lifeEntries(register, id, asAt).map(({ day, words }) => `${day} · ${words}`);
}

describe('the life in words', () => {
  it('tells MP079 from its raising to the Authority', () => {
    expect(said(sample, idOf('MP079'))).toEqual([
      '28 May 2019 · Raised as a Draft Proposal',
      '12 July 2019 · Converted to a Modification Proposal',
      '13 December 2019 · Modification Report issued',
      '22 January 2020 · Change Board recommended approval to the Authority',
      '23 January 2020 · Sent to the Authority for decision',
    ]);
  });

  it('leads from a decision to its meeting, and keeps stage events here', () => {
    const entries = lifeEntries(sample, idOf('MP079'), JANUARY);
    expect(entries.map(({ place }) => place?.view ?? null)).toEqual([
      null,
      null,
      null,
      'meetings',
      'meetings',
    ]);
    expect(entries[3]?.place?.id).toBeTruthy();
    expect(entries.filter(({ stageEventId }) => stageEventId !== null)).toHaveLength(3);
  });

  it('marks what is later than the day', () => {
    const entries = lifeEntries(sample, idOf('MP079'), '2019-12-31');
    expect(entries.map(({ isLater }) => isLater)).toEqual([false, false, false, true, true]);
  });

  it('says every other event in words too', () => {
    const small = smallRegister();
    const parent = small.proposal('MP101');
    small.event(parent, 'submitted', '2019-01-01');
    small.event(parent, 'raised', '2019-01-02');
    small.event(parent, 'on-hold', '2019-01-03');
    small.event(parent, 'off-hold', '2019-01-04');
    const part = small.proposal('MP101A', { splitFromId: parent });
    small.event(part, 'split', '2019-01-05');
    small.event(part, 'converted', '2019-01-06', { route: 'report-phase' });
    small.event(part, 'sent-back', '2019-01-07', { destination: 'refine' });
    small.event(part, 'correction', '2019-02', { stage: 'opine', note: 'It was in Opine all along.' });
    small.outcome(part, '2019-03-01', {
      kind: 'sent-back',
      destination: 'opine',
      reason: 'additional clarifications',
    });
    small.referred(part, '2019-03-04', { decision: 'approved', on: '2019-03-05' });
    small.inRelease(part, { name: 'June 2019 SEC Release', live: '2019-06-27' }, { setOn: '2019-03-06' });
    const register = small.register();
    expect(said(register, parent)).toEqual([
      '1 January 2019 · Submitted',
      '2 January 2019 · Raised as a Draft Proposal',
      '3 January 2019 · Put on hold',
      '4 January 2019 · Taken off hold',
    ]);
    expect(said(register, part)).toEqual([
      '5 January 2019 · Split from DP101',
      '6 January 2019 · Converted to a Modification Proposal, straight to the Report Phase',
      '7 January 2019 · Sent back to Refine',
      'February 2019 · Corrected to Opine',
      '1 March 2019 · Change Board sent it back to Opine for additional clarifications',
      '4 March 2019 · Sent to the Authority for decision',
      '5 March 2019 · The Authority approved it',
      '27 June 2019 · Went live in the June 2019 SEC Release',
    ]);
  });

  it('tells the withdrawal that no record tells', () => {
    const small = smallRegister();
    const id = small.proposal('MP101');
    small.event(id, 'raised', '2019-01-02');
    small.event(id, 'withdrawal-requested', '2019-02-04');
    expect(said(small.register(), id)).toEqual([
      '2 January 2019 · Raised as a Draft Proposal',
      '4 February 2019 · Withdrawal requested',
      '18 February 2019 · Withdrawn, because nobody adopted it in time',
    ]);
  });

  it('says why what is refused does not count', () => {
    const small = smallRegister();
    const id = small.proposal('MP101');
    small.event(id, 'raised', '2019-01-02');
    small.event(id, 'live', '2019-01-03');
    const refused = lifeEntries(small.register(), id, JANUARY).flatMap(({ refused: why }) => why ?? []);
    expect(refused).toEqual(['it was a draft in Define']);
  });
});

describe('the drawn life', () => {
  it('gives each stage its days up to the day shown', () => {
    expect(
      lifeStages(sample, idOf('MP079'), JANUARY).map(({ stage, from, to, workingDays }) => [
        stage,
        from,
        to,
        workingDays,
      ]),
    ).toEqual([
      ['define', '2019-05-28', '2019-07-12', 34],
      ['refine', '2019-07-12', '2019-12-13', 111],
      ['opine', '2019-12-13', JANUARY, 36],
    ]);
  });

  it('draws no length for an end, and what was on hold as a share of its stage', () => {
    const small = smallRegister();
    const id = small.proposal('MP101');
    small.event(id, 'raised', '2019-01-01');
    small.event(id, 'on-hold', '2019-01-03');
    small.event(id, 'off-hold', '2019-01-06');
    small.event(id, 'withdrawn', '2019-01-11');
    const [define, withdrawn] = lifeStages(small.register(), id, JANUARY);
    expect(define).toMatchObject({ length: 10, holds: [{ from: 0.2, to: 0.5 }] });
    expect(withdrawn).toMatchObject({ length: 0, workingDays: null, isLast: true });
  });

  it('is empty before the proposal was raised', () => {
    expect(lifeStages(sample, idOf('MP079'), '2019-01-01')).toEqual([]);
  });
});

describe('the events that may be added', () => {
  const small = smallRegister();
  const parent = small.proposal('MP100');
  small.event(parent, 'raised', '2018-01-02');
  const id = small.proposal('MP101');
  small.event(id, 'raised', '2019-01-02');
  small.event(id, 'converted', '2019-03-01');
  small.event(id, 'on-hold', '2019-04-01');
  const fresh = small.proposal('MP102');
  const register = small.register();

  it('are first those that the lifecycle allows in the stage of the day', () => {
    expect(eventChoices(register, id, '2019-05-01')).toEqual({
      first: ['withdrawal-requested', 'withdrawn', 'off-hold', 'correction'],
      elsewhere: ['report-issued', 'sent-back'],
      refused: [
        ...['submitted', 'raised', 'split', 'converted', 'approved', 'recommended'],
        ...['rejected', 'adopted', 'on-hold', 'live'],
      ],
    });
  });

  it('begin with raising where nothing has happened yet', () => {
    expect(eventChoices(register, fresh, '2019-05-01').first).toEqual([
      'submitted',
      'raised',
      'split',
      'correction',
    ]);
  });

  const values = (kind: 'raised' | 'withdrawn' | 'off-hold' | 'correction' | 'split', on: string) => ({
    ...eventValues(register, id, null, on),
    kind,
  });

  it('say what they would put wrong', () => {
    expect(eventFormProblems(register, id, values('off-hold', '2019-05-01'), null)).toEqual([]);
    expect(eventFormProblems(register, id, values('raised', '2019-05-01'), null)).toEqual([
      '“Raised as a Draft Proposal” cannot have happened on 1 May 2019, because it was in Refine.',
    ]);
    // Withdrawn before it was converted, what came after cannot be any more.
    expect(eventFormProblems(register, id, values('withdrawn', '2019-02-01'), null)).toHaveLength(2);
    expect(eventFormProblems(register, id, values('correction', '2019-05-01'), null)).toEqual([
      'Say why the stage is corrected.',
    ]);
    expect(eventFormProblems(register, id, { ...values('raised', ''), kind: '' }, null)).toEqual([
      'Say what happened.',
    ]);
  });

  it('are changed over the same record', () => {
    const event = register.stageEvent.find((one) => one.proposalId === id && one.kind === 'raised');
    if (event === undefined) throw new Error('No event');
    const changed = { ...eventValues(register, id, event, '2019-05-01'), on: '2019-01-09' };
    expect(eventRecord(id, changed, event)).toEqual({ ...event, on: '2019-01-09' });
    expect(eventProblems(register, { ...event, on: '2019-03-15' }, null).length).toBeGreaterThan(0);
  });

  it('take the proposal it was split from with a split', () => {
    const split = { ...eventValues(register, fresh, null, '2019-05-01'), kind: 'split' as const };
    expect(eventFormProblems(register, fresh, split, null)).toEqual([
      'Say which proposal it was split from.',
    ]);
    const whole = { ...split, splitFromId: parent };
    expect(eventFormProblems(register, fresh, whole, null)).toEqual([]);
    expect(eventChanges(register, fresh, whole, null).map(({ entity }) => entity)).toEqual([
      'proposal',
      'stageEvent',
    ]);
  });
});
