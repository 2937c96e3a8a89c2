import { get, type Register } from '../../../src-shared/entities/register.ts';
import { compareProposals, referenceOn, titleOn } from '../../../src-shared/lifecycle/naming.ts';
import { EVERYTHING } from './reading.ts';

/** A proposal as it is offered to whoever types its reference. */
export interface Offered {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
}

/** Every proposal in the order of papers, called as on a day. */
export function offeredOn(register: Register, asAt: string): readonly Offered[] {
  return register.proposal
    .map(({ id }) => id)
    .sort((a, b) => compareProposals(register, a, b))
    .map((id) => ({
      id,
      reference: referenceOn(register, id, asAt, EVERYTHING),
      title: titleOn(register, id, asAt, EVERYTHING) ?? 'without a title',
    }));
}

/** A reference taken apart: "MP 102a", "SECMP24", "62". Null where the text is no reference. */
export function readReference(
  typed: string,
): { readonly prefix: string; readonly number: number; readonly suffix: string } | null {
  const found = /^([a-z]*)[\s-]*0*(\d{1,8})\s*([a-z]?)$/i.exec(typed.trim());
  if (found === null) return null;
  const [, prefix = '', number = '', suffix = ''] = found;
  return { prefix: prefix.toUpperCase(), number: Number(number), suffix: suffix.toUpperCase() };
}

/**
 * The proposals that a reference names, whatever they are called on the day: DP109 and MP109 are one. Without a prefix
 * it may be several.
 */
export function namedBy(register: Register, typed: string): readonly string[] {
  const reference = readReference(typed);
  if (reference === null) return [];
  return register.proposal
    .filter(({ seriesId, number, suffix }) => {
      if (number !== reference.number || suffix !== reference.suffix) return false;
      const { prefix, draftPrefix } = get(register, 'series', seriesId);
      return reference.prefix === '' || reference.prefix === prefix || reference.prefix === draftPrefix;
    })
    .map(({ id }) => id);
}

/** Those that what is typed may mean, best first: named by the reference, then every word in reference or title. */
export function offersFor(
  register: Register,
  offered: readonly Offered[],
  typed: string,
  most = 8,
): readonly Offered[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const named = new Set(namedBy(register, typed));
  const held = offered.filter(({ reference, title }) => {
    const text = `${reference} ${title}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return [...offered.filter(({ id }) => named.has(id)), ...held.filter(({ id }) => !named.has(id))].slice(
    0,
    most,
  );
}
