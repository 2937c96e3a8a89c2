import { cleanText } from '../../src-shared/report/clean-text.ts';
import type { PaperDocument } from '../../src-shared/reviewed/document-texts.ts';

/** Which paper a file is of. */
export interface Origin {
  readonly document: PaperDocument;
  readonly month: string;
  readonly reference: string;
}

/** The document property that says it. Programs that drop the imprint keep this. */
export const ORIGIN = 'Panelpaper';
// Word takes 255 characters in a property.
const LONGEST = 255;

export function originOf({ document, month, reference }: Origin): string {
  return cleanText(`${document} ${month} ${reference}`).slice(0, LONGEST).toWellFormed();
}

/** The paper that a property names; null where it names none. */
export function readOrigin(value: string): Origin | null {
  const [, document, month, reference] = /^(paper|appendix) (\d{4}-\d{2}) (.+)$/s.exec(value) ?? [];
  if (month === undefined || reference === undefined) return null;
  return { document: document === 'paper' ? 'paper' : 'appendix', month, reference };
}
