import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import type { Book } from '../sample/book.ts';
import { type Day, later, monthAfter, monthsFrom, nthWeekday, plus } from './days.ts';
import { type Life, move } from './life.ts';
import type { Log } from './log.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

export interface PlannedRelease {
  readonly id: string;
  readonly name: string;
  /** The day it went live, and the day that was known. */
  readonly live: Day;
  readonly known: Day;
}

const MONTHS = new Set(['02', '06', '11']);
const NAMES: Readonly<Record<string, string>> = { '02': 'February', '06': 'June', '11': 'November' };

/** Three releases a year, set a year ahead for a month or a day, some moved, each gone live in the end. */
export function addReleases(book: Book, random: Random, log: Log): readonly PlannedRelease[] {
  const months = monthsFrom('2018-06', '2021-11').filter((month) => MONTHS.has(month.slice(5)));
  return months.map((month) => {
    const name = `${NAMES[month.slice(5)]} ${month.slice(0, 4)} SEC Release`;
    const id = book.add('release', name, { name, kind: 'scheduled' });
    const planned = nthWeekday(month, 4, 4);
    const set = nthWeekday(monthAfter(month, -14), 1, 2);
    const early = random.chance(0.5) ? month : planned;
    book.add('releaseEvent', `${name} set`, { releaseId: id, kind: 'scheduled', date: early, on: set });
    const moved = random.chance(0.3) ? plus(planned, random.pick([3, 7, 14, 32])) : planned;
    if (moved !== early) {
      const on = plus(planned, -random.whole(20, 90));
      book.add('releaseEvent', `${name} moved`, { releaseId: id, kind: 'scheduled', date: moved, on });
    }
    const live = goLive({ book, log }, random, id, name, moved);
    return { id, name, ...live };
  });
}

function goLive(
  { book, log }: Pick<World, 'book' | 'log'>,
  random: Random,
  releaseId: string,
  name: string,
  live: Day,
): { readonly live: Day; readonly known: Day } {
  const known = random.chance(0.25) ? plus(live, random.whole(1, 40)) : live;
  const knownOn = known === live ? null : known;
  const id = book.add('releaseEvent', `${name} live`, { releaseId, kind: 'live', on: live, knownOn });
  log.tellings.push({ id, on: live, known, until: null, place: 'live', entity: 'releaseEvent' });
  return { live, known };
}

/** The release that a proposal decided on after a day is approved for: one to come, or one of its own. */
export function chooseRelease({ world, name }: Life, after: Day): PlannedRelease {
  const { random, book, releases } = world;
  const coming = releases.filter(({ live }) => live > plus(after, 6));
  const taken = coming[random.whole(0, 1)] ?? coming[0];
  if (taken !== undefined && random.chance(0.8)) return taken;
  const live = plus(after, random.whole(12, 90));
  const title = name('Release');
  const id = book.add('release', title, { name: title, kind: 'standalone' });
  book.add('releaseEvent', title, { releaseId: id, kind: 'scheduled', date: live, on: after });
  return { id, name: title, ...goLive(world, random, id, title, live) };
}

/** Puts an approved proposal into its release, now and then in parts, or out of it again into a later one, until it is live. */
export function implement(life: Life, release: PlannedRelease): void {
  const { world, proposalId } = life;
  const { random, book, releases } = world;
  const setOn = life.at;
  const add = (name: string, fields: Partial<RecordOf<'releaseItem'>>) =>
    book.add('releaseItem', life.name(name), { proposalId, setOn, ...fields });
  const next = releases.find(({ live }) => live > release.live) ?? release;
  const fate = random.whole(1, 100);
  if (fate <= 12 && next.live > release.live && plus(setOn, 3) < release.live) {
    const droppedOn = plus(setOn, 2);
    add('first put', { releaseId: release.id, droppedOn, droppedReason: 'it was not ready' });
    add('put off', { releaseId: next.id, setOn: droppedOn });
    becomeLive(life, next.live, next.known);
  } else if (fate <= 24 && next.live > release.live) {
    add('first part', { releaseId: release.id, part: 'Part 1' });
    add('second part', { releaseId: next.id, part: 'Part 2' });
    becomeLive(life, next.live, later(release.known, next.known));
  } else if (fate <= 29) {
    add('one part', { releaseId: release.id, part: 'Part 1' });
    add('another part', { releaseId: release.id, part: 'Part 2' });
    becomeLive(life, release.live, release.known);
  } else if (fate <= 39) {
    const own = plus(release.live, random.whole(1, 20));
    add('own day', { releaseId: release.id, ownDate: own, liveOn: own });
    becomeLive(life, own, own);
  } else {
    add('whole', { releaseId: release.id });
    becomeLive(life, release.live, release.known);
  }
}

function becomeLive(life: Life, on: Day, known: Day): void {
  // Releases themselves tell that they are live, so no row of the proposal's own does.
  move(life, [{ id: life.proposalId, on, known, until: null }], 'implemented');
}
