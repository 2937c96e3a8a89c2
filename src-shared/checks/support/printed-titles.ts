import { find, get } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import type { CheckContext } from './check.ts';

/** The titles that a paper prints, in the order of papers. */
export function printedTitles({
  register,
  texts,
  inOrder,
}: CheckContext): readonly RecordOf<'proposalTitle'>[] {
  const ids = texts.flatMap(({ facts }) =>
    facts.filter(({ entity }) => entity === 'proposalTitle').map(({ id }) => id),
  );
  const rows = [...new Set(ids)].flatMap((id) => find(register, 'proposalTitle', id) ?? []);
  const byProposal = new Map(rows.map((row) => [row.proposalId, row]));
  return inOrder.flatMap((proposalId) => byProposal.get(proposalId) ?? []);
}

export function proposalOf({ register }: CheckContext, { proposalId }: RecordOf<'proposalTitle'>) {
  return get(register, 'proposal', proposalId);
}
