import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import { sentencesOf } from '../../../src-shared/report/own-words.ts';
import { fits, plainText, sayOwn } from '../../../src-shared/report/say.ts';
import { plainly } from '../../../src-shared/reviewed/document-texts.ts';
import { liveWords } from '../../../src-shared/reviewed/live-words.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';

const sample = buildSample();
const terms = sample.glossaryTerm;
const sentences = sentencesOf(deriveReport(sample, { month: '2020-01', edition: null })).flatMap(
  ({ wording, runs, key }) => (wording === undefined ? [] : [{ key, wording, printed: plainText(runs) }]),
);

function sentenceWith(part: string) {
  const found = sentences.find(({ printed }) => printed.includes(part));
  if (found === undefined) throw new Error(`No sentence says “${part}”.`);
  const { wording, printed } = found;
  return { wording, printed, template: wording.template, terms };
}

function edited(part: string, from: string, to: string) {
  const sentence = sentenceWith(part);
  if (!sentence.printed.includes(from)) throw new Error(sentence.printed);
  return liveWords(sentence.printed.replace(from, to), sentence);
}

describe('words typed over a sentence', () => {
  it('keep what stands unchanged as that of the facts', () => {
    const { text, lost } = edited('sent back for additional', 'was sent back', 'was returned');
    expect(text).toBe(
      sentenceWith('sent back for additional').template.replace('was sent back', 'was returned'),
    );
    expect(lost).toEqual([]);
  });

  it('keep what was typed over a date, and say so', () => {
    const { text, lost } = edited('sent back for additional', '7 February 2020', '14 February 2020');
    expect(text).toContain('14 February 2020');
    expect(text).toContain('{proposal}');
    expect(lost).toEqual([{ word: '{dateB}', value: '7 February 2020' }]);
  });

  it('find what was moved', () => {
    const sentence = sentenceWith('Draft Proposals, Modification Proposals and releases');
    const { text } = liveWords('In January 2020 this was done: see the Modification Register.', sentence);
    expect(text).toContain('In {month} this was done');
  });

  it('follow a value to or from the beginning of the sentence', () => {
    const wording = {
      template: '{Count} came to {body}.',
      values: { count: run('two'), body: run('the CSC') },
    };
    const sentence = { wording, template: wording.template, printed: 'Two came to the CSC.', terms: [] };
    expect(liveWords('Only two came to the CSC.', sentence).text).toBe('Only {count} came to {body}.');
    expect(liveWords('The CSC had both.', sentence).text).toBe('{Body} had both.');
  });

  it('leave a word alone that only looks like a value', () => {
    const wording = {
      template: '{Count} came on {date}.',
      values: { count: run('two'), date: run('4 May 2020') },
    };
    const sentence = { wording, template: wording.template, printed: 'Two came on 4 May 2020.', terms: [] };
    expect(liveWords('None came on 4 May 2020 between the two of them.', sentence)).toEqual({
      text: 'None came on {date} between the two of them.',
      lost: [{ word: '{Count}', value: 'Two' }],
    });
  });

  it('keep the place of what says nothing at present', () => {
    const wording = {
      template: '{who} went{to}{why}.',
      values: { who: run('Ada'), to: [], why: run(' home') },
    };
    const sentence = { wording, template: wording.template, printed: 'Ada went home.', terms: [] };
    expect(liveWords('Yesterday Ada went home.', sentence).text).toBe('Yesterday {who} went{to}{why}.');
    expect(liveWords('Ada went.', sentence).text).toBe('{who} went{to}.');
  });

  it('take the expansion of an acronym for the paper’s own', () => {
    const wording = { template: '{Body} met.', values: { body: run('the CSC') } };
    const sentence = {
      wording,
      template: wording.template,
      printed: 'The Change Sub-Committee (CSC) met.',
      terms: [{ short: 'CSC', long: 'Change Sub-Committee' }],
    };
    expect(liveWords('The Change Sub-Committee (CSC) met twice.', sentence).text).toBe('{Body} met twice.');
  });

  it('with braces are left as they are', () => {
    expect(edited('sent back for additional', 'was sent', '{was} sent').text).toContain('{was} sent');
  });
});

describe('whatever is typed', () => {
  it('nothing typed is the sentence as it was made', () => {
    for (const { wording, printed } of sentences) {
      const { text, lost } = liveWords(printed, { wording, printed, template: wording.template, terms });
      expect(text).toBe(wording.template);
      expect(lost).toEqual([]);
    }
  });

  it('reads as it was typed, and asks for nothing that the sentence has not', () => {
    const edit = fc.record({
      of: fc.nat(sentences.length - 1),
      from: fc.nat(300),
      length: fc.nat(40),
      typed: fc.string({ maxLength: 30 }),
    });
    fc.assert(
      fc.property(edit, ({ of, from, length, typed }) => {
        const sentence = sentences[of];
        if (sentence === undefined) return;
        const { wording, printed } = sentence;
        const at = from % printed.length;
        const now = printed.slice(0, at) + typed.replace(/[{}]/g, '') + printed.slice(at + length);
        const { text } = liveWords(now, { wording, printed, template: wording.template, terms: [] });
        expect(fits(text, wording.template)).toBe(true);
        expect(plainly(plainText(sayOwn(text, wording)))).toBe(plainly(now));
      }),
      { numRuns: 500 },
    );
  });
});

function run(text: string) {
  return [{ kind: 'text', text } as const];
}
