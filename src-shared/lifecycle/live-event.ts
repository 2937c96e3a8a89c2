import { type IsoDate, lastDayOf } from '../calendar/iso-date.ts';
import { knownDay, readFacts } from '../entities/known.ts';
import { find, type Register, where } from '../entities/register.ts';
import type { RecordOf } from '../entities/registry.ts';

/** The day a part, or the whole proposal, went live. */
interface Live {
  readonly kind: 'live';
  readonly on: IsoDate;
  readonly knownOn: IsoDate;
  readonly source: { readonly entity: 'releaseItem'; readonly id: string };
}
type Item = RecordOf<'releaseItem'>;

/** A part of a proposal in a release, with the day it went live as known by then. */
interface Part {
  readonly item: Item;
  readonly live: { readonly on: IsoDate; readonly knownOn: IsoDate } | null;
}

/**
 * When a proposal went live: the first day on which every part then in a release was live, each by its own day or its
 * release's. None while a part is still to come, so that a proposal in two releases stays in Release after the first.
 * A part dropped later does not move that day back: until it was dropped, something was to come.
 */
export function liveEvent(register: Register, proposalId: string, knownBy: IsoDate): readonly Live[] {
  const parts = where(register, 'releaseItem', 'proposalId', proposalId)
    .filter((item) => item.setOn <= knownBy)
    .map((item) => ({ item, live: liveDay(register, item, knownBy) }));
  const days = parts
    .flatMap(({ item, live }) => [item.setOn, item.droppedOn ?? item.setOn, live?.on ?? item.setOn])
    .filter((day) => day <= knownBy || parts.some(({ live }) => live?.on === day))
    .sort();
  for (const day of days) {
    const current = parts.filter(({ item }) => isIn(item, day));
    if (current.some(({ live }) => live === null || live.on > day)) continue;
    const last = current.toSorted((a, b) => compare(keyOf(register, a), keyOf(register, b))).at(-1);
    if (last === undefined) continue;
    // Where the last part to come was dropped, that day tells it; otherwise the day the last part was known to be live.
    const knownDays = current
      .map(({ live }) => live?.knownOn ?? day)
      .concat(last.live?.on === day ? [] : [day]);
    const knownOn = knownDays.sort(compare).at(-1) ?? day;
    return [{ kind: 'live', on: day, knownOn, source: { entity: 'releaseItem', id: last.item.id } }];
  }
  return [];
}

function isIn(item: Item, day: IsoDate): boolean {
  return item.setOn <= day && (item.droppedOn === null || item.droppedOn > day);
}

// Of parts that went live on one day the one told is chosen by content, because ids are random.
function keyOf(register: Register, { item, live }: Part): string {
  const name = find(register, 'release', item.releaseId)?.name ?? '';
  return JSON.stringify([live?.on, item.setOn, item.part, item.ownDate, name]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// What has a day of its own after its release's does not go live with it, but when that is recorded of itself.
function isLaterThan({ ownDate }: Item, releaseDay: IsoDate): boolean {
  return ownDate !== null && lastDayOf(ownDate) > releaseDay;
}

function liveDay(register: Register, item: Item, knownBy: IsoDate): Part['live'] {
  if (item.liveOn !== null) {
    return item.liveOn > knownBy ? null : { on: item.liveOn, knownOn: item.liveOn };
  }
  const events = readFacts(where(register, 'releaseEvent', 'releaseId', item.releaseId), knownBy);
  const live = events.find((event) => event.kind === 'live');
  if (live === undefined || isLaterThan(item, lastDayOf(live.on))) return null;
  return { on: lastDayOf(live.on), knownOn: knownDay(live) };
}
