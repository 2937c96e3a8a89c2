import { type IsoDate, isIsoMonth, toDayNumber } from '../../../src-shared/calendar/iso-date.ts';
import { longDate, longMonth } from '../../../src-shared/calendar/print-date.ts';
import { readFacts } from '../../../src-shared/entities/known.ts';
import { find, get, type Register, where } from '../../../src-shared/entities/register.ts';
import type { EntityName } from '../../../src-shared/entities/registry.ts';
import type { Stage } from '../../../src-shared/entities/stage-event.ts';
import type { LifecycleEvent } from '../../../src-shared/lifecycle/lifecycle-event.ts';
import { timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { isOver } from '../../../src-shared/lifecycle/transitions.ts';
import type { View } from '../../stores/interface-store.ts';
import { ALL_KNOWN, contextOn } from './clock.ts';
import { eventWords } from './life-words.ts';

/** A stage of a proposal's life up to the day that is shown. */
export interface LifeStage {
  readonly stage: Stage;
  readonly from: IsoDate;
  /** The day the next stage began; the day shown for the last. */
  readonly to: IsoDate;
  readonly isLast: boolean;
  /** Calendar days, for how long it is drawn; none for a stage in which a proposal ended. */
  readonly length: number;
  /** Working days by the register's convention; null for a stage in which a proposal ended. */
  readonly workingDays: number | null;
  /** The parts of it on hold, from 0 at its beginning to 1 at its end. */
  readonly holds: readonly { readonly from: number; readonly to: number }[];
}

/** Something that happened to a proposal on a day, in words. */
export interface LifeEntry {
  readonly key: string;
  readonly on: IsoDate;
  /** "22 January 2020", or "January 2020" where only the month is known. */
  readonly day: string;
  readonly words: string;
  /** Why it does not count where it stands; null for what took effect. */
  readonly refused: string | null;
  readonly isLater: boolean;
  readonly isInferred: boolean;
  readonly note: string | null;
  /** Where its record is looked after; null for a stage event, which is looked after here. */
  readonly place: { readonly view: View; readonly id: string | null } | null;
  /** The stage event itself, where it is one. */
  readonly stageEventId: string | null;
}

/** The stages up to the end of a day, in order. */
export function lifeStages(register: Register, proposalId: string, asAt: IsoDate): readonly LifeStage[] {
  const { states, holds } = timelineOf(register, proposalId, ALL_KNOWN);
  const past = states.filter(({ from }) => from <= asAt);
  return past.map(({ stage, from }, at): LifeStage => {
    const to = past[at + 1]?.from ?? asAt;
    const length = isOver(stage) ? 0 : toDayNumber(to) - toDayNumber(from);
    const share = (day: IsoDate) =>
      length === 0 ? 0 : Math.min(1, Math.max(0, (toDayNumber(day) - toDayNumber(from)) / length));
    return {
      stage,
      from,
      to,
      isLast: at === past.length - 1,
      length,
      workingDays: isOver(stage) ? null : contextOn(register, asAt).duration(from, to),
      holds: holds
        .filter((hold) => hold.from <= to && (hold.to ?? asAt) >= from)
        .map((hold) => ({ from: share(hold.from), to: share(hold.to ?? asAt) }))
        .filter((hold) => hold.to > hold.from),
    };
  });
}

/** Everything that tells the life of a proposal, in order; what does not count where it stands is among it. */
export function lifeEntries(register: Register, proposalId: string, asAt: IsoDate): readonly LifeEntry[] {
  const { events, refusals } = timelineOf(register, proposalId, ALL_KNOWN);
  const entry = (event: LifecycleEvent, refused: string | null): LifeEntry => ({
    ...dated(register, event.source, event.on, asAt),
    key: `${event.source.id} ${event.kind}`,
    words: eventWords(register, proposalId, event),
    refused,
  });
  return [
    ...events.map((event) => entry(event, null)),
    ...refusals.map(({ event, reason }) => entry(event, reason)),
    ...referrals(register, proposalId, asAt),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function referrals(register: Register, proposalId: string, asAt: IsoDate): readonly LifeEntry[] {
  return readFacts(where(register, 'authorityReferral', 'proposalId', proposalId), ALL_KNOWN).map((row) => ({
    ...dated(register, { entity: 'authorityReferral', id: row.id }, row.on, asAt),
    key: row.id,
    words: 'Sent to the Authority for decision',
    refused: null,
  }));
}

/** What an entry says of its day and its record. */
function dated(
  register: Register,
  { entity, id }: { readonly entity: EntityName; readonly id: string },
  day: IsoDate,
  asAt: IsoDate,
) {
  const record = get(register, entity, id) as unknown as Readonly<Record<string, unknown>>;
  const on = record['on'];
  const isMonth = typeof on === 'string' && isIsoMonth(on);
  const note = record['note'];
  return {
    on: day,
    day: isMonth ? longMonth(on) : longDate(day),
    isLater: day > asAt,
    isInferred: record['inferred'] === true,
    note: typeof note === 'string' ? note : null,
    place: placeOf(register, entity, id),
    stageEventId: entity === 'stageEvent' ? id : null,
  };
}

/** The view that looks after the record which tells an event, and the record that is open in it. */
export function placeOf(register: Register, entity: EntityName, id: string): LifeEntry['place'] {
  switch (entity) {
    case 'outcome': {
      const item = find(register, 'agendaItem', find(register, 'outcome', id)?.agendaItemId ?? null);
      return { view: 'meetings', id: item?.meetingId ?? null };
    }
    case 'authorityReferral':
    case 'authorityDecision':
      return { view: 'meetings', id: null };
    case 'consultationEvent':
      return { view: 'consultations', id: find(register, entity, id)?.consultationId ?? null };
    case 'releaseItem':
      return { view: 'releases', id: find(register, entity, id)?.releaseId ?? null };
    default:
      return null;
  }
}
