import type { Register } from '../../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../../src-shared/entities/registry.ts';
import { issuesOf } from '../issue/issue-words.ts';

export type Issue = RecordOf<'issue'>;

/** How an edition is looked at: as it is now known, as one issue of it was, or what differs between the two. */
export type Reading =
  | { readonly as: 'now'; readonly issue: null }
  | { readonly as: 'issued' | 'differences'; readonly issue: Issue };

const NOW: Reading = { as: 'now', issue: null };

/** How an edition is looked at; as now known where it has no such issue. */
export function readingOf(
  register: Register,
  edition: string | null,
  wanted: { readonly issue: string; readonly as: 'issued' | 'differences' } | null,
): Reading {
  if (edition === null || wanted === null) return NOW;
  const issue = issuesOf(register, edition).find(({ id }) => id === wanted.issue);
  return issue === undefined ? NOW : { as: wanted.as, issue };
}
