import { about, type Check, fewOrOne, type Single } from './support/check.ts';
import { type Numeral, numeralsIn } from './support/mentions.ts';
import { quoted } from './support/own-texts.ts';

/** A number in own words that does not say what it counts: "an average of 41." */
export const numberWithoutUnit: Check = {
  name: 'number-without-unit',
  find: ({ own }) =>
    fewOrOne(
      own
        .filter(({ isUsed }) => isUsed)
        .flatMap(({ typed, printed, row, text, mark }): readonly Single[] => {
          const bare = numeralsIn(typed).find(isBare);
          if (bare === undefined) return [];
          return [
            {
              subject: `${bare.words} (${text.section})`,
              aspect: mark,
              weight: 'look',
              sentence: `Own words in ${text.section} give ${bare.words} without a unit: ${quoted(printed)}.`,
              next: 'Say what is counted, as in “41 WD” or “41 proposals”.',
              facts: about('paperText', row.id),
              place: text.key,
            },
          ];
        }),
      (numbers, count) => `${count} texts of the paper’s own words give numbers without a unit: ${numbers}.`,
    ),
};

const FOLLOWED_BY_NO_UNIT =
  /^\s*(?:$|[.,;:!?)\]]|(?:and|or|in|at|on|for|by|to|from|with|while|but|is|was|as|than)\b)/;

function isBare({ words, after }: Numeral): boolean {
  return !/^(?:19|20|21)\d\d$/.test(words) && !/[:/]/.test(words) && FOLLOWED_BY_NO_UNIT.test(after);
}
