import { type IsoDate, isIsoDate, lastDayOf, type PlanDate } from '../../../src-shared/calendar/iso-date.ts';
import type { Change } from '../../../src-shared/entities/change-set.ts';
import { readFacts } from '../../../src-shared/entities/known.ts';
import { type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { newRecord, put } from '../../components/record.ts';
import { EVERYTHING } from '../assessments/reading.ts';

export type Item = RecordOf<'releaseItem'>;
export type Event = RecordOf<'releaseEvent'>;

/** The events of a release that no correction replaces, in order of happening. */
export function currentEvents(register: Register, releaseId: string): readonly Event[] {
  return readFacts(where(register, 'releaseEvent', 'releaseId', releaseId), EVERYTHING);
}

/** One event more. One of the same kind on the same day is corrected: of two neither would be the later. */
export function tell(
  register: Register,
  releaseId: string,
  kind: Event['kind'],
  told: {
    readonly on: IsoDate;
    readonly date?: PlanDate | null;
    readonly knownOn?: IsoDate | null;
    readonly note?: string;
  },
): Change {
  const ofDay = currentEvents(register, releaseId).findLast(
    (event) => event.kind === kind && lastDayOf(event.on) === told.on,
  );
  return put(
    'releaseEvent',
    newRecord('releaseEvent', {
      releaseId,
      kind,
      on: told.on,
      date: told.date ?? null,
      knownOn: told.knownOn == null || told.knownOn === told.on ? null : told.knownOn,
      note: told.note?.trim() || null,
      replacesId: ofDay?.id ?? null,
    }),
  );
}

export function newReleaseChanges(
  register: Register,
  draft: {
    readonly name: string;
    readonly kind: RecordOf<'release'>['kind'];
    readonly date: PlanDate | null;
    readonly setOn: IsoDate;
  },
): { readonly id: string; readonly changes: readonly Change[] } {
  const release = newRecord('release', { name: draft.name.trim(), kind: draft.kind });
  return {
    id: release.id,
    changes: [
      put('release', release),
      ...(draft.date === null
        ? []
        : [tell(register, release.id, 'scheduled', { on: draft.setOn, date: draft.date })]),
    ],
  };
}

/** How an item of a release that went live fared. */
export interface Fate {
  readonly itemId: string;
  readonly kind: 'with-release' | 'own-day' | 'dropped';
  /** For own-day: the day it went or will go live. */
  readonly day: IsoDate | null;
  /** For dropped: why. */
  readonly reason: string;
}

/** What becomes of an item unless told otherwise: what has a later day of its own keeps it. */
export function usualFate(item: Item, liveOn: IsoDate): Fate {
  const own = item.liveOn ?? (item.ownDate !== null && isIsoDate(item.ownDate) ? item.ownDate : null);
  const isOwn = item.liveOn !== null || (item.ownDate !== null && item.ownDate !== liveOn);
  return { itemId: item.id, kind: isOwn ? 'own-day' : 'with-release', day: isOwn ? own : null, reason: '' };
}

/** What keeps a release from being confirmed, one sentence each. `nameOf` names an item's proposal. */
export function confirmProblems(
  register: Register,
  items: readonly Item[],
  fates: readonly Fate[],
  liveOn: IsoDate | null,
  today: IsoDate,
  nameOf: (item: Item) => string,
): readonly string[] {
  if (liveOn === null) return ['Say on which day it went live.'];
  if (liveOn > today) return ['It cannot have gone live on a day that has not come.'];
  return items.flatMap((item) => {
    const fate = fates.find(({ itemId }) => itemId === item.id);
    if (fate === undefined) return [];
    const name = nameOf(item);
    if (fate.kind === 'own-day')
      return fate.day === null && item.ownDate === null ? [`${name}: say its own day.`] : [];
    if (fate.kind === 'dropped') return fate.reason.trim() === '' ? [`${name}: say why it was dropped.`] : [];
    if (item.setOn > liveOn) return [`${name}: it was put into the release after that day.`];
    return isApproved(register, item, liveOn)
      ? []
      : [
          `${name}: it was not approved by then, so it cannot have gone live. Give it its own day, or drop it.`,
        ];
  });
}

/** Whether the proposal of an item was in Release by a day, so that it can go live. */
export function isApproved(register: Register, item: Item, on: IsoDate): boolean {
  const stage = stageOn(timelineOf(register, item.proposalId, EVERYTHING), on);
  return stage === 'release' || stage === 'implemented';
}

/**
 * A release went live: one event for it and all its items, and the exceptions by item. An item with a later day of its
 * own is live on that day where it has come by today, and stays to come otherwise. `toldOn` is the day it became known,
 * null for the day itself.
 */
export function confirmChanges(
  register: Register,
  releaseId: string,
  items: readonly Item[],
  fates: readonly Fate[],
  liveOn: IsoDate,
  today: IsoDate,
  toldOn: IsoDate | null = null,
): readonly Change[] {
  return [
    tell(register, releaseId, 'live', { on: liveOn, knownOn: toldOn }),
    ...items.flatMap((item): readonly Change[] => {
      const fate = fates.find(({ itemId }) => itemId === item.id) ?? usualFate(item, liveOn);
      return fateChanges(item, fate, liveOn, today);
    }),
  ];
}

function fateChanges(item: Item, fate: Fate, liveOn: IsoDate, today: IsoDate): readonly Change[] {
  if (fate.kind === 'dropped') {
    // Dropped by the release's day at the latest, else it would be live with the release first.
    const droppedOn = item.setOn > liveOn ? item.setOn : liveOn;
    return [put('releaseItem', { ...item, droppedOn, droppedReason: fate.reason.trim() })];
  }
  if (fate.kind === 'own-day') {
    if (fate.day === null) return [];
    const isPast = fate.day <= today;
    const same = isPast ? item.liveOn === fate.day : item.ownDate === fate.day && item.liveOn === null;
    if (same) return [];
    return [
      put(
        'releaseItem',
        isPast ? { ...item, liveOn: fate.day } : { ...item, ownDate: fate.day, liveOn: null },
      ),
    ];
  }
  // A day of its own that it did not keep would hold it back after the release.
  const isLater = item.ownDate !== null && lastDayOf(item.ownDate) > liveOn;
  if (item.liveOn === null && !isLater) return [];
  return [put('releaseItem', { ...item, liveOn: isLater ? liveOn : null })];
}

/** A proposal, or a part of it, put into a release. */
export function addItemChanges(draft: {
  readonly releaseId: string;
  readonly proposalId: string;
  readonly part: string;
  readonly ownDate: PlanDate | null;
  readonly setOn: IsoDate;
}): readonly Change[] {
  return [
    put(
      'releaseItem',
      newRecord('releaseItem', {
        releaseId: draft.releaseId,
        proposalId: draft.proposalId,
        part: draft.part.trim() || null,
        setOn: draft.setOn,
        ownDate: draft.ownDate,
        liveOn: null,
        droppedOn: null,
        droppedReason: null,
        inferred: false,
      }),
    ),
  ];
}

export function itemProblems(
  register: Register,
  draft: { readonly releaseId: string; readonly proposalId: string | null; readonly part: string },
): readonly string[] {
  if (draft.proposalId === null) return ['Choose the proposal.'];
  const others = where(register, 'releaseItem', 'releaseId', draft.releaseId).filter(
    (item) => item.proposalId === draft.proposalId && item.droppedOn === null,
  );
  const isThere = others.some(({ part }) => (part ?? '') === draft.part.trim());
  if (!isThere) return [];
  return [
    draft.part.trim() === ''
      ? 'It is in this release already. Name the part where it goes live in several.'
      : 'That part is in this release already.',
  ];
}
