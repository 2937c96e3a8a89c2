import type { IsoDate, PlanDate } from '../../calendar/iso-date.ts';
import { longPlan } from '../../calendar/print-date.ts';
import type { RecordOf } from '../../entities/registry.ts';
import type { BlockMaker } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { type Fact, fact } from '../facts.ts';
import type { Block, Run } from '../model.ts';
import { joined } from '../say.ts';
import { inPaperOrder, nameFacts } from './proposals.ts';

export type Item = RecordOf<'releaseItem'>;

/** Items by reference, linked title and part, in the order of papers, each with the day that `dateOf` gives. */
export function itemList(
  context: ReportContext,
  blocks: BlockMaker,
  kind: string,
  items: readonly Item[],
  dateOf: (item: Item) => string | null,
): Block {
  const listed = inListOrder(context, items).map((item) => {
    const facts = [fact('releaseItem', item), ...nameFacts(context, item.proposalId)];
    return blocks.item(kind, itemText(context, item, dateOf(item)), facts);
  });
  return blocks.list(kind, listed);
}

/** The items as facts of the sentence that counts them. */
export function itemFacts(context: ReportContext, items: readonly Item[]): readonly Fact[] {
  return inListOrder(context, items).map((item) => fact('releaseItem', item));
}

function inListOrder(context: ReportContext, items: readonly Item[]): readonly Item[] {
  return inPaperOrder(context, items.toSorted(byPart));
}

function byPart(a: Item, b: Item): number {
  const keys = [a, b].map(({ part, ownDate, setOn }) => `${part ?? ''} ${ownDate ?? ''} ${setOn}`);
  const [first = '', second = ''] = keys;
  return first < second ? -1 : first > second ? 1 : 0;
}

/** How many modifications the items are of: one in two parts is listed with each and counted once. */
export function countModifications(items: readonly Item[]): number {
  return new Set(items.map(({ proposalId }) => proposalId)).size;
}

function itemText({ named, say }: ReportContext, item: Item, date: string | null): readonly Run[] {
  const name = named(item.proposalId);
  const part = item.part === null ? name : say('release.item-part', { proposal: name, part: item.part });
  if (date === null) return part;
  const printed = longPlan(date);
  return joined(say('release.item-date', { proposal: part, date: printed }));
}

/** The day to print beside an item of a release that went live: its own, where that is another; null otherwise. */
export function ownDayBeside(context: ReportContext, item: Item, releaseDay: IsoDate): PlanDate | null {
  const own = liveOnAsKnown(context, item) ?? item.ownDate;
  return own === releaseDay ? null : own;
}

/** The item's own day of going live, where it is known by the paper's knowledge. */
export function liveOnAsKnown({ clocks }: ReportContext, { liveOn }: Item): IsoDate | null {
  return liveOn !== null && liveOn <= clocks.knownBy ? liveOn : null;
}
