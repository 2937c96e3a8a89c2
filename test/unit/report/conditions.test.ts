import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import { modelTexts } from '../../../src-shared/report/model-texts.ts';
import { isOpenCondition } from '../../../src-shared/report/reading/conditions.ts';
import { idOf } from '../../helpers/sample/book.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';

const sample = buildSample();
const id = idOf('condition', 'DP098');
const reason = 'the cost is settled';

function conditionWith(fields: Partial<RecordOf<'condition'>>): RecordOf<'condition'> {
  const condition = sample.condition.find((one) => one.id === id);
  if (condition === undefined) throw new Error('The sample has no condition on DP098.');
  return { ...condition, ...fields };
}

/** What January's paper says of DP098 going to the Panel, with its position on 7 February 2020. */
function said(fields: Partial<RecordOf<'condition'>>): string {
  const changed = conditionWith(fields);
  const condition = sample.condition.map((one) => (one.id === id ? changed : one));
  const texts = modelTexts(deriveReport({ ...sample, condition }, { month: '2020-01', edition: null }));
  return texts.find(({ text }) => text.includes('DP098') && text.includes('March 2020'))?.text ?? '';
}

describe('a condition', () => {
  it('is told until the day it is no longer asked for, and not from that day on', () => {
    const { sentence } = conditionWith({});
    expect(said({})).toContain(sentence);
    expect(said({ droppedOn: '2020-02-10', droppedReason: reason })).toContain(sentence);
    for (const droppedOn of ['2020-02-05', '2020-02-07']) {
      const without = said({ droppedOn, droppedReason: reason });
      expect(without).toContain('March 2020');
      expect(without).not.toContain(sentence);
      expect(without).not.toContain('will settle this');
    }
  });

  it('is open until it is met or no longer asked for', () => {
    expect(isOpenCondition(conditionWith({}), '2020-02-07')).toBe(true);
    expect(isOpenCondition(conditionWith({ metOn: '2020-02-08' }), '2020-02-07')).toBe(true);
    expect(isOpenCondition(conditionWith({ metOn: '2020-02-07' }), '2020-02-07')).toBe(false);
    const dropped = conditionWith({ droppedOn: '2020-02-07', droppedReason: reason });
    expect(isOpenCondition(dropped, '2020-02-06')).toBe(true);
    expect(isOpenCondition(dropped, '2020-02-07')).toBe(false);
  });
});
