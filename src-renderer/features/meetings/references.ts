import { find, type Register } from '../../../src-shared/entities/register.ts';
import { compareProposals, referenceOn } from '../../../src-shared/lifecycle/naming.ts';
import { ALL_KNOWN } from './known-meetings.ts';

/** What a typed reference names: one proposal, several that must be told apart, or none. */
export type Named =
  | { readonly kind: 'one'; readonly proposalId: string }
  | { readonly kind: 'several'; readonly references: readonly string[] }
  | { readonly kind: 'none' };

/**
 * The proposal that a person means by "79", "MP079", "mp 79", "DP109" or "102A". A number alone means every suffix and
 * series of that number, a prefix only its series: a draft's prefix and that of its series are one.
 */
export function proposalNamed(register: Register, typed: string, on: string): Named {
  const parts = /^([a-z]*)\s*0*(\d{1,8})\s*([a-z]?)$/i.exec(typed.trim());
  if (parts === null) return { kind: 'none' };
  const [, prefix = '', digits = '', suffix = ''] = parts;
  const found = register.proposal.filter((proposal) => {
    if (proposal.number !== Number(digits)) return false;
    if (suffix !== '' && proposal.suffix !== suffix.toUpperCase()) return false;
    if (prefix === '') return true;
    const series = find(register, 'series', proposal.seriesId);
    return [series?.prefix, series?.draftPrefix].includes(prefix.toUpperCase());
  });
  // "102" means MP102 where there is one, and not its split MP102A.
  const plain = found.filter((proposal) => proposal.suffix === suffix.toUpperCase());
  const meant = plain.length === 1 ? plain : found;
  const [only] = meant;
  if (only === undefined) return { kind: 'none' };
  if (meant.length === 1) return { kind: 'one', proposalId: only.id };
  const references = meant
    .map(({ id }) => id)
    .sort((a, b) => compareProposals(register, a, b))
    .map((id) => referenceOn(register, id, on, ALL_KNOWN));
  return { kind: 'several', references };
}

/** What to say where a typed reference does not name one proposal. */
export function notNamed(typed: string, named: Exclude<Named, { kind: 'one' }>): string {
  return named.kind === 'several'
    ? `“${typed.trim()}” could be ${named.references.join(' or ')}: type the whole reference.`
    : `No proposal is called “${typed.trim()}”.`;
}
