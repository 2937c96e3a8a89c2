import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src-shared/entities/apply-changes.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import { shortHash } from '../../../src-shared/report/facts.ts';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import { documentTexts } from '../../../src-shared/reviewed/document-texts.ts';
import { imprintOf, placeOf } from '../../../src-shared/reviewed/imprint.ts';
import { reviewOf } from '../../../src-shared/reviewed/review.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';
import { idFor } from '../../helpers/sample/ids.ts';

const sample = buildSample();
const modelOf = (register: Register) => deriveReport(register, { month: '2020-01', edition: null });
const textsOf = (model: ReportModel) => documentTexts(model, 'paper') ?? [];
const exported = imprintOf(modelOf(sample), 'paper') ?? { texts: [] };
const VOTE = 'was sent back for additional clarifications';

function withReason(reason: string): Register {
  const outcome = sample.outcome.find(({ id }) => id === idFor('outcome SECMP0062'));
  if (outcome === undefined) throw new Error('the sample has that vote');
  return applyChanges(sample, [{ kind: 'put', entity: 'outcome', record: { ...outcome, reason } }]);
}

describe('a file whose facts have changed since the export', () => {
  const now = textsOf(modelOf(withReason('for more evidence')));

  it('is not said to have been changed by anybody where it was not', () => {
    expect(reviewOf(exported, textsOf(modelOf(sample)), now)).toEqual([]);
  });

  it('is told of with what the paper says there now', () => {
    const file = textsOf(modelOf(sample)).map((one) =>
      one.text.includes(VOTE) ? { ...one, text: 'SECMP0062 went back.' } : one,
    );
    const current = now.find(({ text }) => text.includes('more evidence'));
    expect(reviewOf(exported, file, now)).toEqual([
      {
        kind: 'changed',
        key: current?.key,
        was: current?.text,
        now: 'SECMP0062 went back.',
        isStale: true,
      },
    ]);
  });

  it('tells nothing of what the paper says already', () => {
    expect(reviewOf(exported, now, now)).toEqual([]);
  });

  it('does not tell of sentences that the paper has gained or lost', () => {
    const without = textsOf(modelOf(sample)).filter(({ text }) => !text.includes(VOTE));
    const before = {
      texts: exported.texts.filter((_, at) => !textsOf(modelOf(sample))[at]?.text.includes(VOTE)),
    };
    expect(reviewOf(before, without, textsOf(modelOf(sample)))).toEqual([]);
    expect(reviewOf(exported, without, without)).toEqual([]);
  });
});

describe('sentences that are the same word for word', () => {
  const texts = ['One.', 'No note.', 'No note.', 'No note.', 'Two.'].map((text, at) => ({
    key: `appendix/${at}`,
    isRow: false,
    text,
  }));
  it.each([1, 2, 3])('are told apart by where they stand: number %i', (at) => {
    const imprint = {
      texts: texts.map(({ key, text }) => ({ place: key, isRow: false, hash: hashOf(text) })),
    };
    const file = texts.map((one, index) => (index === at ? { ...one, text: 'No note yet.' } : one));
    expect(reviewOf(imprint, file, texts)).toMatchObject([{ kind: 'changed', key: `appendix/${at}` }]);
  });
});

function hashOf(text: string): string {
  return shortHash(text);
}

describe('where a text stands', () => {
  it('names no record', () => {
    expect(placeOf(`opine/vote/${idFor('a')}/${idFor('b')}`)).toBe('opine/vote');
    expect(JSON.stringify(exported)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });
});
