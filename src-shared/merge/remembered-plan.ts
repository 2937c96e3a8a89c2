import { type Decisions, type MergePlan, type MergeSources, planMerge } from './plan-merge.ts';

/** The plan as it is shown, the one without choices and the one without any decision; and the last one shown. */
const MOST_KEPT = 4;

const PLANS = new WeakMap<MergeSources, Map<string, MergePlan>>();

/**
 * What `planMerge` works out, which takes a second for a large register. A merge that is looked at needs up to three
 * plans, and the next choice changes one of them: the others are found again by their sources and decisions.
 */
export function rememberedPlan(sources: MergeSources, decisions: Decisions): MergePlan {
  const plans = PLANS.get(sources) ?? new Map<string, MergePlan>();
  PLANS.set(sources, plans);
  const key = keyOf(decisions);
  const plan = plans.get(key) ?? planMerge(sources, decisions);
  // The one used last is kept longest.
  plans.delete(key);
  plans.set(key, plan);
  for (const oldest of [...plans.keys()].slice(0, -MOST_KEPT)) plans.delete(oldest);
  return plan;
}

function keyOf({ choices, combined, renumbered, leftOut }: Decisions): string {
  const entries = <Value>(map: ReadonlyMap<string, Value>) =>
    [...map].sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([entries(choices), [...combined].sort(), entries(renumbered), [...leftOut].sort()]);
}
