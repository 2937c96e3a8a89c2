import { shortHash } from '../report/facts.ts';
import { about, type Check, fewOrOne } from './support/check.ts';
import { quoted } from './support/own-texts.ts';

/** Words of the paper's own whose facts have changed since they were written. */
export const ownWordsChanged: Check = {
  name: 'own-words-changed',
  find: ({ own }) =>
    fewOrOne(
      own
        .filter(({ isUsed, isStale }) => isUsed && isStale)
        .map(({ row, text, printed, factsHash }) => ({
          subject: `${quoted(printed)} (${text.section})`,
          // What was read against some facts is to be read again when they change again.
          aspect: shortHash(`${row.text} ${factsHash}`),
          weight: 'look',
          sentence: `The facts under own words in ${text.section} have changed since they were written: ${quoted(printed)}.`,
          next: 'Read them against the derived text, then keep them or use that.',
          facts: about('paperText', row.id),
          place: text.key,
        })),
      (texts, count) =>
        `The facts under ${count} texts of the paper’s own words have changed since: ${texts}.`,
    ),
};
