import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkMark, proseParts, proseRuns, proseText } from '../../../src-shared/report/prose.ts';

const text = (words: string) => ({ kind: 'text', text: words });
const link = (words: string, href: string) => ({ kind: 'link', text: words, href });

describe('a link in prose', () => {
  it('is words in square brackets before an https address in round ones', () => {
    expect(proseRuns('See [the guidance](https://example.org/a?b=1&c=2#d) first.')).toEqual([
      text('See '),
      link('the guidance', 'https://example.org/a?b=1&c=2#d'),
      text(' first.'),
    ]);
    expect(proseRuns('[a](https://a.example)[b](https://b.example)')).toEqual([
      link('a', 'https://a.example'),
      link('b', 'https://b.example'),
    ]);
  });

  it('may have an address with brackets in pairs', () => {
    const href = 'https://example.org/Code_(energy)';
    expect(proseRuns(`[code](${href}).`)).toEqual([link('code', href), text('.')]);
  });

  it('is nothing else: what is not quite a link stands as it was typed', () => {
    for (const typed of [
      '[1]',
      '[see the note]',
      'f(x)[2](3)',
      '[words] (https://example.org)',
      '[words](http://example.org)',
      '[words](mailto:a@example.org)',
      '[words](javascript:alert(1))',
      '[words](file:///c:/x)',
      '[words](https://)',
      '[words](https://exa mple.org)',
      '[words](https://example.org',
      '[ ](https://example.org)',
      '[](https://example.org)',
      '[two\nlines](https://example.org)',
      '[words](https://example.org/{date})',
      '[words](https://example.org/<b>)',
      ']](([[',
    ])
      expect(proseRuns(typed), typed).toEqual([text(typed)]);
    expect(proseRuns('[[a](https://a.example)]')).toEqual([
      text('['),
      link('a', 'https://a.example'),
      text(']'),
    ]);
    expect(proseRuns('')).toEqual([]);
  });

  it('reads as its words', () => {
    expect(proseText('See [the guidance](https://example.org/2020) [1].')).toBe('See the guidance [1].');
  });

  it('takes long and hostile text in its stride', () => {
    for (const piece of ['[', '](', '[a](https://', '[a](https://(', '[a](https://x)', '('])
      expect(proseText(piece.repeat(50_000)).length).toBeGreaterThan(0);
  });
});

describe('writing a link', () => {
  it('is read back as the same link', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'B', 'é', ' ', '[', ']', '(', ')', '{', '’', '\n', '\\'),
    });
    const path = fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true });
    fc.assert(
      fc.property(words, path, (label, href) => {
        const mark = linkMark(label, href);
        const links = proseParts(mark).filter((part) => part.href !== null);
        expect(links.length).toBe(label.trim() === '' ? 0 : 1);
        if (label.trim() !== '')
          expect(proseText(mark).trim()).toBe(
            label.trim().replaceAll('[', '(').replaceAll(']', ')').replace(/\s+/g, ' '),
          );
      }),
    );
  });

  it('leaves spaces outside, and makes no link that is not https', () => {
    expect(linkMark(' the guidance ', 'https://example.org/')).toBe(' [the guidance](https://example.org/) ');
    for (const href of [
      'http://example.org',
      'mailto:a@example.org',
      '#_ftn1',
      'file:///c:/x',
      'javascript:1',
      '',
    ])
      expect(linkMark('words', href), href).toBe('words');
    expect(linkMark('x', 'https://example.org/a(b')).toBe('[x](https://example.org/a%28b)');
  });
});
