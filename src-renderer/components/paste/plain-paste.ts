// Soft hyphens, joiners, marks of direction and of the byte order: Word leaves them, and nobody sees them.
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;

/** Text as it goes into a paragraph: what nobody sees is gone, and every run of spaces and line breaks is one space. */
export function oneSpaced(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ');
}

/** Text from the clipboard as it goes into a sentence: plain, with single ordinary spaces; its quotation marks stay. */
export function plainPaste(text: string): string {
  return oneSpaced(text.replace(UNSEEN, '').replace(/^[\r\n]+|[\r\n\v\f]+$/g, ''));
}
