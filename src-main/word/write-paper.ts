import { Document, Packer, SectionType } from 'docx';
import type { IsoDate } from '../../src-shared/calendar/iso-date.ts';
import { cleanText } from '../../src-shared/report/clean-text.ts';
import type { DocumentProperties, Footer, ReportModel } from '../../src-shared/report/model.ts';
import type { PaperDocument } from '../../src-shared/reviewed/document-texts.ts';
import { type Imprint, imprintOf } from '../../src-shared/reviewed/imprint.ts';
import { type Element, sectionOf } from './body.ts';
import { coverOf } from './cover.ts';
import { footerOf } from './footer.ts';
import { LOOK } from './look.ts';
import { ORIGIN, originOf } from './origin.ts';
import { repack } from './repack.ts';
import { NUMBERING, STYLES } from './styles.ts';
import { styled } from './text.ts';

/** The paper as a Word file. The same model gives the same bytes. */
export function writePaper(model: ReportModel): Promise<Uint8Array> {
  return writtenPaper(model, 'paper', paperDocument(model));
}

/** The paper's document before it is written, for whoever lays out its pages. */
export function paperDocument(model: ReportModel): Document {
  const sections = model.sections.flatMap((section) => sectionOf(section, true));
  return paperDocumentOf(model, 'paper', [...coverOf(model.cover), ...sections]);
}

/** The appendix as a Word file of its own; null where the paper attaches none. */
export async function writeAppendix(model: ReportModel): Promise<Uint8Array | null> {
  const document = appendixDocument(model);
  return document === null ? null : writtenPaper(model, 'appendix', document);
}

/** The appendix's document before it is written; null where the paper attaches none. */
export function appendixDocument(model: ReportModel): Document | null {
  const { appendix } = model;
  if (appendix === null) return null;
  const title = styled('Title', appendix.title);
  const sections = appendix.sections.flatMap((section) => sectionOf(section, false));
  return paperDocumentOf(model, 'appendix', [title, ...sections]);
}

async function writtenPaper(
  model: ReportModel,
  which: PaperDocument,
  document: Document,
): Promise<Uint8Array> {
  const imprint = imprintOf(model, which);
  if (imprint === null) throw new Error('A paper without an appendix has no file of one.');
  return written(model.clocks.position, document, imprint);
}

/** The bytes of a document of a day, which are always the same. */
export async function written(
  day: IsoDate,
  document: Document,
  imprint: Imprint | null = null,
): Promise<Uint8Array> {
  return repack(new Uint8Array(await Packer.toArrayBuffer(document)), day, imprint);
}

function paperDocumentOf(model: ReportModel, which: PaperDocument, children: Element[]): Document {
  const isPaper = which === 'paper';
  const { properties, footer } = isPaper ? model : (model.appendix ?? model);
  const origin = originOf({ document: which, month: model.clocks.month, ...model.footer });
  return documentOf(properties, footer, children, isPaper, [{ name: ORIGIN, value: origin }]);
}

/** A document in the look of the paper, with what else its properties say. */
export function documentOf(
  properties: DocumentProperties,
  footer: Footer,
  children: Element[],
  hasCover: boolean,
  more: readonly { readonly name: string; readonly value: string }[] = [],
): Document {
  const { width, height, margin } = LOOK.page;
  return new Document({
    title: cleanText(properties.title),
    subject: cleanText(properties.subject),
    creator: cleanText(properties.author),
    lastModifiedBy: cleanText(properties.author),
    keywords: cleanText(properties.keywords),
    customProperties: [{ name: 'Classification', value: cleanText(properties.classification) }, ...more],
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          type: SectionType.NEXT_PAGE,
          titlePage: hasCover,
          page: {
            size: { width, height },
            margin: { top: margin, bottom: margin, left: margin, right: margin, header: 600, footer: 500 },
          },
        },
        footers: { default: footerOf(footer) },
        children,
      },
    ],
  });
}
