import { describe, expect, it } from 'vitest';
import { writePaper } from '../../src-main/word/write-paper.ts';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import { buildSample } from '../helpers/sample/build-sample.ts';
import { type DocumentText, type Piece, piecesOf, readDocument } from './document-text.ts';
import { faultsOf } from './faults.ts';
import { lettersOf, type Page, pagesOf } from './pages.ts';

const text = (words: string): Piece => ({ text: words, isHeading: false, isDrawn: false, cell: null });
const heading = (words: string): Piece => ({ ...text(words), isHeading: true });
const drawn = (words: string): Piece => ({ ...text(words), isDrawn: true });
const rows = (...names: readonly string[]): readonly Piece[] =>
  names.map((name, row) => ({ ...text(name), cell: { table: 0, row, inHeader: row === 0 } }));

const FOOTER = `<w:ftr><w:p><w:r><w:t>SECP_1</w:t></w:r></w:p><w:p><w:r><w:t>Page </w:t><w:instrText>PAGE</w:instrText>
<w:t> of </w:t><w:instrText>NUMPAGES</w:instrText></w:r></w:p></w:ftr>`;

function faults(pieces: readonly Piece[], ...bodies: readonly string[]): readonly string[] {
  const document: DocumentText = { pieces, footer: FOOTER, hasCover: false, bottomMargin: 72 };
  return faultsOf(document, bodies.map(pageOf), null);
}

const pageOf = (body: string, at: number, all: readonly unknown[]): Page => ({
  body: body.split(' '),
  footer: `SECP_1 Page ${at + 1} of ${all.length}`.split(' '),
});

describe('the check of a rendered paper', () => {
  it('finds a text that no page has, and passes over what rendering adds', () => {
    const pieces = [heading('Summary'), text('An ofﬁcial state-of-play list:'), text('One item')];
    expect(faults(pieces, '1. Summary An official state- of-play list: • One item')).toEqual([]);
    expect(faults(pieces, '1. Summary An official list: • One item')).toEqual([
      'not on any page: An ofﬁcial state-of-play list:',
    ]);
  });

  it('finds a heading with nothing under it on its page', () => {
    const pieces = [text('Before'), heading('Decisions'), text('None were made.')];
    expect(faults(pieces, 'Before Decisions', 'None were made.')).toEqual([
      'a heading is the last text of page 1: Decisions',
    ]);
    expect(faults(pieces, 'Before', 'Decisions None were made.')).toEqual([]);
    expect(faults(pieces.slice(0, 2), 'Before Decisions')).toHaveLength(1);
  });

  it('takes what a shape says for no heading, though it is drawn at the end of its page', () => {
    const pieces = [
      heading('Stages'),
      drawn('17 Define'),
      text('So many.'),
      heading('Define'),
      text('Drafts'),
    ];
    expect(faults(pieces, 'Stages So many. 17 Define', '2. Define Drafts')).toEqual([]);
  });

  it('finds a row alone on a page, and a header without rows', () => {
    const table = rows('Head', 'one', 'two', 'three');
    expect(faults(table, 'Head one two three')).toEqual([]);
    expect(faults(table, 'Head one two', 'Head three')).toEqual(['table 1 has one row alone on page 2']);
    expect(faults(table, 'Head one', 'Head two three')).toEqual(['table 1 has one row alone on page 1']);
    expect(faults(table, 'Head', 'Head one two three')).toEqual(['table 1 has only its header on page 1']);
    expect(faults(table, 'Head one t', 'wo three')).toContain('table 1 has a row split over pages 1 and 2');
    expect(faults(rows('Head', 'one'), 'Head one')).toEqual([]);
  });

  it('finds a wrong page number, a footer cut short, and a footer on the cover', () => {
    const document: DocumentText = { pieces: [], footer: FOOTER, hasCover: true, bottomMargin: 72 };
    const page = (footer: string): Page => ({
      body: [],
      footer: footer.split(' ').filter((word) => word !== ''),
    });
    const check = (...footers: readonly string[]) => faultsOf(document, footers.map(page), null);
    expect(check('', 'SECP_1 Page 2 of 2')).toEqual([]);
    expect(check('', 'SECP_1 Page 2 of 20')).toHaveLength(1);
    expect(check('', 'SECP_1 Page of')).toHaveLength(2);
    expect(check('', 'Page 2 of 2')).toEqual(['page 2 lacks in its footer: SECP_1']);
    expect(check('SECP_1', 'SECP_1 Page 2 of 2')).toEqual(['the cover has a footer: SECP_1']);
  });

  it('holds papers to their number of pages, and documents without a cover to none', () => {
    const page: Page = { body: [], footer: ['SECP_1', 'Page', '1', 'of', '1'] };
    const bounds = { least: 8, most: 10 };
    const document = { pieces: [], footer: FOOTER, hasCover: false, bottomMargin: 72 };
    expect(faultsOf(document, [page], bounds)).toEqual([]);
    expect(faultsOf({ ...document, hasCover: true }, [{ ...page, footer: [] }], bounds)).toEqual([
      '1 pages, where 8 to 10 are expected',
    ]);
  });
});

describe('what a rendering is held against', () => {
  it('is every text of the paper, with its headings, tables and picture', async () => {
    const model = deriveReport(buildSample(), { month: '2020-01', edition: null });
    const document = readDocument(await writePaper(model));
    const headings = document.pieces.filter(({ isHeading }) => isHeading).map((piece) => piece.text);
    expect(headings.slice(0, 4)).toEqual([model.cover.title, 'Purpose', 'Recommendations', 'Summary']);
    expect(document.pieces.filter(({ isDrawn }) => isDrawn).map((piece) => lettersOf(piece.text))).toEqual([
      '17Define',
      '27Refine',
      '3Opine',
      '5Release',
    ]);
    expect(document.pieces.filter(({ cell }) => cell?.inHeader).map((piece) => piece.text)).toContain(
      'Current duration',
    );
    expect(document).toMatchObject({ hasCover: true, bottomMargin: 72 });
  });

  it('reads entities, empty paragraphs and breaks', () => {
    const xml = '<w:p/><w:p><w:r><w:t>R&amp;D &#60;x&gt;</w:t><w:br/><w:t>two</w:t></w:r></w:p>';
    expect(piecesOf(xml).map((piece) => piece.text)).toEqual(['R&D <x> two']);
  });

  it('parts the body of a page from its footer', () => {
    const word = (top: number, content: string) =>
      `<word xMin="1" yMin="${top}" xMax="2" yMax="9">${content}</word>`;
    const bbox = `<page width="595" height="842">\n${word(100, 'R&amp;D')}\n${word(788, 'Page')}\n</page>`;
    expect(pagesOf(bbox, 72)).toEqual([{ body: ['R&D'], footer: ['Page'] }]);
  });
});
