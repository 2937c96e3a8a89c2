import { type IsoDate, lastDayOf, type PlanDate } from '../../calendar/iso-date.ts';
import { knownDay, readFacts } from '../../entities/known.ts';
import { type Register, where } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import { type Fact, fact } from '../facts.ts';

/** A release as known on a day. */
export interface ReleaseState {
  readonly release: RecordOf<'release'>;
  /** Its day or month as last set; null where none was set by then. */
  readonly date: PlanDate | null;
  readonly liveOn: IsoDate | null;
  /** The same as it is recorded, to be printed: of some only the month is known. */
  readonly liveWhen: PlanDate | null;
  readonly liveKnownOn: IsoDate | null;
  readonly cancelled: boolean;
  readonly items: readonly RecordOf<'releaseItem'>[];
  readonly facts: readonly Fact[];
}

/** Every release as known by a day, in order of date, those without one last. */
export function releasesKnown(register: Register, knownBy: IsoDate): readonly ReleaseState[] {
  return register.release.map((release) => releaseState(register, release, knownBy)).sort(inOrder);
}

function releaseState(register: Register, release: RecordOf<'release'>, knownBy: IsoDate): ReleaseState {
  const events = readFacts(where(register, 'releaseEvent', 'releaseId', release.id), knownBy);
  const live = events.findLast((event) => event.kind === 'live');
  const items = where(register, 'releaseItem', 'releaseId', release.id).filter(
    (item) => item.setOn <= knownBy && (item.droppedOn === null || item.droppedOn > knownBy),
  );
  return {
    release,
    date: events.findLast((event) => event.kind === 'scheduled')?.date ?? null,
    liveOn: live === undefined ? null : lastDayOf(live.on),
    liveWhen: live?.on ?? null,
    liveKnownOn: live === undefined ? null : knownDay(live),
    cancelled: events.some((event) => event.kind === 'cancelled'),
    items,
    facts: [fact('release', release), ...events.map((event) => fact('releaseEvent', event))],
  };
}

function inOrder(a: ReleaseState, b: ReleaseState): number {
  const keys = [a, b].map(
    ({ date, release }) => `${date === null ? '9999' : lastDayOf(date)} ${release.name}`,
  );
  return (keys[0] ?? '') < (keys[1] ?? '') ? -1 : 1;
}
