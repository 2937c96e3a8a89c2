import type { IsoDate } from '../../calendar/iso-date.ts';
import { longDate } from '../../calendar/print-date.ts';
import { get } from '../../entities/register.ts';
import { compareProposals, titleFactOn } from '../../lifecycle/naming.ts';
import type { BlockMaker } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { type Fact, fact } from '../facts.ts';
import type { Block } from '../model.ts';
import { joined, textRun } from '../say.ts';
import type { WordingKey } from '../wording.ts';

/** Something told of one proposal. */
export interface Told {
  readonly proposalId: string;
  readonly facts: readonly Fact[];
  /** The day it happened, where earlier than the paper's month and therefore printed. */
  readonly on?: IsoDate;
}

/** In the order papers print proposals: series rank, number, suffix. Those of one proposal keep their order. */
export function inPaperOrder<Item extends { readonly proposalId: string }>(
  context: ReportContext,
  items: readonly Item[],
): readonly Item[] {
  return [...items].sort((a, b) => compareProposals(context.register, a.proposalId, b.proposalId));
}

/**
 * A sentence that counts, with the list of what it counts; its none form where there is nothing, if it has one. `about`
 * are the facts that the sentence names however many it counts, such as the day of its meeting.
 */
export function countedList(
  context: ReportContext,
  blocks: BlockMaker,
  kind: string,
  wording: WordingKey,
  values: Readonly<Record<string, string>>,
  told: readonly Told[],
  about: readonly Fact[] = [],
): readonly Block[] {
  const sentence = context.say(wording, values, told.length);
  if (told.length === 0) return [blocks.paragraph(kind, sentence, about)];
  return [
    blocks.lead(kind, sentence, [...inPaperOrder(context, told).flatMap((one) => one.facts), ...about]),
    proposalList(context, blocks, kind, told),
  ];
}

/** A list of proposals by reference and linked title, in the order of papers; an earlier day follows in brackets. */
export function proposalList(
  context: ReportContext,
  blocks: BlockMaker,
  kind: string,
  told: readonly Told[],
): Block {
  const items = inPaperOrder(context, told).map(({ proposalId, facts, on }) => {
    const earlier = on !== undefined && on < context.clocks.window.from ? ` (${longDate(on)})` : '';
    const runs = joined([...context.named(proposalId), ...textRun(earlier)]);
    return blocks.item(kind, runs, [...facts, ...nameFacts(context, proposalId)]);
  });
  return blocks.list(`${kind}-list`, items);
}

export function proposalFact(context: ReportContext, proposalId: string): Fact {
  return fact('proposal', get(context.register, 'proposal', proposalId));
}

/** What a proposal's printed name is made from: the proposal, for its number and page, and its title at position. */
export function nameFacts(context: ReportContext, proposalId: string): readonly Fact[] {
  const { register, clocks } = context;
  const title = titleFactOn(register, proposalId, clocks.position, clocks.knownBy);
  return [proposalFact(context, proposalId), ...(title === null ? [] : [fact('proposalTitle', title)])];
}
