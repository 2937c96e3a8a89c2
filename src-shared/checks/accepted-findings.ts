import { type Register, where } from '../entities/register.ts';
import type { RecordOf } from '../entities/registry.ts';
import type { Finding } from './finding.ts';

export interface AcceptedFinding {
  readonly finding: Finding;
  /** Who accepted it, when and why; the latest word where there are several. */
  readonly acceptance: RecordOf<'acceptedCheck'>;
}

export interface SplitFindings {
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/**
 * Parts what somebody has looked at and accepted in an edition from what is still open, both in the order given.
 * Nothing is accepted of a month without editions.
 */
export function splitFindings(
  register: Register,
  editionId: string | null,
  findings: readonly Finding[],
): SplitFindings {
  const rows = editionId === null ? [] : where(register, 'acceptedCheck', 'editionId', editionId);
  const inTime = rows.toSorted((a, b) => (a.acceptedOn < b.acceptedOn ? -1 : 1));
  const byKey = new Map(inTime.map((row) => [row.finding, row]));
  const parts = findings.map((finding) => ({ finding, acceptance: byKey.get(finding.key) }));
  return {
    open: parts.flatMap(({ finding, acceptance }) => (acceptance === undefined ? [finding] : [])),
    accepted: parts.flatMap(({ finding, acceptance }) =>
      acceptance === undefined ? [] : [{ finding, acceptance }],
    ),
  };
}
