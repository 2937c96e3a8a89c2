import { longMonth } from '../../src-shared/calendar/print-date.ts';
import { get, type Register, where } from '../../src-shared/entities/register.ts';
import type { RecordOf } from '../../src-shared/entities/registry.ts';
import { RegisterError } from '../register/errors.ts';

type Edition = RecordOf<'edition'>;

/** Every edition of a month, in the order of their committees' names; none where the month has no paper yet. */
export function editionsOf(register: Register, month: string): readonly Edition[] {
  const paper = register.paper.find((one) => one.month === month);
  if (paper === undefined) return [];
  return where(register, 'edition', 'paperId', paper.id).toSorted((a, b) =>
    nameOf(register, a) < nameOf(register, b) ? -1 : 1,
  );
}

/** The edition for a committee, given by any of its names in any case. Throws RegisterError where there is none. */
export function editionFor(register: Register, month: string, committee: string): Edition {
  const editions = editionsOf(register, month);
  const found = editions.find((edition) => isCalled(register, edition, committee));
  if (found !== undefined) return found;
  const named = editions.map((edition) => nameOf(register, edition)).join(', ');
  throw new RegisterError(
    'missing',
    `The paper for ${longMonth(month)} has no edition for “${committee}”.`,
    editions.length === 0 ? 'That month has no editions yet.' : `It has editions for: ${named}.`,
  );
}

function nameOf(register: Register, { committeeId }: Edition): string {
  return get(register, 'committee', committeeId).name;
}

function isCalled(register: Register, { committeeId }: Edition, name: string): boolean {
  const committee = get(register, 'committee', committeeId);
  const names = [
    committee.name,
    committee.shortName ?? '',
    committee.inSentence.replace(/^the /, ''),
    committee.prefix,
  ];
  return names.some((one) => one.toLowerCase() === name.toLowerCase());
}
