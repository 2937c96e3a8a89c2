import { describe, expect, it } from 'vitest';
import type { RecordDraft } from '../../../../src-renderer/features/assessments/record-changes.ts';
import { standingAt } from '../../../../src-renderer/features/assessments/standing-at.ts';

const saved: RecordDraft = {
  requestedOn: null,
  agendaItemId: null,
  acceptedOn: '2019-03-20',
  target: '20',
  expectedReturn: null,
  returnedOn: '2019-07-04',
  closedOn: null,
  closedWhy: '',
  noteOn: null,
  note: '',
};
const at = (asAt: string, typed: Partial<RecordDraft> = {}, before = saved) =>
  standingAt(before, { ...before, ...typed }, asAt, 15);

describe('how an assessment stands on the day shown', () => {
  it('leaves out a return that had not come by then, and says that it came later', () => {
    expect(at('2019-07-01')).toMatchObject({
      returnedOn: null,
      later: { kind: 'returned', on: '2019-07-04' },
    });
    expect(at('2019-07-04')).toMatchObject({ returnedOn: '2019-07-04', later: null });
  });

  it('leaves out a closing that had not come by then', () => {
    const closed = { ...saved, returnedOn: null, closedOn: '2019-07-04' };
    expect(at('2019-07-01', {}, closed)).toMatchObject({
      closedOn: null,
      later: { kind: 'closed', on: '2019-07-04' },
    });
  });

  it('counts what is being typed, whatever its day', () => {
    expect(at('2019-07-01', { returnedOn: '2019-07-05' })).toMatchObject({
      returnedOn: '2019-07-05',
      later: null,
    });
  });

  it('has the target of the day shown until another is typed', () => {
    expect(at('2019-07-01').target).toBe(15);
    expect(at('2019-07-01', { target: '25' }).target).toBe(25);
    expect(at('2019-07-01', { target: 'x' }).target).toBeNull();
  });
});
