import { type IsoDate, lastDayOf } from '../calendar/iso-date.ts';
import { knownDay, readFacts } from '../entities/known.ts';
import { type Register, where } from '../entities/register.ts';
import type { RecordOf } from '../entities/registry.ts';
import type { LifecycleEvent } from './events.ts';

type Live = Pick<LifecycleEvent, 'kind' | 'on' | 'knownOn' | 'source'>;

/**
 * When a proposal went live: the day the last of its parts did, each by its own day or its release's. None while a
 * part is still to come, so that a proposal in two releases stays in Release after the first.
 */
export function liveEvent(register: Register, proposalId: string, knownBy: IsoDate): readonly Live[] {
  const items = where(register, 'releaseItem', 'proposalId', proposalId).filter(
    (item) => item.setOn <= knownBy && (item.droppedOn === null || item.droppedOn > knownBy),
  );
  const days = items.map((item) => liveDay(register, item, knownBy));
  const last = days.reduce<Live | null>(
    (latest, day) => (latest === null || (day !== null && day.on > latest.on) ? day : latest),
    null,
  );
  return last === null || days.includes(null) ? [] : [last];
}

function liveDay(register: Register, item: RecordOf<'releaseItem'>, knownBy: IsoDate): Live | null {
  const source = { entity: 'releaseItem', id: item.id } as const;
  if (item.liveOn !== null) {
    return item.liveOn > knownBy ? null : { kind: 'live', on: item.liveOn, knownOn: item.liveOn, source };
  }
  const events = readFacts(where(register, 'releaseEvent', 'releaseId', item.releaseId), knownBy);
  const live = events.findLast((event) => event.kind === 'live');
  return live === undefined
    ? null
    : { kind: 'live', on: lastDayOf(live.on), knownOn: knownDay(live), source };
}
