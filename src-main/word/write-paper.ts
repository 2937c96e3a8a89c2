import { Document, Packer, SectionType } from 'docx';
import { cleanText } from '../../src-shared/report/clean-text.ts';
import type { DocumentProperties, Footer, ReportModel } from '../../src-shared/report/model.ts';
import { type Element, sectionOf } from './body.ts';
import { coverOf } from './cover.ts';
import { footerOf } from './footer.ts';
import { LOOK } from './look.ts';
import { repack } from './repack.ts';
import { NUMBERING, STYLES } from './styles.ts';
import { styled } from './text.ts';

/** The paper as a Word file. The same model gives the same bytes. */
export function writePaper(model: ReportModel): Promise<Uint8Array> {
  return written(model, paperDocument(model));
}

/** The paper's document before it is written, for whoever lays out its pages. */
export function paperDocument(model: ReportModel): Document {
  const sections = model.sections.flatMap((section) => sectionOf(section, true));
  return documentOf(model.properties, model.footer, [...coverOf(model.cover), ...sections], true);
}

/** The appendix as a Word file of its own; null where the paper attaches none. */
export async function writeAppendix(model: ReportModel): Promise<Uint8Array | null> {
  const document = appendixDocument(model);
  return document === null ? null : written(model, document);
}

/** The appendix's document before it is written; null where the paper attaches none. */
export function appendixDocument({ appendix }: ReportModel): Document | null {
  if (appendix === null) return null;
  const title = styled('Title', appendix.title);
  const sections = appendix.sections.flatMap((section) => sectionOf(section, false));
  return documentOf(appendix.properties, appendix.footer, [title, ...sections], false);
}

async function written(model: ReportModel, document: Document): Promise<Uint8Array> {
  return repack(new Uint8Array(await Packer.toArrayBuffer(document)), model.clocks.position);
}

function documentOf(
  properties: DocumentProperties,
  footer: Footer,
  children: Element[],
  hasCover: boolean,
): Document {
  const { width, height, margin } = LOOK.page;
  return new Document({
    title: cleanText(properties.title),
    subject: cleanText(properties.subject),
    creator: cleanText(properties.author),
    lastModifiedBy: cleanText(properties.author),
    keywords: cleanText(properties.keywords),
    customProperties: [{ name: 'Classification', value: cleanText(properties.classification) }],
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
