import type { Problem } from '../entities/change-set.ts';
import { aliasesIn, withAliases } from './aliases.ts';
import type { Conflict } from './conflict.ts';
import { differencesBetween, type RecordDifference } from './difference.ts';
import { groupKey, groupOf } from './group-of.ts';
import type { Decisions, MergePlan, MergeSources } from './plan-merge.ts';
import { rememberedPlan } from './remembered-plan.ts';
import type { Twins } from './twins.ts';

/** A problem of a merge, and their records without which it would not be. */
export interface MergeProblem extends Problem {
  /** Empty where it cannot be told. */
  readonly leaveOut: readonly string[];
}

/** A merge as it is looked at before it is made: what is asked, decided or not, so that a decision can be changed. */
export interface MergeReview {
  readonly plan: MergePlan;
  readonly differences: readonly RecordDifference[];
  /** Every question of a field or record, the decided ones too. */
  readonly conflicts: readonly Conflict[];
  /** Everything entered twice that differs, the decided ones too. */
  readonly twins: readonly Twins[];
  readonly problems: readonly MergeProblem[];
}

/** Works out a merge for looking at. */
export function reviewMerge(sources: MergeSources, decisions: Decisions): MergeReview {
  const plan = rememberedPlan(sources, decisions);
  const unchosen =
    decisions.choices.size === 0 ? plan : rememberedPlan(sources, { ...decisions, choices: new Map() });
  const bare =
    decisions.combined.size + decisions.renumbered.size === 0
      ? unchosen
      : rememberedPlan(sources, {
          ...decisions,
          choices: new Map(),
          combined: new Set(),
          renumbered: new Map(),
        });
  // What was entered twice is no change where only its id became the other's.
  const mine = withAliases(sources.mine, aliasesIn(plan.register));
  const differences = differencesBetween(mine, plan.register);
  return {
    plan,
    differences,
    conflicts: byKey([...unchosen.conflicts, ...plan.conflicts]),
    twins: byKey([...bare.twins, ...unchosen.twins, ...plan.twins]).filter(({ isSame }) => !isSame),
    problems: plan.problems.map((problem) => ({
      ...problem,
      leaveOut: leaveOutFor(problem, differences, sources, plan),
    })),
  };
}

function byKey<Item extends { readonly key: string }>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item.key, item])).values()];
}

// The record at fault where they brought it, else what they brought to the same proposal, meeting or the like.
function leaveOutFor(
  { entity, id }: Problem,
  differences: readonly RecordDifference[],
  { mine }: MergeSources,
  { register }: MergePlan,
): readonly string[] {
  if (differences.some((one) => one.id === id)) return [id];
  const record = register[entity].find((one) => one.id === id);
  if (record === undefined) return [];
  const group = groupKey(groupOf(entity, record, register, mine));
  return differences
    .filter((one) => {
      const about = one.after ?? one.before;
      return about !== null && groupKey(groupOf(one.entity, about, register, mine)) === group;
    })
    .map((one) => one.id);
}
