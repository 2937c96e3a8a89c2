import { describe, expect, it } from 'vitest';
import { emptyRegister, type Register } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import { modelTexts } from '../../../src-shared/report/model-texts.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';

const sample = buildSample();

const NAMES: Readonly<Partial<Record<RecordOf<'committee'>['kind'], string>>> = {
  panel: 'the Council',
  'change-board': 'the Voting Group',
  'working-group': 'the Design Forum',
};

/** The paper's own sentences and headings: titles and what people typed may name whatever they name. */
function texts(register: Register, month: string): string {
  const withoutTyped = {
    ...register,
    proposalTitle: [],
    proposalSummary: [],
    condition: [],
    glossaryTerm: [],
  };
  return modelTexts(deriveReport(withoutTyped, { month, edition: null }))
    .map(({ text }) => text)
    .join('\n');
}

describe('the bodies of another code', () => {
  it('are called as the register calls them, in every month', () => {
    const committee = sample.committee.map((one) => ({
      ...one,
      inSentence: NAMES[one.kind] ?? one.inSentence,
    }));
    for (const month of ['2019-06', '2019-12', '2020-01', '2020-02', '2020-03', '2020-06']) {
      const said = texts({ ...sample, committee }, month);
      expect(said).toMatch(/Voting Group votes/);
      expect(said).toMatch(/Design Forum meetings/);
      expect(said.replaceAll('Panel Information Policy', '')).not.toMatch(
        /Change Board|Working Group|\bPanel\b/,
      );
    }
  });

  it('are called by their part in the process where the register has none', () => {
    const said = texts(emptyRegister(), '2020-01');
    expect(said).toContain('No monthly Working Group meeting had been held by');
    expect(said).toContain('The Change Board did not meet in January 2020');
    expect(said).toContain('The date of the next Panel meeting is not settled');
    expect(said).toContain('Change Board votes');
  });
});
