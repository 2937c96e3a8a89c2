import type { IncomingAbout, IncomingPlan } from '../../../src-shared/api/incoming-api.ts';

/** What the one button of a merge says, and why it cannot be pressed yet. */
export interface MergeButton {
  readonly label: string;
  /** Null where it can be pressed. */
  readonly reason: string | null;
}

/** How many things are still to be decided. */
export function openCount({ conflicts, twins, problems }: IncomingPlan): number {
  const isOpen = ({ isOpen: open }: { readonly isOpen: boolean }) => open;
  return conflicts.filter(isOpen).length + twins.filter(isOpen).length + problems.length;
}

/** Whether a merge would bring nothing in, and asks nothing. */
export function bringsNothing({ count, conflicts, twins, problems }: IncomingPlan): boolean {
  return count + conflicts.length + twins.length + problems.length === 0;
}

/**
 * The button of a merge; null where it was merged before. One that brings nothing in can be noted, so that what both sides
 * did is known to be known, and is not asked about when the next snapshot comes.
 */
export function mergeButton(plan: IncomingPlan, relation: IncomingAbout['relation']): MergeButton | null {
  const open = openCount(plan);
  if (bringsNothing(plan))
    return relation === 'known' ? null : { label: 'Note it as brought in', reason: null };
  const label =
    plan.count === 0 && open === 0
      ? 'Keep mine throughout'
      : plan.count === 0
        ? 'Bring in their changes'
        : `Bring in their ${plan.count === 1 ? 'change' : `${plan.count} changes`}`;
  return { label, reason: open === 0 ? null : `${open} to decide first` };
}

/** What is said once a merge was made. */
export function madeInWords(plan: IncomingPlan): string {
  if (bringsNothing(plan)) return 'It is noted as brought in. Nothing in it was new.';
  if (plan.count === 0) return 'Mine was kept throughout.';
  return plan.count === 1 ? 'Their change is in.' : `Their ${plan.count} changes are in.`;
}

/** What replacing the register would lose, and what remains. */
export function lossInWords(relation: 'known' | 'related' | 'unrelated', mineSince: number): string {
  if (relation === 'unrelated')
    return 'Everything in this register gives way, since the two have no state in common.';
  if (mineSince === 0) return 'Nothing was changed here since, so nothing of yours is lost.';
  return mineSince === 1
    ? '1 record that was changed here since is lost.'
    : `${mineSince} records that were changed here since are lost.`;
}

/** How much of each kind changes in a group: "2 added, 1 changed". */
export function countsInWords({
  added,
  changed,
  removed,
}: {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}): string {
  return [
    [added, 'added'],
    [changed, 'changed'],
    [removed, 'removed'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}
