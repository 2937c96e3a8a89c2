import { lastDayOf } from '../../calendar/iso-date.ts';
import { longDate, longPlan } from '../../calendar/print-date.ts';
import type { RecordOf } from '../../entities/registry.ts';
import { stageOn } from '../../lifecycle/timeline.ts';
import { type BlockMaker, blockMaker } from '../blocks.ts';
import { isTold } from '../clocks.ts';
import type { ReportContext } from '../context.ts';
import { fact } from '../facts.ts';
import type { Block, Run, Section } from '../model.ts';
import { type ReleaseState, releasesKnown } from '../reading/releases.ts';
import { joined } from '../say.ts';
import { inPaperOrder, proposalFact } from './proposals.ts';

type Item = RecordOf<'releaseItem'>;

/** 5 Release: what went live in the window, and what is approved for each release to come. */
export function deriveRelease(context: ReportContext): Section {
  const blocks = blockMaker('release');
  const releases = releasesKnown(context.register, context.clocks.knownBy);
  return {
    key: 'release',
    number: '5',
    heading: 'Release',
    blocks: [
      blocks.heading(2, 'releases', `${context.setting('code.short-name')} Releases`),
      ...wentLive(context, blocks, releases),
      ...coming(context, blocks, releases),
      ...standalone(context, blocks, releases),
    ],
  };
}

function wentLive(
  context: ReportContext,
  blocks: BlockMaker,
  releases: readonly ReleaseState[],
): readonly Block[] {
  return releases.flatMap((state) => {
    const { liveOn, liveKnownOn, items, release } = state;
    if (liveOn === null || liveKnownOn === null || !isTold(context.clocks, liveOn, liveKnownOn)) return [];
    const values = { release: release.name, date: longDate(liveOn) };
    const sentence = context.say('release.live', values, items.length);
    if (items.length === 0) return [blocks.paragraph('live', sentence, state.facts)];
    return [blocks.lead('live', sentence, state.facts), itemList(context, blocks, 'live', items, () => null)];
  });
}

function coming(
  context: ReportContext,
  blocks: BlockMaker,
  releases: readonly ReleaseState[],
): readonly Block[] {
  const scheduled = releases.filter(
    ({ release, ...state }) => release.kind === 'scheduled' && isComing(context, state),
  );
  if (scheduled.length === 0) {
    const code = context.setting('code.short-name');
    return [blocks.paragraph('none-scheduled', context.say('release.none-scheduled', { code }))];
  }
  // Only the next release is worth saying that nothing is approved for it; the ones after it are left out then.
  return scheduled.flatMap((state, at) => {
    const items = approvedItems(context, state);
    return items.length === 0 && at > 0 ? [] : comingRelease(context, blocks, state, items);
  });
}

function isComing(
  { clocks }: ReportContext,
  state: Pick<ReleaseState, 'date' | 'liveOn' | 'cancelled'>,
): boolean {
  const live = state.liveOn !== null && state.liveOn <= clocks.position;
  return state.date !== null && !live && !state.cancelled;
}

function comingRelease(
  context: ReportContext,
  blocks: BlockMaker,
  state: ReleaseState,
  items: readonly Item[],
): readonly Block[] {
  const date = state.date ?? '';
  const wording = lastDayOf(date) < context.clocks.position ? 'release.overdue' : 'release.coming';
  const values = { release: state.release.name, date: longPlan(date) };
  const sentence = context.say(wording, values, items.length);
  const key = `coming/${state.release.id}`;
  if (items.length === 0) return [blocks.paragraph(key, sentence, state.facts)];
  const ownDate = (item: Item) => (item.ownDate === null || item.ownDate === date ? null : item.ownDate);
  return [blocks.lead(key, sentence, state.facts), itemList(context, blocks, key, items, ownDate)];
}

function standalone(
  context: ReportContext,
  blocks: BlockMaker,
  releases: readonly ReleaseState[],
): readonly Block[] {
  const states = releases.filter(
    ({ release, ...state }) => release.kind === 'standalone' && isComing(context, state),
  );
  const dates = new Map(states.map((state) => [state.release.id, state.date]));
  const items = states.flatMap((state) => approvedItems(context, state));
  const sentence = context.say('release.standalone', {}, items.length);
  if (items.length === 0) return [blocks.paragraph('standalone', sentence)];
  const facts = states.flatMap((state) => state.facts);
  const date = (item: Item) => item.ownDate ?? dates.get(item.releaseId) ?? null;
  return [blocks.lead('standalone', sentence, facts), itemList(context, blocks, 'standalone', items, date)];
}

/** The items of a release whose proposals are approved at position and which are not live yet themselves. */
function approvedItems(context: ReportContext, { items }: ReleaseState): readonly Item[] {
  const { position } = context.clocks;
  return items.filter(
    ({ proposalId, liveOn }) =>
      stageOn(context.timeline(proposalId), position) === 'release' && (liveOn === null || liveOn > position),
  );
}

function itemList(
  context: ReportContext,
  blocks: BlockMaker,
  kind: string,
  items: readonly Item[],
  dateOf: (item: Item) => string | null,
): Block {
  const listed = inPaperOrder(context, items).map((item) => {
    const facts = [fact('releaseItem', item), proposalFact(context, item.proposalId)];
    return blocks.item(kind, itemText(context, item, dateOf(item)), facts);
  });
  return blocks.list(kind, listed);
}

function itemText({ named, say }: ReportContext, item: Item, date: string | null): readonly Run[] {
  const name = named(item.proposalId);
  const part = item.part === null ? name : say('release.item-part', { proposal: name, part: item.part });
  if (date === null) return part;
  const printed = longPlan(date);
  return joined(say('release.item-date', { proposal: part, date: printed }));
}
