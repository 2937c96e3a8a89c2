import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { writePaper } from '../../../src-main/word/write-paper.ts';
import { emptyRegister, type Register } from '../../../src-shared/entities/register.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import { keepPaper } from '../../helpers/kept-papers.ts';
import { faultsOf } from '../../helpers/paper-faults.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';

const sample = buildSample();

async function written(register: Register, month: string): Promise<string> {
  const model = deriveReport(register, { month, edition: null });
  expect(faultsOf(model)).toEqual([]);
  return readBack(model, month);
}

describe('a register with nothing in it', () => {
  it('gives a whole paper with every section in its none form', async () => {
    const text = await written(emptyRegister(), '2020-01');
    expect(text).toContain('No Draft Proposals were raised in January 2020.');
    expect(text).toContain('The Change Board did not vote on any modifications in January 2020.');
    expect(text).toContain('No releases of the SEC are scheduled.');
  });
});

describe('the sample in other months', () => {
  it('gives a whole paper for each, before its first fact and after its last', async () => {
    for (const month of [
      '2010-05',
      '2016-12',
      '2019-04',
      '2019-11',
      '2019-12',
      '2020-02',
      '2020-03',
      '2021-06',
    ]) {
      await written(sample, month);
    }
  });
});

describe('hostile text', () => {
  const hostile = [
    '\uFFFE\uFFFF and \u{1FFFE}',
    'bell \u0007 and escape \u001B',
    'שלום עולם',
    '{name-0} {count} <b>&amp;</b>',
    'tab\tand\nnewline  and   spaces',
    'a'.repeat(900),
  ];

  it.each(hostile)('in a title (%#) never breaks the file', async (title) => {
    const [first, ...rest] = sample.proposalTitle;
    if (first === undefined) throw new Error('the sample has titles');
    const titles = [{ ...first, title }, ...rest];
    const text = await textOf({ ...sample, proposalTitle: titles });
    expect(text).toContain('Change Status Report');
  });

  it('of a hundred thousand characters in a summary is printed whole', async () => {
    const [first, ...rest] = sample.proposalSummary;
    if (first === undefined) throw new Error('the sample has summaries');
    const summary = 'x'.repeat(100_000);
    expect(await textOf({ ...sample, proposalSummary: [{ ...first, summary }, ...rest] })).toContain(summary);
  });

  it('of any kind survives', async () => {
    const [first, ...rest] = sample.proposalSummary;
    if (first === undefined) throw new Error('the sample has summaries');
    const any = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(any, async (summary) => {
        await textOf({ ...sample, proposalSummary: [{ ...first, summary }, ...rest] });
      }),
      { numRuns: 40 },
    );
  });
});

async function textOf(register: Register): Promise<string> {
  return readBack(deriveReport(register, { month: '2020-01', edition: null }), 'hostile');
}

async function readBack(model: ReportModel, label: string): Promise<string> {
  const file = keepPaper(await writePaper(model), label);
  return (await mammoth.extractRawText({ buffer: Buffer.from(file) })).value.replaceAll('\u00a0', ' ');
}
