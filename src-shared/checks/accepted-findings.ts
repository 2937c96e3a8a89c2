import { type Register, where } from '../entities/register.ts';
import type { RecordOf } from '../entities/registry.ts';
import type { Finding } from './finding.ts';

export interface AcceptedFinding<Found extends Finding = Finding> {
  readonly finding: Found;
  /** Who accepted it, when and why; the latest word where there are several. */
  readonly acceptance: RecordOf<'acceptedCheck'>;
}

export interface SplitFindings<Found extends Finding = Finding> {
  readonly open: readonly Found[];
  readonly accepted: readonly AcceptedFinding<Found>[];
}

/** What was accepted in an edition, whether it is still found or not. Nothing is accepted of a month without editions. */
export function acceptedIn(
  register: Register,
  editionId: string | null,
): readonly RecordOf<'acceptedCheck'>[] {
  return editionId === null ? [] : where(register, 'acceptedCheck', 'editionId', editionId);
}

/** Parts what somebody has looked at and accepted in an edition from what is still open, both in the order given. */
export function splitFindings<Found extends Finding>(
  register: Register,
  editionId: string | null,
  findings: readonly Found[],
): SplitFindings<Found> {
  return partFindings(findings, acceptedIn(register, editionId));
}

/** Parts findings by what was accepted of them. */
export function partFindings<Found extends Finding>(
  findings: readonly Found[],
  acceptances: readonly RecordOf<'acceptedCheck'>[],
): SplitFindings<Found> {
  const inTime = acceptances.toSorted((a, b) => (a.acceptedOn < b.acceptedOn ? -1 : 1));
  const byKey = new Map(inTime.map((row) => [row.finding, row]));
  const parts = findings.map((finding) => ({ finding, acceptance: byKey.get(finding.key) }));
  return {
    open: parts.flatMap(({ finding, acceptance }) => (acceptance === undefined ? [finding] : [])),
    accepted: parts.flatMap(({ finding, acceptance }) =>
      acceptance === undefined ? [] : [{ finding, acceptance }],
    ),
  };
}
