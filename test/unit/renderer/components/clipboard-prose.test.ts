import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipboardParagraphs } from '../../../../src-renderer/components/paste/clipboard-prose.ts';
import { readHtml } from '../../../helpers/read-html.ts';

const word = readFileSync(new URL('../../../fixtures/clipboard/word.html', import.meta.url), 'utf8');
const paragraphs = (html: string) => clipboardParagraphs(readHtml(html));

describe('what Word puts on the clipboard', () => {
  it('comes out as paragraphs and https links, and nothing else', () => {
    expect(paragraphs(word)).toEqual([
      'What it is about',
      'The Technical Specifications say “no” to both; see [the guidance](https://smartenergycodecompany.co.uk/modifications/?id=79&view=1#top) and the old page, ask us or this file.[1]',
      'First thing',
      'Second thing,',
      'over two lines',
      'It was agreed by the Panel.',
      'Modification\tDuration',
      '[SECMP0024](https://example.org/SECMP0024_%28old%29)\t178 WD of 15',
      'After the picture',
    ]);
  });

  it('is the same with the line ends of Windows', () => {
    expect(paragraphs(word.replaceAll('\n', '\r\n'))).toEqual(paragraphs(word));
  });
});

describe('what is copied elsewhere', () => {
  it('is read alike: lists, breaks, and text in no paragraph', () => {
    expect(paragraphs('one<br>two<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>three')).toEqual([
      'one',
      'two',
      'a',
      'b',
      'c',
      'three',
    ]);
  });

  it('keeps the paragraphs of a table that only lays them out', () => {
    expect(paragraphs('<table><tr><td><p>a</p><p>b</p></td></tr></table>')).toEqual(['a', 'b']);
  });

  it('has one link where its look changes within, and one in each paragraph it spans', () => {
    const href = 'https://example.org/';
    expect(paragraphs(`<a href="${href}"><b>a</b> <i>b</i></a> <a href="${href}">c<br>d</a>`)).toEqual([
      `[a b](${href}) [c](${href})`,
      `[d](${href})`,
    ]);
    expect(paragraphs(`<a href="${href}"><p>a</p><p>b</p></a>`)).toEqual([`[a](${href})`, `[b](${href})`]);
  });

  it('has no link to anything but https, and brackets stay brackets', () => {
    const hostile = ['javascript:alert(1)', 'http://example.org', 'data:text/html,x', '#here', '/path', ''];
    for (const href of hostile) expect(paragraphs(`<a href="${href}">words</a>`), href).toEqual(['words']);
    expect(paragraphs('see [1] and f(x)')).toEqual(['see [1] and f(x)']);
    expect(paragraphs('<a href="https://example.org">[1]</a>')).toEqual(['[(1)](https://example.org)']);
  });

  it('is nothing where there is no text', () => {
    for (const html of [
      '',
      '<p>&nbsp;</p>',
      '<img src="https://example.org/a.png">',
      '<style>p{}</style><br><hr>',
    ])
      expect(paragraphs(html), html).toEqual([]);
  });

  it('never comes out empty, broken over lines or with doubled spaces', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '<td>',
      '<tr>',
      '<table>',
      'a',
      ' ',
      '\n',
      '&nbsp;',
      '<br>',
      '</table>',
      '<li>',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const paragraph of paragraphs(pieces.join(''))) {
          expect(paragraph).not.toMatch(/ {2}|\n/);
          expect(paragraph.trim()).not.toBe('');
        }
      }),
    );
  });
});
