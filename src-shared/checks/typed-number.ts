import { about, type Check, fewOrOne, listed, type Single } from './support/check.ts';
import { countsIn, datesIn, numeralsIn } from './support/mentions.ts';
import { type OwnText, quoted } from './support/own-texts.ts';

/** Numbers and dates typed into own words, which do not follow the facts; and those that the facts deny already. */
export const typedNumber: Check = {
  name: 'typed-number',
  find: ({ own }) => {
    const found = own.filter(({ isUsed }) => isUsed).flatMap(ofText);
    const denied = found.filter(({ weight }) => weight === 'stop');
    const typed = found.filter(({ weight }) => weight === 'look');
    return [
      ...fewOrOne(
        denied,
        (texts, count) =>
          `${count} texts of the paper’s own words give numbers that the facts deny: ${texts}.`,
      ),
      ...fewOrOne(
        typed,
        (texts, count) => `${count} texts of the paper’s own words hold numbers that were typed: ${texts}.`,
      ),
    ];
  },
};

function ofText({ typed, printed, derived, template, row, text, mark }: OwnText): readonly Single[] {
  const counts = /\{[Cc]ount\}/.test(template) && !/\{[Cc]ount\}/.test(row.text);
  const inWords = counts ? countsIn(typed) : [];
  const numbers = [...numbersIn(typed), ...inWords];
  const days = daysIn(typed);
  const told = [
    ...numbers,
    ...datesIn(typed)
      .filter(isDay)
      .map(({ words }) => words),
  ];
  if (told.length === 0) return [];
  const known = [...numbersIn(derived), ...countsIn(derived)];
  const denied =
    contradicts(numbers, known, [...numbersIn(printed), ...countsIn(printed)]) ||
    contradicts(days, daysIn(derived), daysIn(printed));
  const base = {
    aspect: mark,
    subject: `${quoted(printed)} (${text.section})`,
    facts: about('paperText', row.id),
    place: text.key,
  };
  const typedWords = `${listed([...new Set(told)])} ${new Set(told).size === 1 ? 'was' : 'were'} typed`;
  if (denied) {
    return [
      {
        ...base,
        weight: 'stop',
        sentence: `Own words in ${text.section} say otherwise than the facts: ${typedWords}, where the derived text is ${quoted(derived)}.`,
        next: 'Put the word in braces where the number stands, or use the derived text.',
      },
    ];
  }
  return [
    {
      ...base,
      weight: 'look',
      sentence: `Own words in ${text.section} will not follow the facts: ${typedWords} in ${quoted(printed)}.`,
      next: 'Put the word in braces where the number stands, if the sentence has one.',
    },
  ];
}

// A number typed beside those of the facts adds something. One typed where a number of the facts is gone denies it.
function contradicts(
  typed: readonly string[],
  known: readonly string[],
  printed: readonly string[],
): boolean {
  return typed.some((one) => !known.includes(one)) && known.some((one) => !printed.includes(one));
}

function numbersIn(text: string): readonly string[] {
  return numeralsIn(text).map(({ words }) => words);
}

function daysIn(text: string): readonly string[] {
  return datesIn(text)
    .filter(isDay)
    .map(({ plan }) => plan);
}

function isDay({ plan }: { readonly plan: string }): boolean {
  return plan.length > 7;
}
