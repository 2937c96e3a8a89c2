import { stageOn } from '../lifecycle/timeline.ts';
import { about, type Check, listed } from './support/check.ts';
import { agreeing, nameOf } from './support/names.ts';

/** Proposals in Release that are in no release, so that the paper's last section does not name them. */
export const approvedWithoutRelease: Check = {
  name: 'approved-without-release',
  find: (context) => {
    const placed = new Set(
      context.releases
        .filter(({ cancelled }) => !cancelled)
        .flatMap(({ items }) => items.map(({ proposalId }) => proposalId)),
    );
    const left = context.inOrder.filter(
      (id) => stageOn(context.timeline(id), context.clocks.position) === 'release' && !placed.has(id),
    );
    if (left.length === 0) return [];
    const names = listed(left.map((id) => nameOf(context, id)));
    return [
      {
        weight: 'look',
        sentence: `${names} ${agreeing(left.length, 'is approved and in no release', 'are approved and in no releases')}, so 5 Release does not name ${agreeing(left.length, 'it', 'them')}.`,
        next: `Put ${agreeing(left.length, 'it', 'each')} into its release, scheduled or standalone.`,
        facts: about('proposal', ...left),
        place: 'release',
      },
    ];
  },
};
