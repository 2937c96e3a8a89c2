import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ReadBack, readBack } from '../../src-main/word/read-back.ts';
import { MOST_INFLATED } from '../../src-main/word/read-package.ts';
import { writeAppendix, writePaper } from '../../src-main/word/write-paper.ts';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import { documentTexts, type PaperDocument } from '../../src-shared/reviewed/document-texts.ts';
import { type ReviewChange, reviewOf } from '../../src-shared/reviewed/review.ts';
import { editDocx, retype } from '../helpers/edit-docx.ts';
import { keepPaper } from '../helpers/kept-papers.ts';
import { buildSample } from '../helpers/sample/build-sample.ts';

const sample = buildSample();
const model = deriveReport(sample, { month: '2020-01', edition: null });
const files: Record<PaperDocument, Uint8Array> = { paper: new Uint8Array(), appendix: new Uint8Array() };
beforeAll(async () => {
  files.paper = await writePaper(model);
  files.appendix = (await writeAppendix(model)) ?? files.appendix;
});

function found(file: Uint8Array): ReadBack {
  const read = readBack(file);
  if (read === null) throw new Error('The file is none of ours.');
  return read;
}

function changes(file: Uint8Array, document: PaperDocument = 'paper'): readonly ReviewChange[] {
  const { imprint, texts } = found(file);
  if (imprint === null) throw new Error('The file has no imprint.');
  return reviewOf(imprint, texts, documentTexts(model, document) ?? []);
}

const REQUEST = 'The Panel is asked to NOTE this report.';

