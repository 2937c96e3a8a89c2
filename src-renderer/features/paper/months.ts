import { addMonths, type IsoMonth } from '../../../src-shared/calendar/iso-date.ts';
import { find, type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';

/** The months that have a paper, the latest first. */
export function paperMonths(register: Register): readonly IsoMonth[] {
  return register.paper.map(({ month }) => month).toSorted((a, b) => (a < b ? 1 : -1));
}

/** The month whose paper comes next: after the last, or the one given where there is none yet. */
export function nextMonth(register: Register, first: IsoMonth): IsoMonth {
  const last = paperMonths(register)[0];
  return last === undefined ? first : addMonths(last, 1);
}

export function paperOf(register: Register, month: IsoMonth): RecordOf<'paper'> | null {
  return register.paper.find((paper) => paper.month === month) ?? null;
}

export interface EditionChoice {
  readonly id: string;
  /** Who it is for, as a chooser says it: "Panel", "TABASC". */
  readonly name: string;
}

/** The editions of a month: the Panel's first, the others by name. */
export function editionChoices(register: Register, month: IsoMonth): readonly EditionChoice[] {
  const paper = paperOf(register, month);
  if (paper === null) return [];
  const rank = ({ committeeId }: RecordOf<'edition'>) =>
    find(register, 'committee', committeeId)?.kind === 'panel' ? '0' : '1';
  return where(register, 'edition', 'paperId', paper.id)
    .map((edition) => ({
      id: edition.id,
      name: committeeName(register, edition.committeeId),
      rank: rank(edition),
    }))
    .sort((a, b) => (a.rank + a.name < b.rank + b.name ? -1 : 1))
    .map(({ id, name }) => ({ id, name }));
}

/** A committee as short as people say it: "Panel", "TABASC". */
export function committeeName(register: Register, committeeId: string | null): string {
  const committee = find(register, 'committee', committeeId);
  return committee?.shortName ?? committee?.inSentence.replace(/^the /, '') ?? 'A committee';
}

/** The edition to show: the one wanted where the month has it, else its first, else none. */
export function editionShown(editions: readonly EditionChoice[], wanted: string | null): string | null {
  return editions.find(({ id }) => id === wanted)?.id ?? editions[0]?.id ?? null;
}

/** The month and edition that a record of a paper belongs to; null for any other id. */
export function placeOf(
  register: Register,
  id: string,
): { readonly month: IsoMonth; readonly edition: string | null } | null {
  const edition = find(register, 'edition', id);
  const attachment = find(register, 'attachment', id);
  const paper = find(register, 'paper', edition?.paperId ?? attachment?.paperId ?? id);
  return paper === undefined ? null : { month: paper.month, edition: edition?.id ?? null };
}

/** The paper that the workspace shows: of the month wanted where there is one, else the latest; null where there is none. */
export function paperShown(
  register: Register,
  wantedMonth: IsoMonth | null,
  wantedEdition: string | null,
): { readonly month: IsoMonth; readonly edition: string | null } | null {
  const months = paperMonths(register);
  const month = months.find((one) => one === wantedMonth) ?? months[0];
  if (month === undefined) return null;
  return { month, edition: editionShown(editionChoices(register, month), wantedEdition) };
}
