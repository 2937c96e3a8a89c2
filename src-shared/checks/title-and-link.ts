import { readFacts } from '../entities/known.ts';
import { get, where } from '../entities/register.ts';
import type { RecordOf } from '../entities/registry.ts';
import { slug } from '../lifecycle/slug.ts';
import { about, type Check, type CheckContext, fewOrOne, type Single } from './support/check.ts';
import { nameOf } from './support/names.ts';
import { printedTitles, proposalOf } from './support/printed-titles.ts';

/**
 * A title whose link has the words of another title in its address. A page keeps its address when the proposal is
 * retitled, so any title that the proposal has had will do; an address without words says nothing.
 */
export const titleAndLink: Check = {
  name: 'title-and-link',
  find: (context) =>
    fewOrOne(
      printedTitles(context).flatMap((row): readonly Single[] => {
        const words = wordsOfAddress(context, proposalOf(context, row));
        const titles = readFacts(
          where(context.register, 'proposalTitle', 'proposalId', row.proposalId),
          context.clocks.knownBy,
        );
        if (words === null || titles.some(({ title }) => bare(slug(title)) === bare(words))) return [];
        const name = nameOf(context, row.proposalId);
        return [
          {
            subject: name,
            weight: 'look',
            sentence: `${name}: the address of its page is of another title, “${words.replaceAll('-', ' ')}”.`,
            next: 'Follow the link, and correct the title or the address, whichever is wrong.',
            facts: about('proposal', row.proposalId),
            place: context.placeOf(row.id),
          },
        ];
      }),
      (names, count) => `${count} proposals have pages whose address is of another title: ${names}.`,
    ),
};

// An address may begin with the reference, as it is now or was while the proposal was a draft.
function wordsOfAddress(context: CheckContext, { page, number, suffix, seriesId }: RecordOf<'proposal'>) {
  const { draftPrefix, prefix, digits } = get(context.register, 'series', seriesId);
  const references = [draftPrefix, prefix].flatMap((letters) =>
    letters === null ? [] : [`${letters}${String(number).padStart(digits, '0')}${suffix}-`.toLowerCase()],
  );
  const parts = (page ?? '').replace(/[?#].*$/, '').split('/');
  const end = parts.findLast((part) => part !== '')?.toLowerCase() ?? '';
  const own = references.find((reference) => end.startsWith(reference)) ?? '';
  const words = end.slice(own.length);
  return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(words) && /[a-z]{2}/.test(words) ? words : null;
}

function bare(words: string): string {
  return words.replaceAll('-', '');
}
