import { isLink } from '../entities/fields.ts';

// Control characters but for tab and line breaks; U+FFFE, U+FFFF and their kin on every plane, and U+FDD0 to U+FDEF:
// no XML reader accepts them, and one of them makes a whole Word file unreadable.
const UNPRINTABLE = /[\p{Cc}\p{Noncharacter_Code_Point}]/gu;
const SPACES = /[ \t\r\n\v\f\u0085\u2028\u2029]+/gu;

/**
 * Text as it may stand in a document: well-formed, without control characters and noncharacters, with every run of
 * spaces, tabs and line breaks as one space. Halves of characters become U+FFFD.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(SPACES, ' ').replace(UNPRINTABLE, '').replace(/ {2,}/g, ' ');
}

/** The address where a reader may follow it (https, http or mailto, whole and without spaces); otherwise null. */
export function admitLink(href: string): string | null {
  return isLink(href) ? href : null;
}
