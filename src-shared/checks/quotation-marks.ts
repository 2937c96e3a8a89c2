import { type Check, listed } from './support/check.ts';
import { onTexts } from './support/on-texts.ts';

// An apostrophe is no quotation mark, so a straight single mark counts only where it opens something.
const OTHER_MARK = /["“”]|(?<![\p{L}\p{N}.,!?)])'(?=\S)/u;

/** Quotation marks other than the single curly ones in which the paper puts titles. */
export const quotationMarks: Check = {
  name: 'quotation-marks',
  find: (context) =>
    onTexts(context, ({ text }) => OTHER_MARK.exec(text)?.[0] ?? null, {
      weight: 'look',
      sentence: (marks, sections) =>
        `Quotation marks are mixed: titles stand in ‘ and ’, but ${listed(sections)} ${sections.length === 1 ? 'has' : 'have'} ${listed(marks)} as well.`,
      next: 'Write ‘ and ’ there too.',
    }),
};
