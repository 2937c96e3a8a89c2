import { shortHash } from '../report/facts.ts';
import type { ReportModel } from '../report/model.ts';
import { documentTexts, type PaperDocument } from './document-texts.ts';

/**
 * What a Word file carries of its own making, so that whoever gets it back can tell what was changed in it. It holds
 * hashes and no words: a sentence that is deleted in Word is gone from the file. It holds no ids of records, since the
 * same paper is to be the same bytes in every register.
 */
export interface Imprint {
  readonly document: PaperDocument;
  /** The month of the paper, "2020-01". */
  readonly month: string;
  /** The paper's reference: which of the month's editions it is. */
  readonly reference: string;
  /** A line each for the paragraphs and rows of the file, in order. */
  readonly texts: readonly Printed[];
}

export interface Printed {
  readonly hash: string;
  /** Where it stands, as its key says, without the ids of records: "opine/vote". */
  readonly place: string;
  readonly isRow: boolean;
}

/** The imprint of one of a paper's files. Null where the paper has no such file. */
export function imprintOf(model: ReportModel, document: PaperDocument): Imprint | null {
  const texts = documentTexts(model, document);
  if (texts === null) return null;
  const { clocks, footer } = model;
  return {
    document,
    month: clocks.month,
    reference: footer.reference,
    texts: texts.map(({ key, isRow, text }) => ({ hash: shortHash(text), place: placeOf(key), isRow })),
  };
}

/** The part of a key that says where a text stands, without the ids of records. */
export function placeOf(key: string): string {
  return key.replace(/\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
}
