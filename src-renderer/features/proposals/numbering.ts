import { find, type Register } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { settingOn } from '../../../src-shared/entities/settings.ts';
import { slug } from '../../../src-shared/lifecycle/slug.ts';

type Series = RecordOf<'series'>;

/** The series in which a new proposal may be numbered: those with drafts before those without. */
export function seriesChoices(register: Register): readonly Series[] {
  const rank = ({ draftPrefix }: Series) => (draftPrefix === null ? 1 : 0);
  return register.series.toSorted(
    (a, b) => rank(a) - rank(b) || b.rank - a.rank || (a.prefix < b.prefix ? -1 : 1),
  );
}

/** The number after the highest of the series' family, because series of a family share one run of numbers. */
export function nextNumber(register: Register, series: Series): number {
  const family = new Set(register.series.filter((one) => one.family === series.family).map(({ id }) => id));
  return register.proposal.reduce(
    (most, { seriesId, number }) => (family.has(seriesId) ? Math.max(most, number + 1) : most),
    1,
  );
}

/** Whether a number with its suffix is taken in the family of a series. */
export function isTaken(register: Register, series: Series, number: number, suffix: string): boolean {
  return register.proposal.some(
    (one) =>
      one.number === number &&
      one.suffix === suffix &&
      find(register, 'series', one.seriesId)?.family === series.family,
  );
}

/** The first letter that no proposal of that number has yet: "A"; null where all are taken. */
export function nextSuffix(register: Register, series: Series, number: number): string | null {
  return (
    [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !isTaken(register, series, number, letter)) ?? null
  );
}

/** The reference that a proposal is raised under: "DP114", or "SECMP0068" in a series without drafts. */
export function raisedReference(
  { draftPrefix, prefix, digits }: Series,
  number: number,
  suffix = '',
): string {
  return (draftPrefix ?? prefix) + String(number).padStart(digits, '0') + suffix;
}

/** The public page that a proposal of that title gets, by the register's address on a day; null without a title. */
export function pageLink(register: Register, title: string, on: string): string | null {
  const end = slug(title);
  const base = settingOn(register, 'code.register-link', on);
  return end === '' ? null : `${base}${base.endsWith('/') ? '' : '/'}${end}/`;
}
