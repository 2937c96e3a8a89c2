import { checkPaper } from '../../../../src-shared/checks/check-paper.ts';
import type { Finding } from '../../../../src-shared/checks/finding.ts';
import { type Register, where } from '../../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../../src-shared/entities/registry.ts';
import { derived, failureOf, requestOf } from '../derived.ts';
import { paperShown } from '../months.ts';
import { remembered } from '../remembered.ts';
import { type Place, placesOf } from './places.ts';

/** A finding with where it stands; no place where it concerns the register alone, or where the paper has none for it. */
export interface PlacedFinding extends Finding {
  readonly stands: Place | null;
}

/** A finding that somebody accepted. */
export interface AcceptedFinding {
  readonly finding: PlacedFinding;
  readonly accepted: RecordOf<'acceptedCheck'>;
}

export interface Findings {
  /** What nobody has accepted yet: what must stop the paper first, each in the order of the paper. */
  readonly open: readonly PlacedFinding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Why there are none, where the checks could not be made. */
  readonly failure: string | null;
}

/** A paper without anything found. */
export const NO_FINDINGS: Findings = { open: [], accepted: [], failure: null };

/** What the checks find in a paper. A paper that cannot be made has nothing to check. */
export const findingsOf = remembered((register, month, edition): Findings => {
  const { model } = derived(register, month, edition);
  if (model === null) return NO_FINDINGS;
  try {
    const found = checkPaper(register, requestOf(register, month, edition), model);
    return { ...shareOut(inOrder(found, placesOf(model)), acceptedIn(register, edition)), failure: null };
  } catch (error) {
    return { ...NO_FINDINGS, failure: failureOf(error) };
  }
});

/** Findings as they are gone through: what must stop the paper first, then down the paper, the register's own last. */
export function inOrder(
  findings: readonly Finding[],
  places: ReadonlyMap<string, Place>,
): readonly PlacedFinding[] {
  const at = ({ weight, stands }: PlacedFinding) => (weight === 'stop' ? 0 : 1e9) + (stands?.at ?? 1e9 - 1);
  return findings
    .map((finding) => ({ ...finding, stands: places.get(finding.place ?? '') ?? null }))
    .sort((a, b) => at(a) - at(b));
}

/** Those that wait, and those that were accepted, each with what was said last. */
export function shareOut(
  findings: readonly PlacedFinding[],
  accepted: readonly RecordOf<'acceptedCheck'>[],
): Pick<Findings, 'open' | 'accepted'> {
  const rows = accepted.toSorted((a, b) => (a.acceptedOn < b.acceptedOn ? -1 : 1));
  const byKey = new Map(rows.map((row) => [row.finding, row]));
  return {
    open: findings.filter(({ key }) => !byKey.has(key)),
    accepted: findings.flatMap((finding) => {
      const row = byKey.get(finding.key);
      return row === undefined ? [] : [{ finding, accepted: row }];
    }),
  };
}

/** What was accepted in an edition, whether it is still found or not. */
export function acceptedIn(register: Register, edition: string | null): readonly RecordOf<'acceptedCheck'>[] {
  return edition === null ? [] : where(register, 'acceptedCheck', 'editionId', edition);
}

/** How many open findings each part of a paper has, by the key that the outline has for it. */
export function countsByPart({ open }: Findings): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stands } of open) {
    if (stands !== null) counts.set(stands.part, (counts.get(stands.part) ?? 0) + 1);
  }
  return counts;
}

/** How many checks are open in the paper that the workspace shows; null where there is no paper. */
export function openChecks(
  register: Register,
  month: string | null,
  edition: string | null,
): { readonly month: string; readonly count: number } | null {
  const shown = paperShown(register, month, edition);
  if (shown === null) return null;
  return { month: shown.month, count: findingsOf(register, shown.month, shown.edition).open.length };
}
