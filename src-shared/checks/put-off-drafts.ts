import type { PlanDate } from '../calendar/iso-date.ts';
import { longPlan } from '../calendar/print-date.ts';
import { stageOn } from '../lifecycle/timeline.ts';
import { nextItem, whenPlanned } from '../report/reading/agenda.ts';
import { firstMeetingFrom, meetingsOf } from '../report/reading/meetings.ts';
import { about, type Check, type CheckContext, listed } from './support/check.ts';
import { latestOutcome } from './support/decided.ts';
import { agreeing, nameOf } from './support/names.ts';

/** Draft Proposals found ready that go to a later Panel than the coming one: promises that later papers must keep. */
export const putOffDrafts: Check = {
  name: 'put-off-drafts',
  find: (context) => {
    const groups = Map.groupBy(promises(context), ({ planned }) => planned);
    return [...groups.keys()].sort().map((planned) => {
      const ids = (groups.get(planned) ?? []).map(({ proposalId }) => proposalId);
      const panel =
        context.register.committee.find(({ kind }) => kind === 'panel')?.inSentence ?? 'the Panel';
      return {
        weight: 'look',
        sentence: `${listed(ids.map((id) => nameOf(context, id)))} ${agreeing(ids.length, 'is', 'are')} ready but ${agreeing(ids.length, 'goes', 'go')} to ${panel} only ${whenPlanned(planned, longPlan)}: a promise that the papers until then must not forget.`,
        next: 'Nothing is to be mended here; keep it in mind when the next paper is made.',
        facts: about('proposal', ...ids),
        place: placeOf(context, ids[0]),
      };
    });
  },
};

function promises(
  context: CheckContext,
): readonly { readonly proposalId: string; readonly planned: PlanDate }[] {
  const { register, clocks, timeline } = context;
  const coming = firstMeetingFrom(meetingsOf(register, 'panel', clocks.knownBy), clocks.position);
  return context.inOrder.flatMap((proposalId) => {
    const latest = latestOutcome(context.outcomesOf(proposalId).filter(({ on }) => on <= clocks.position));
    if (latest?.outcome.kind !== 'ready' || stageOn(timeline(proposalId), clocks.position) !== 'define')
      return [];
    const next = nextItem(register, proposalId, 'conversion', clocks.position, clocks.knownBy);
    if (next === null || coming?.date.startsWith(next.planned) === true) return [];
    return [{ proposalId, planned: next.planned }];
  });
}

function placeOf(
  { outcomesOf, placeOf: place }: CheckContext,
  proposalId: string | undefined,
): string | null {
  const latest = proposalId === undefined ? undefined : latestOutcome(outcomesOf(proposalId));
  return latest === undefined ? null : place(latest.outcome.id);
}
