import { where } from '../entities/register.ts';
import { shortHash } from '../report/facts.ts';
import { unplaced } from '../report/own-words.ts';
import { fits } from '../report/say.ts';
import { placeholdersOf } from '../report/wording.ts';
import { about, type Check, type CheckContext, fewOrOne, listed, type Single } from './support/check.ts';
import { type OwnText, quoted } from './support/own-texts.ts';

/** Words of the paper's own that it does not print: their sentence is gone, or they ask for what it does not have. */
export const ownWordsUnused: Check = {
  name: 'own-words-unused',
  find: (context) =>
    fewOrOne(
      [...context.own.filter(({ isUsed }) => !isUsed).map(unusable), ...lost(context)],
      (texts, count) => `${count} texts of the paper’s own words are not used in it: ${texts}.`,
    ),
};

function unusable({ row, text, template, mark }: OwnText): Single {
  const asked = placeholdersOf(row.text).map((name) => `{${name}}`);
  const unknown = [...new Set(asked)].filter((word) => !fits(word, template));
  const why =
    unknown.length === 0
      ? 'hold a brace that stands alone'
      : `ask for ${listed(unknown)}, which the sentence does not have`;
  return {
    subject: quoted(row.text),
    aspect: mark,
    weight: 'stop',
    sentence: `Own words in ${text.section} cannot be used, because they ${why}: ${quoted(row.text)}.`,
    next: 'Mend the words, or use the derived text.',
    facts: about('paperText', row.id),
    place: text.key,
  };
}

// A sentence of the cover has the edition in its key; the words of another edition's are not lost in this one.
function lost({ register, paper, edition, model }: CheckContext): readonly Single[] {
  if (paper === null) return [];
  const others = where(register, 'edition', 'paperId', paper.id).filter(({ id }) => id !== edition?.id);
  return unplaced(model, where(register, 'paperText', 'paperId', paper.id))
    .filter(({ key }) => !others.some(({ id }) => key.includes(id)))
    .toSorted((a, b) => (a.text < b.text ? -1 : 1))
    .map((row) => ({
      subject: quoted(row.text),
      aspect: shortHash(row.text),
      weight: 'stop',
      sentence: `Own words have lost their sentence, which does not stand in the paper any more: ${quoted(row.text)}.`,
      next: 'Write them over another sentence where they are still true, and remove these.',
      facts: about('paperText', row.id),
      place: null,
    }));
}
