import { find } from '../entities/register.ts';
import type { RecordOf } from '../entities/registry.ts';
import { about, type Check, type CheckContext, type Found } from './support/check.ts';
import { quoted } from './support/own-texts.ts';

type Committee = RecordOf<'committee'>;

/** A reference of one committee under a request to another; own words that speak of another committee. */
export const otherCommittee: Check = {
  name: 'other-committee',
  find: (context) => [...reference(context), ...ownWords(context)],
};

function reference(context: CheckContext): readonly Found[] {
  const { edition, register, model } = context;
  const asked = find(register, 'committee', edition?.committeeId ?? null);
  if (edition === null || asked === undefined) return [];
  const [prefix] = model.footer.reference.split('_');
  const other = register.committee.find((one) => one.prefix === prefix && one.prefix !== asked.prefix);
  if (other === undefined) return [];
  return [
    {
      aspect: 'reference',
      weight: 'stop',
      sentence: `The paper reference ${model.footer.reference} is one for ${other.inSentence}, but the paper asks ${asked.inSentence} to ${edition.recommendation} it.`,
      next: 'Correct the reference, the meeting or the committee of the edition.',
      facts: about('edition', edition.id),
      place: context.placeOf(edition.id),
    },
  ];
}

function ownWords({ own, register }: CheckContext): readonly Found[] {
  return own.flatMap(({ isUsed, printed, derived, row, text, mark }): readonly Found[] => {
    const meant = register.committee.filter((committee) => isNamed(committee, derived));
    if (!isUsed || meant.length === 0 || meant.some((committee) => isNamed(committee, printed))) return [];
    const other = register.committee
      .filter((committee) => isNamed(committee, printed))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))[0];
    if (other === undefined) return [];
    return [
      {
        aspect: mark,
        weight: 'stop',
        sentence: `Own words in ${text.section} name ${other.inSentence}, where the facts name ${meant[0]?.inSentence}: ${quoted(printed)}.`,
        next: 'Write the name in braces, as the derived sentence has it, or use the derived text.',
        facts: about('paperText', row.id),
        place: text.key,
      },
    ];
  });
}

function isNamed({ name, shortName, inSentence }: Committee, text: string): boolean {
  return [name, shortName, inSentence].some(
    (one) => one !== null && new RegExp(`(?<!\\p{L})${escaped(one)}(?!\\p{L})`, 'iu').test(text),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
