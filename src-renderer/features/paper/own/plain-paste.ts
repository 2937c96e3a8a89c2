// Soft hyphens, joiners, marks of direction and of the byte order: Word leaves them, and nobody sees them.
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;

/** Text from the clipboard as it goes into a sentence: plain, with single ordinary spaces; its quotation marks stay. */
export function plainPaste(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/^[\r\n]+|[\r\n\v\f]+$/g, '')
    .replace(/\s+/g, ' ');
}
