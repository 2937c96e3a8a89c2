import { type Check, listed } from './support/check.ts';
import { onTexts } from './support/on-texts.ts';

const OTHER_FORM = /(?<![\p{L}\p{N}])\d+(?:-?WDs?(?!\p{L})| (?:WDs|wds?|W\.D\.)(?!\p{L})|wds?(?!\p{L}))/u;

/** Working days written otherwise than "15 WD", as every table of the paper has them. */
export const workingDayForm: Check = {
  name: 'working-day-form',
  find: (context) =>
    onTexts(context, ({ text }) => OTHER_FORM.exec(text)?.[0] ?? null, {
      weight: 'look',
      sentence: (forms, sections) =>
        `Working days are written as “15 WD” in this paper, but ${listed(sections)} ${sections.length === 1 ? 'has' : 'have'} ${listed(forms.map((form) => `“${form}”`))}.`,
      next: 'Write a space between the number and WD, in capitals.',
    }),
};
