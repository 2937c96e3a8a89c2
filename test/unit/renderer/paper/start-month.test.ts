import { describe, expect, it } from 'vitest';
import {
  type Answer,
  answerChanges,
  answerProblem,
  movesOf,
  moveWords,
  openPromises,
} from '../../../../src-renderer/features/paper/start/promises.ts';
import { startDay, startMonth } from '../../../../src-renderer/features/paper/start/start-month.ts';
import { emptyRegister, type Register, where } from '../../../../src-shared/entities/register.ts';
import { deriveReport } from '../../../../src-shared/report/derive-report.ts';
import { modelTexts } from '../../../../src-shared/report/model-texts.ts';
import { changed, only, sample } from './sample.ts';

const FEBRUARY = '2020-02';
const DAY = '2020-02-10';
const promises = openPromises(sample, FEBRUARY);
const promise = (begins: string, kind = 'agenda') =>
  only(promises, (one) => one.kind === kind && one.text.startsWith(begins));
const textOf = (register: Register, month: string) =>
  modelTexts(deriveReport(register, { month, edition: null }))
    .map(({ text }) => text)
    .join('\n');

describe('the promises open when February 2020 is started', () => {
  it('are the vote to come, what was put off, what was to be issued and what is not met', () => {
    expect(promises.map(({ text, due }) => `${text} (${due})`)).toEqual([
      'SECMP0062: on the agenda of the Change Board, for a vote (Planned for 7 February 2020)',
      'MP077: Refinement Consultation to be issued (Planned for February 2020)',
      'MP078: Refinement Consultation to be issued (Planned for February 2020)',
      'MP080: Refinement Consultation to be issued (Planned for February 2020)',
      'MP093: Refinement Consultation to be issued (Planned for February 2020)',
      'DP098: on the agenda of the Panel, for conversion (Planned for March 2020)',
      'DP110: on the agenda of the Panel, for conversion (Planned for March 2020)',
      expect.stringMatching(
        /^DP098: It is still .* \(A condition, to be met before the Modification Report\)$/,
      ),
      expect.stringMatching(/^DP110: The legal text .*\)$/),
    ]);
  });

  it('have those of a meeting that passed without an outcome, once it has', () => {
    const later = openPromises(sample, '2020-03').map(({ text }) => text);
    expect(later).toContain('DP101: on the agenda of the Panel, for conversion');
  });

  it('change nothing where they are kept', () => {
    for (const one of promises) expect(answerChanges(sample, one, { kind: 'keep' }, DAY)).toEqual([]);
  });

  it('are moved to another month by a new row, and the paper that made them goes on saying so', () => {
    const dp098 = promise('DP098');
    const to = only(movesOf(sample, dp098, FEBRUARY), ({ date }) => date === '2020-04');
    expect(moveWords(to)).toBe('April 2020, no day yet');
    const moved = changed(answerChanges(sample, dp098, { kind: 'move', to }, DAY));
    expect(openPromises(moved, FEBRUARY)).toContainEqual(
      expect.objectContaining({ text: dp098.text, planned: '2020-04' }),
    );
    expect(textOf(moved, '2020-01')).toBe(textOf(sample, '2020-01'));
  });

  it('are moved to a known meeting of their committee', () => {
    const vote = promise('SECMP0062');
    const meetingId = only(sample.meeting, ({ kind }) => kind === 'ordinary').id;
    expect(meetingId).not.toBe('');
    const moves = movesOf(sample, promise('DP110'), FEBRUARY);
    expect(moves.map(moveWords)[0]).toBe('February 2020, no day yet');
    const panel = only(moves, ({ meeting }) => meeting !== null);
    expect(moveWords(panel)).toBe('the meeting of 14 February 2020');
    expect(movesOf(sample, vote, FEBRUARY).every(({ date }) => date !== '2020-02-07')).toBe(true);
    const moved = changed(answerChanges(sample, promise('DP110'), { kind: 'move', to: panel }, DAY));
    expect(openPromises(moved, FEBRUARY).some(({ text }) => text === promise('DP110').text)).toBe(false);
  });

  it('are dropped with the reason', () => {
    const answer: Answer = { kind: 'drop', why: ' Withdrawn by its proposer ' };
    const dropped = changed([
      ...answerChanges(sample, promise('DP098'), answer, DAY),
      ...answerChanges(sample, promise('MP077', 'consultation'), answer, DAY),
    ]);
    expect(openPromises(dropped, FEBRUARY)).toHaveLength(promises.length - 2);
    expect(dropped.agendaItem.find(({ droppedReason }) => droppedReason !== null)).toMatchObject({
      droppedOn: DAY,
      droppedReason: 'Withdrawn by its proposer',
    });
    expect(dropped.consultationEvent.find(({ kind }) => kind === 'withdrawn')).toMatchObject({
      on: DAY,
      note: 'Withdrawn by its proposer',
    });
  });

  it('let a consultation slip by a new row, and a condition be met', () => {
    const slipped = changed(
      answerChanges(
        sample,
        promise('MP078', 'consultation'),
        { kind: 'move', to: { meeting: null, date: '2020-03' } },
        DAY,
      ),
    );
    expect(slipped.consultationEvent).toHaveLength(sample.consultationEvent.length + 1);
    const met = changed(
      answerChanges(sample, promise('DP110', 'condition'), { kind: 'met', on: '2020-02-11' }, DAY),
    );
    expect(openPromises(met, FEBRUARY)).toHaveLength(promises.length - 1);
  });

  it('let a condition be no longer asked for, with the reason', () => {
    const dropped = changed(
      answerChanges(sample, promise('DP110', 'condition'), { kind: 'drop', why: ' It is moot ' }, DAY),
    );
    expect(openPromises(dropped, FEBRUARY)).toHaveLength(promises.length - 1);
    expect(dropped.condition.find(({ droppedOn }) => droppedOn !== null)).toMatchObject({
      droppedOn: DAY,
      droppedReason: 'It is moot',
    });
  });

  it('are not saved before it is said where to, why or when', () => {
    const dp098 = promise('DP098');
    expect(answerProblem(dp098, { kind: 'keep' })).toBeNull();
    expect(answerProblem(dp098, { kind: 'move', to: null })).toBe('Say where DP098 is moved to.');
    expect(answerProblem(dp098, { kind: 'drop', why: '  ' })).toBe('Say why DP098 is dropped.');
    expect(answerProblem(dp098, { kind: 'met', on: null })).toMatch(/^Say when/);
  });
});

