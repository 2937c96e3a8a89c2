import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src-shared/entities/apply-changes.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import { reportModel } from '../../../src-shared/report/model-schema.ts';
import { sentencesOf } from '../../../src-shared/report/own-words.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';
import { idFor } from '../../helpers/sample/ids.ts';

const sample = buildSample();
const [paper] = sample.paper;
const editions = [null, ...sample.edition.filter(({ paperId }) => paperId === paper?.id).map(({ id }) => id)];
const models = editions.map((edition) => deriveReport(sample, { month: '2020-01', edition }));

describe('the shape of a stored paper', () => {
  it('is that of every paper, which it gives back as it was', () => {
    for (const model of models) {
      const stored = JSON.parse(JSON.stringify(model)) as unknown;
      expect(reportModel.parse(stored)).toEqual(model);
    }
  });

  it('is that of a paper with words of its own too', () => {
    const [sentence] = sentencesOf(deriveReport(sample, { month: '2020-01', edition: null }));
    const record = {
      id: idFor('own words'),
      paperId: paper?.id ?? '',
      key: sentence?.key ?? '',
      text: 'Words.',
      factsHash: 'none',
    };
    const register = applyChanges(sample, [{ kind: 'put', entity: 'paperText', record }]);
    const model = deriveReport(register, { month: '2020-01', edition: null });
    expect(JSON.stringify(model)).toContain('"isStale":true');
    expect(reportModel.safeParse(JSON.parse(JSON.stringify(model))).success).toBe(true);
  });

  it.each([
    ['another format', (model: ReportModel) => ({ ...model, format: 2 })],
    ['a section without blocks', (model: ReportModel) => ({ ...model, sections: [{ key: 'a' }] })],
    ['a field of its own', (model: ReportModel) => ({ ...model, more: 1 })],
    [
      'a day that does not exist',
      (model: ReportModel) => ({ ...model, clocks: { ...model.clocks, asAt: '2020-02-31' } }),
    ],
    ['nothing', () => null],
  ])('is not that of %s', (_, change) => {
    for (const model of models) expect(reportModel.safeParse(change(model)).success).toBe(false);
  });
});
