import { where } from '../entities/register.ts';
import { about, type Check, type CheckContext, type Found } from './support/check.ts';
import { quoted } from './support/own-texts.ts';

/** An appendix that the paper names and does not have. */
export const appendixAbsent: Check = {
  name: 'appendix-absent',
  find: (context) => {
    const { paper, register, model } = context;
    const attached = paper === null ? [] : where(register, 'attachment', 'paperId', paper.id);
    const unwritten = attached.filter(
      ({ kind }) => kind === 'assessment-progress' && model.appendix === null,
    );
    const missing = unwritten.map(
      (one): Found => ({
        weight: 'stop',
        sentence: `${one.label} is named on the cover and is not there.`,
        next: 'Derive the paper again, or take the attachment off the cover.',
        facts: about('attachment', one.id),
        place: context.placeOf(one.id),
      }),
    );
    const labels = new Set(attached.map(({ label }) => label));
    return [...missing, ...named(context, labels)];
  },
};

// Summaries speak of the code's own appendices, and so may any text that names the code before one.
function named({ own, setting }: CheckContext, labels: ReadonlySet<string>): readonly Found[] {
  return own.flatMap(({ isUsed, printed, row, text, mark }): readonly Found[] => {
    const found = [...printed.matchAll(/(\p{L}+ )?(Appendix [A-Z]{1,2})\b/gu)].find(
      ([, before = '', label = '']) => before.trim() !== setting('code.short-name') && !labels.has(label),
    );
    const label = found?.[2];
    if (!isUsed || label === undefined) return [];
    return [
      {
        aspect: mark,
        weight: 'stop',
        sentence: `Own words in ${text.section} name ${label}, which is not attached to this paper: ${quoted(printed)}.`,
        next: `Attach ${label} to the paper, or take its name out of the words.`,
        facts: about('paperText', row.id),
        place: text.key,
      },
    ];
  });
}
