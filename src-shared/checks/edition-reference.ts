import { find } from '../entities/register.ts';
import type { Check, CheckContext } from './support/check.ts';
import { about } from './support/check.ts';

/** A paper reference that still holds a placeholder, or nothing where a number should stand. */
export const editionReference: Check = {
  name: 'edition-reference',
  find: (context) => {
    const { edition, model } = context;
    const { reference } = model.footer;
    if (edition === null || !isUnfinished(reference) || isExplained(context)) return [];
    const said = reference.trim() === '' ? 'is empty' : `still holds a placeholder: ${reference}`;
    return [
      {
        weight: 'stop',
        sentence: `The paper reference ${said}.`,
        next: 'Give the meeting its number and the edition its item, or write the whole reference in the edition.',
        facts: about('edition', edition.id),
        place: context.placeOf(edition.id),
      },
    ];
  },
};

function isUnfinished(reference: string): boolean {
  return reference.split(/[_/]/).some((part) => /^(?:X+|\?+|TB[AC]|N\/?A|)$/i.test(part.trim()));
}

/**
 * Where a meeting has no number and its note says so, a reference typed with a placeholder is as whole as it can be:
 * somebody has looked for the number and written down what came of it. A reference that Panelpaper makes is not typed.
 */
function isExplained({ edition, register, model }: CheckContext): boolean {
  if (edition?.reference == null || model.footer.reference.trim() === '') return false;
  const meeting = find(register, 'meeting', edition.meetingId);
  return meeting?.number === null && /\bnumber\b/i.test(meeting.note ?? '');
}
