import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { writeAppendix, writePaper } from '../../src-main/word/write-paper.ts';
import type { Register } from '../../src-shared/entities/register.ts';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import { modelTexts } from '../../src-shared/report/model-texts.ts';
import { buildSample } from '../helpers/sample/build-sample.ts';

const sample = buildSample();
const HREF = 'https://example.org/a?b=1&c=(d)';
const linked = (words: string) => `${words} [the page](${HREF}) and [brackets] [1](2)`;

/** The sample with a link and odd brackets in every text that a paper prints as prose. */
const register: Register = {
  ...sample,
  proposalSummary: sample.proposalSummary.map((row) => ({ ...row, summary: linked('Summary:') })),
  condition: sample.condition.map((row) => ({ ...row, sentence: linked('Condition:') })),
  assessmentEvent: sample.assessmentEvent.flatMap((row) =>
    row.kind === 'accepted'
      ? [row, { ...row, id: `${row.id} noted`, kind: 'progress' as const, text: linked('Note:') }]
      : [row],
  ),
};
const edition = sample.edition.find(({ item }) => item === '21')?.id ?? null;
const model = deriveReport(register, { month: '2020-01', edition });

async function htmlOf(file: Uint8Array | null): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: Buffer.from(file ?? []) })).value;
}

it('a link typed in a summary, a condition or a progress note is one in Word, and brackets stay brackets', async () => {
  const printed = `<a href="${HREF.replace('&', '&amp;')}">the page</a> and [brackets] [1](2)`;
  const paper = await htmlOf(await writePaper(model));
  expect(paper).toContain(`Summary: ${printed}`);
  expect(paper).toContain(`Condition: ${printed}.`);
  expect(await htmlOf(await writeAppendix(model))).toContain(`Note: ${printed}`);
});

it('a link is told by its words alone wherever a paper is read as text', () => {
  const texts = modelTexts(model).map(({ text }) => text);
  expect(texts).toContain('Summary: the page and [brackets] [1](2)');
  expect(texts.join('\n')).not.toContain('](https');
});
