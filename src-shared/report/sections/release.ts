import { lastDayOf } from '../../calendar/iso-date.ts';
import { longPlan } from '../../calendar/print-date.ts';
import { stageOn } from '../../lifecycle/timeline.ts';
import { type BlockMaker, blockMaker } from '../blocks.ts';
import { isTold } from '../clocks.ts';
import type { ReportContext } from '../context.ts';
import type { Block, Section } from '../model.ts';
import { type ReleaseState, releasesKnown } from '../reading/releases.ts';
import {
  countModifications,
  type Item,
  itemFacts,
  itemList,
  liveOnAsKnown,
  ownDayBeside,
} from './release-items.ts';

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
    const { liveOn, liveWhen, liveKnownOn, items, release } = state;
    if (liveOn === null || liveKnownOn === null || !isTold(context.clocks, liveOn, liveKnownOn)) return [];
    const values = { release: release.name, date: longPlan(liveWhen ?? liveOn) };
    const sentence = context.say('release.live', values, countModifications(items));
    if (items.length === 0) return [blocks.paragraph('live', sentence, state.facts)];
    const ownDay = (item: Item) => ownDayBeside(context, item, liveOn);
    const facts = [...state.facts, ...itemFacts(context, items)];
    return [blocks.lead('live', sentence, facts), itemList(context, blocks, 'live', items, ownDay)];
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
  const sentence = context.say(wording, values, countModifications(items));
  const key = `coming/${state.release.id}`;
  if (items.length === 0) return [blocks.paragraph(key, sentence, state.facts)];
  const ownDate = (item: Item) => (item.ownDate === null || item.ownDate === date ? null : item.ownDate);
  const facts = [...state.facts, ...itemFacts(context, items)];
  return [blocks.lead(key, sentence, facts), itemList(context, blocks, key, items, ownDate)];
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
  const sentence = context.say('release.standalone', {}, countModifications(items));
  if (items.length === 0) return [blocks.paragraph('standalone', sentence)];
  const facts = [...states.flatMap((state) => state.facts), ...itemFacts(context, items)];
  const date = (item: Item) => item.ownDate ?? dates.get(item.releaseId) ?? null;
  return [blocks.lead('standalone', sentence, facts), itemList(context, blocks, 'standalone', items, date)];
}

/** The items of a release whose proposals are approved at position and which are not live yet themselves. */
function approvedItems(context: ReportContext, { items }: ReleaseState): readonly Item[] {
  const { position } = context.clocks;
  return items.filter((item) => {
    const liveOn = liveOnAsKnown(context, item);
    const isLive = liveOn !== null && liveOn <= position;
    return !isLive && stageOn(context.timeline(item.proposalId), position) === 'release';
  });
}
