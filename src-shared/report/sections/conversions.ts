import { longPlan } from '../../calendar/print-date.ts';
import { blockMaker } from '../blocks.ts';
import { isTold } from '../clocks.ts';
import type { ReportContext } from '../context.ts';
import type { Block } from '../model.ts';
import { type Decided, outcomesKnown, whenDecided } from '../reading/agenda.ts';
import { bodyName } from '../reading/bodies.ts';
import type { WordingKey } from '../wording.ts';
import { countedList } from './proposals.ts';

const GROUPS: readonly { readonly wording: WordingKey; readonly takes: (decided: Decided) => boolean }[] = [
  {
    wording: 'define.converted.refinement',
    takes: ({ outcome }) => outcome.kind === 'converted' && outcome.route !== 'report-phase',
  },
  {
    wording: 'define.converted.report-phase',
    takes: ({ outcome }) => outcome.kind === 'converted' && outcome.route === 'report-phase',
  },
  { wording: 'define.not-converted', takes: ({ outcome }) => outcome.kind === 'not-converted' },
];

/** What the Panel decided on conversion in the window, by meeting; nothing at all where it decided nothing. */
export function deriveConversions(context: ReportContext): readonly Block[] {
  const blocks = blockMaker('define');
  const told = outcomesKnown(context.register, context.clocks.knownBy).filter(
    ({ item, on, known }) => item.purpose === 'conversion' && isTold(context.clocks, on, known),
  );
  const days = [...new Set(told.map(({ on }) => on))].sort();
  const lists = days.flatMap((on) =>
    GROUPS.flatMap(({ wording, takes }) => {
      const taken = told.filter((one) => one.on === on && takes(one));
      if (taken.length === 0) return [];
      const values = {
        date: longPlan(whenDecided(taken, on)),
        panel: taken[0]?.committee?.inSentence ?? bodyName(context.register, 'panel').inSentence,
      };
      const list = taken.map(({ item, facts }) => ({ proposalId: item.proposalId, facts }));
      return countedList(context, blocks, `${wording}-${on}`, wording, values, list);
    }),
  );
  return lists.length === 0
    ? []
    : [blocks.heading(2, 'conversions', 'Panel decisions on conversion'), ...lists];
}
