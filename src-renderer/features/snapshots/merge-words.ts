import type { IncomingPlan } from '../../../src-shared/api/incoming-api.ts';

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

/** The button of a merge; null where there is nothing to be merged. */
export function mergeButton(plan: IncomingPlan): MergeButton | null {
  const open = openCount(plan);
  const decided = plan.conflicts.length + plan.twins.length > 0;
  if (plan.count === 0 && open === 0 && !decided) return null;
  const label =
    plan.count === 0 && open === 0
      ? 'Keep mine throughout'
      : plan.count === 0
        ? 'Bring in their changes'
        : `Bring in their ${plan.count === 1 ? 'change' : `${plan.count} changes`}`;
  return { label, reason: open === 0 ? null : `${open} to decide first` };
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
