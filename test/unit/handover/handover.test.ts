import { layoutDocument } from 'docx/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoverDocument, writeHandover } from '../../../src-main/word/write-handover.ts';
import { applyChanges } from '../../../src-shared/entities/apply-changes.ts';
import { emptyRegister, type Register } from '../../../src-shared/entities/register.ts';
import { deriveHandover } from '../../../src-shared/handover/derive-handover.ts';
import { fitted } from '../../../src-shared/handover/fit-page.ts';
import { handoverPage } from '../../../src-shared/handover/handover-page.ts';
import { generate } from '../../helpers/generated/generate.ts';
import { keepPaper } from '../../helpers/kept-papers.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';
import { idFor } from '../../helpers/sample/ids.ts';

const sample = buildSample();
const DAY = '2020-02-07';
const handover = deriveHandover(sample, DAY);

const textsOf = (register = sample, day = DAY) =>
  JSON.stringify(handoverPage(register, deriveHandover(register, day)).blocks);

describe('a hand-over', () => {
  it('tells what is due in ten working days, the day itself counted', () => {
    expect(handover.until).toBe('2020-02-21');
    expect(handover.due.map(({ when, what }) => `${when} ${what}`)).toEqual([
      '7 Feb 20 Change Board meets',
      '7 Feb 20 Papers day for the SEC Panel',
      '7 Feb 20 Vote on SECMP0062',
      '14 Feb 20 SEC Panel meets',
      '19 Feb 20 Agenda day for the Working Group',
      '20 Feb 20 Agenda day for the TABASC',
    ]);
    expect(deriveHandover(sample, '2020-12-24').until).toBe('2021-01-12');
  });

  it('tells what papers promised, and the checks of the newest paper that nobody answered', () => {
    expect(handover.promises.map(({ text }) => text)).toContain(
      'DP098: on the agenda of the Panel, for conversion',
    );
    expect(handover.month).toBe('2020-01');
    const [first] = handover.checks;
    if (first === undefined) throw new Error('the sample has something to look at');
    const accepted = sample.edition.map((edition) => ({
      kind: 'put' as const,
      entity: 'acceptedCheck' as const,
      record: {
        id: idFor(`accepted ${edition.id}`),
        editionId: edition.id,
        finding: first.key,
        reason: 'It is so.',
        acceptedOn: DAY,
        acceptedBy: 'Ann',
      },
    }));
    const answered = deriveHandover(applyChanges(sample, accepted), DAY);
    expect(answered.checks.map(({ key }) => key)).toEqual(handover.checks.slice(1).map(({ key }) => key));
    // Accepted in one edition, it is still open in the other.
    const once = deriveHandover(applyChanges(sample, accepted.slice(0, 1)), DAY);
    expect(once.checks.map(({ key }) => key)).toContain(first.key);
  });

  it('says so where nothing is due, promised or open', () => {
    const texts = textsOf(emptyRegister());
    expect(texts).toContain('Nothing is due in the next ten working days.');
    expect(texts).toContain('Nothing that a paper promised is open.');
    expect(texts).toContain('There is no paper yet.');
  });

  it('is one page as Word lays it out, whatever stands in the register', () => {
    const pagesOf = (register: Register, day: string) => {
      const page = handoverPage(register, deriveHandover(register, day));
      return layoutDocument(handoverDocument(page), { guess: true }).pages.length;
    };
    expect(pagesOf(sample, DAY)).toBe(1);
    for (const seed of [1, 2, 3]) expect(pagesOf(generate(seed).register, '2019-09-02')).toBe(1);
    const long = {
      ...handover,
      promises: handover.promises.map((one) => ({ ...one, text: one.text.repeat(9) })),
    };
    const checks = Array.from({ length: 9 }, () => handover.checks).flat();
    const page = handoverPage(sample, { ...long, checks });
    expect(layoutDocument(handoverDocument(page), { guess: true }).pages).toHaveLength(1);
  });

  it('is the same bytes every time, and counts what it has no room for', async () => {
    const texts = textsOf();
    expect(texts).toContain('And 1 more, which the application lists.');
    const page = handoverPage(sample, handover);
    const bytes = await writeHandover(page, DAY);
    keepPaper(bytes, 'hand-over');
    expect(Buffer.from(await writeHandover(page, DAY)).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('what fits on the page', () => {
  const lists = fc.array(fc.array(fc.string({ maxLength: 300 }), { maxLength: 40 }), {
    minLength: 3,
    maxLength: 3,
  });

  it('is never more than a page, and all where all fits', () => {
    fc.assert(
      fc.property(lists, (texts) => {
        const lines = (some: readonly string[]) =>
          some.reduce((sum, text) => sum + 5 * Math.ceil(text.length / 88) + 1, 0);
        const taken = fitted(texts);
        const total = texts.reduce((sum, list, at) => sum + lines(list.slice(0, taken[at])), 0);
        expect(total).toBeLessThanOrEqual(140);
        if (lines(texts.flat()) <= 140) expect(taken).toEqual(texts.map(({ length }) => length));
        // A list that is not long is never left out for one that is.
        for (const [at, list] of texts.entries())
          if (lines(list) <= 140 / 3) expect(taken[at]).toBe(list.length);
      }),
    );
  });
});
