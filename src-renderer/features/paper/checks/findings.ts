import { type SplitFindings, splitFindings } from '../../../../src-shared/checks/accepted-findings.ts';
import { checkPaper } from '../../../../src-shared/checks/check-paper.ts';
import type { Finding } from '../../../../src-shared/checks/finding.ts';
import type { Register } from '../../../../src-shared/entities/register.ts';
import { derived, failureOf, requestOf } from '../derived.ts';
import { paperShown } from '../months.ts';
import { remembered } from '../remembered.ts';
import { type Place, placesOf } from './places.ts';

/** A finding with where it stands; no place where it concerns the register alone, or where the paper has none for it. */
export interface PlacedFinding extends Finding {
  readonly stands: Place | null;
}

/** Open or accepted, what must stop the paper first, each in the order of the paper. */
export interface Findings extends SplitFindings<PlacedFinding> {
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
    return { ...splitFindings(register, edition, inOrder(found, placesOf(model))), failure: null };
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