describe('starting a month', () => {
  it('makes a paper and an edition for each that the last had, at its next known meeting, with nothing typed kept', () => {
    const started = changed(startMonth(sample, FEBRUARY).changes);
    const paper = only(started.paper, ({ month }) => month === FEBRUARY);
    const [before] = sample.paper;
    expect(paper).toMatchObject({
      asAt: null,
      position: null,
      team: before?.team,
      authorId: before?.authorId,
    });
    const editions = where(started, 'edition', 'paperId', paper.id);
    expect(editions).toHaveLength(2);
    for (const edition of editions) {
      expect(edition).toMatchObject({ item: null, reference: null, date: null, meetingId: null });
    }
    expect(where(started, 'attachment', 'paperId', paper.id)).toHaveLength(1);
    expect(textOf(started, '2020-01')).toBe(textOf(sample, '2020-01'));
  });

  it('makes a paper alone in a register that has none', () => {
    const { changes, edition } = startMonth(emptyRegister(), FEBRUARY);
    expect(changes).toHaveLength(1);
    expect(edition).toBeNull();
  });

  it('gives the very first paper an edition for the Panel', () => {
    const { changes, edition } = startMonth({ ...sample, paper: [], edition: [], attachment: [] }, FEBRUARY);
    const [made] = changes.flatMap((change) =>
      change.kind === 'put' && change.entity === 'edition' ? [change.record] : [],
    );
    const panel = only(sample.committee, ({ kind }) => kind === 'panel');
    expect(made).toMatchObject({ id: edition, committeeId: panel.id, action: 'For Information' });
  });

  it('dates what is decided after the last paper and not after the new one', () => {
    expect(startDay(sample, FEBRUARY, '2020-02-12')).toBe('2020-02-12');
    expect(startDay(sample, FEBRUARY, '2020-02-01')).toBe('2020-02-08');
    expect(startDay(sample, FEBRUARY, '2026-08-01')).toBe('2020-03-06');
    expect(startDay(emptyRegister(), FEBRUARY, '2020-02-12')).toBe('2020-02-12');
  });
});