describe('an exported file read back', () => {
  it.each(['paper', 'appendix'] as const)(
    'says what the model says, paragraph by paragraph: %s',
    (document) => {
      const { texts, isAsExported, comments, hasTracked } = found(files[document]);
      const expected = documentTexts(model, document)?.map(({ text, isRow }) => ({ text, isRow }));
      expect(texts).toEqual(expected);
      expect({ isAsExported, comments, hasTracked }).toEqual({
        isAsExported: true,
        comments: 0,
        hasTracked: false,
      });
      expect(changes(files[document], document)).toEqual([]);
    },
  );

  it('is no longer as exported once a program has saved it, though it says the same', () => {
    const saved = editDocx(files.paper, (xml) => xml.replace('<w:p>', '<w:p w:rsidR="00A77B3E">'));
    expect(found(keepPaper(saved, 'saved again')).isAsExported).toBe(false);
    expect(changes(saved)).toEqual([]);
  });

  it('tells what was changed, taken away, added and moved', () => {
    const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
    const withText = (xml: string, text: string) =>
      xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)?.find((one) => one.includes(text)) ?? '';
    const changed = retype(files.paper, REQUEST, 'The Panel is invited to NOTE this report.');
    expect(changes(changed)).toMatchObject([
      { kind: 'changed', was: REQUEST, now: 'The Panel is invited to NOTE this report.', isStale: false },
    ]);
    const less = editDocx(files.paper, (xml) => xml.replace(withText(xml, REQUEST), ''));
    expect(changes(less)).toMatchObject([{ kind: 'removed', was: REQUEST, now: null }]);
    const more = editDocx(files.paper, (xml) =>
      xml.replace(withText(xml, REQUEST), (one) => one + paragraph('Thank you.')),
    );
    expect(changes(more)).toMatchObject([{ kind: 'added', was: null, now: 'Thank you.' }]);
    const moved = editDocx(files.paper, (xml) => {
      const one = withText(xml, REQUEST);
      return xml.replace(one, '').replace('<w:sectPr>', () => `${one}<w:sectPr>`);
    });
    expect(changes(moved)).toMatchObject([{ kind: 'moved', was: REQUEST, now: REQUEST }]);
  });

  it('reads tracked changes as accepted and counts comments', () => {
    const author = 'w:id="1" w:author="R" w:date="2020-02-05T10:00:00Z"';
    const run = (text: string, name = 't') =>
      `<w:r><w:${name} xml:space="preserve">${text}</w:${name}></w:r>`;
    const tracked = editDocx(files.paper, (xml) =>
      xml.replace(
        /<w:r>(?:(?!<\/w:r>).)*asked to NOTE this report\.<\/w:t><\/w:r>/s,
        `${run('The Panel is ')}<w:del ${author}>${run('asked', 'delText')}</w:del><w:ins ${author}>${run('invited')}</w:ins>${run(' to NOTE this report.')}`,
      ),
    );
    expect(found(tracked).hasTracked).toBe(true);
    expect(changes(tracked)).toMatchObject([
      { kind: 'changed', now: 'The Panel is invited to NOTE this report.' },
    ]);

    const parts = unzipSync(files.paper);
    const rels = 'word/_rels/document.xml.rels';
    const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment ${author}><w:p/></w:comment></w:comments>`;
    const one =
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>';
    const text = new TextDecoder().decode(parts[rels]).replace('</Relationships>', one);
    const commented = zipSync({ ...parts, [rels]: strToU8(text), 'word/comments.xml': strToU8(comments) });
    expect(found(commented)).toMatchObject({ comments: 1, isAsExported: false });
  });

  it('joins a paragraph whose mark was deleted to the next, and leaves out a deleted row', () => {
    const mark = '<w:rPr><w:del w:id="1" w:author="R"/></w:rPr>';
    const joined = editDocx(files.paper, (xml) => {
      const at = xml.lastIndexOf('</w:pPr>', xml.indexOf('asked to NOTE this report.'));
      return xml.slice(0, at) + mark + xml.slice(at);
    });
    const now = changes(joined).map((change) => change.now);
    expect(now.some((text) => text?.startsWith(`${REQUEST}`) && text !== REQUEST)).toBe(true);
    const row = editDocx(files.paper, (xml) => {
      const at = xml.indexOf('</w:trPr>', xml.indexOf('SECMP0015') - 3000);
      return `${xml.slice(0, at)}<w:del w:id="1" w:author="R"/>${xml.slice(at)}`;
    });
    expect(changes(row)).toMatchObject([{ kind: 'removed', now: null }]);
  });

  it('knows whose it is where the program that saved it dropped the imprint', () => {
    const parts = unzipSync(files.paper);
    const settings = new TextDecoder().decode(parts['word/settings.xml']);
    const bare = settings.replace(/<w:docVars>.*<\/w:docVars>/s, '');
    const read = found(zipSync({ ...parts, 'word/settings.xml': strToU8(bare) }));
    expect(read).toMatchObject({ imprint: null, isAsExported: false });
    expect(read.origin).toEqual({ document: 'paper', month: '2020-01', reference: model.footer.reference });
  });

  it('carries none of its words hidden', () => {
    const settings = new TextDecoder().decode(unzipSync(files.paper)['word/settings.xml']);
    expect(settings).not.toContain('asked to NOTE');
  });
});

/** Changes some texts of a file's runs: which, by their number; no two in one paragraph or row. */
function withEdits(file: Uint8Array, picks: readonly number[]): { edited: Uint8Array; count: number } {
  let count = 0;
  const edited = editDocx(file, (xml) => {
    const units = xml
      .split(
        /(<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>|<mc:AlternateContent>(?:(?!<\/mc:Alt).)*<\/mc:AlternateContent>)|(?=<w:p>)/s,
      )
      .filter((one) => one !== undefined);
    const places = units.flatMap((unit, at) =>
      /<w:t(?: [^>]*)?>[^<]*\w[^<]*<\/w:t>/.test(unit) && !unit.startsWith('<mc:') ? [at] : [],
    );
    const chosen = new Set(picks.map((pick) => places[pick % places.length]));
    count = chosen.size;
    return units
      .map((unit, at) =>
        chosen.has(at) ? unit.replace(/(<w:t(?: [^>]*)?>[^<]*?\w+)/, '$1-as-amended') : unit,
      )
      .join('');
  });
  return { edited, count };
}

describe('whichever sentences were edited', () => {
  it('exactly those are told of', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 40 }), (picks) => {
        const { edited, count } = withEdits(files.paper, picks);
        const told = changes(edited);
        expect(told.map(({ kind }) => kind)).toEqual(Array.from({ length: count }, () => 'changed'));
        for (const { was, now, key } of told) {
          expect(now?.replace('-as-amended', '')).toBe(was);
          expect(key).not.toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a hostile file', () => {
  let bomb = new Uint8Array();
  beforeAll(() => {
    bomb = zipSync({ '_rels/.rels': new Uint8Array(MOST_INFLATED + 1) }, { level: 1 });
  });
  const nested = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${'<w:p>'.repeat(100_000)}`;
  const entities = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><a>&b;</a>';
  const withDocument = (xml: string) =>
    zipSync({ ...unzipSync(files.paper), 'word/document.xml': strToU8(xml) });
  it.each([
    ['nothing', () => new Uint8Array()],
    ['text', () => strToU8('a letter')],
    ['an empty package', () => zipSync({})],
    ['a package of another kind', () => zipSync({ 'a.txt': strToU8('a') })],
    ['a bomb', () => bomb],
    ['elements without end', () => withDocument(nested)],
    ['entities', () => withDocument(entities)],
    ['tags without end', () => withDocument('<w:p '.repeat(200_000))],
    ['quotation marks without end', () => withDocument(`<w:p a="${'<w:p a='.repeat(200_000)}`)],
    ['half of a paper', () => files.paper.slice(0, files.paper.length / 2)],
  ])('is none of ours: %s', (_, make) => {
    expect(readBack(make())).toBeNull();
  });

  it('with any byte changed is read or refused, and never fails', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(255), (at, byte) => {
        const copy = files.paper.slice();
        copy[at % copy.length] = byte;
        expect(() => readBack(copy)).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  it('whose sizes are lies is not inflated beyond the limit', () => {
    const file = Buffer.from(bomb);
    // The directory says that the part is a byte long.
    const at = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    file.writeUInt32LE(1, at + 24);
    expect(readBack(file)).toBeNull();
  });
});
