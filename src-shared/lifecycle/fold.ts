import { type IsoDate, laterOf } from '../calendar/iso-date.ts';
import type { Stage } from '../entities/stage-event.ts';
import type { LifecycleEvent } from './lifecycle-event.ts';
import { isOver, type Standing, step } from './transitions.ts';

export interface State {
  readonly from: IsoDate;
  readonly stage: Stage;
  readonly event: LifecycleEvent;
}

export interface Refusal {
  readonly event: LifecycleEvent;
  readonly stage: Stage | null;
  readonly reason: string;
}

/** What the fold needs to know from outside the events. */
export interface Surroundings {
  readonly hasDrafts: boolean;
  /** The stage, on a day, of the proposal it was split from. */
  readonly parentStageOn: (day: IsoDate) => Stage | null;
  /** The last day on which a proposal whose withdrawal was requested that day may be adopted. */
  readonly windowEnd: (requestedOn: IsoDate) => IsoDate;
  readonly knownBy: IsoDate;
}

/** What became of the events, in the order of the days. */
export interface Folded {
  readonly events: readonly LifecycleEvent[];
  readonly states: readonly State[];
  readonly holds: readonly { readonly from: IsoDate; readonly to: IsoDate | null }[];
  readonly refusals: readonly Refusal[];
}

interface Fold {
  standing: Standing;
  window: { readonly ends: IsoDate; readonly request: LifecycleEvent } | null;
  readonly events: LifecycleEvent[];
  readonly states: State[];
  readonly holds: { from: IsoDate; to: IsoDate | null }[];
  readonly refusals: Refusal[];
}

/** Takes the events, given in order, one after the other through the table of transitions. */
export function foldEvents(events: readonly LifecycleEvent[], around: Surroundings): Folded {
  const at: Fold = { standing: 'none', window: null, events: [], states: [], holds: [], refusals: [] };
  for (const [day, ofDay] of Map.groupBy(events, ({ on }) => on)) {
    if (day <= around.knownBy) closeWindow(at, ({ ends }) => ends < day);
    takeDay(at, ofDay, around);
  }
  closeWindow(at, ({ ends }) => ends <= around.knownBy);
  return at;
}

// The records of a day do not say which came first. What the process takes in its natural order is taken so; what it
// refuses is tried again after the rest, so that "off hold, then on hold again" works as "on hold, then off" does.
function takeDay(at: Fold, ofDay: readonly LifecycleEvent[], around: Surroundings): void {
  let waiting: readonly LifecycleEvent[] = ofDay.filter(
    (event) => event.source.entity !== 'consultationEvent' || at.standing !== 'opine',
  );
  for (;;) {
    const refused: Refusal[] = [];
    for (const event of waiting) {
      // A consultation on the report tells that the report was issued only where nothing else has.
      if (event.source.entity === 'consultationEvent' && at.standing !== 'refine') continue;
      const reason = take(at, event, around);
      if (reason !== null)
        refused.push({ event, stage: at.standing === 'none' ? null : at.standing, reason });
    }
    if (refused.length === waiting.length || refused.length === 0) {
      at.refusals.push(...refused);
      return;
    }
    waiting = refused.map(({ event }) => event);
  }
}

/** Takes an event, or gives the reason why it cannot be. */
function take(at: Fold, event: LifecycleEvent, around: Surroundings): string | null {
  const hold = at.holds.at(-1);
  const onHold = hold !== undefined && hold.to === null;
  const isSplit = event.kind === 'split' && at.standing === 'none';
  const result = step(at.standing, event, {
    hasDrafts: around.hasDrafts,
    parentStage: isSplit ? around.parentStageOn(event.on) : null,
    windowEnds: at.window?.ends ?? null,
    onHold,
  });
  if ('refused' in result) return result.refused;
  at.events.push(event);
  if (event.kind === 'withdrawal-requested') at.window = { ends: around.windowEnd(event.on), request: event };
  if (event.kind === 'adopted') at.window = null;
  if (event.kind === 'on-hold') at.holds.push({ from: event.on, to: null });
  if (event.kind === 'off-hold' && hold !== undefined) hold.to = event.on;
  enter(at, result.stage, event, event.on);
  return null;
}

function enter(at: Fold, stage: Standing, event: LifecycleEvent, from: IsoDate): void {
  if (stage === 'none' || stage === at.standing) return;
  at.standing = stage;
  at.states.push({ from, stage, event });
  // A final decision overtakes a request for withdrawal.
  if (stage === 'release' || isOver(stage)) at.window = null;
  const hold = at.holds.at(-1);
  if (isOver(stage) && hold !== undefined && hold.to === null) hold.to = from;
}

// A window that nobody used ends in withdrawal on its last day, known as soon as both that day and the request were.
function closeWindow(at: Fold, isOverNow: (window: { readonly ends: IsoDate }) => boolean): void {
  const { window } = at;
  if (window === null || !isOverNow(window)) return;
  const knownOn = laterOf(window.request.knownOn, window.ends);
  const event: LifecycleEvent = { ...window.request, kind: 'withdrawn', on: window.ends, knownOn };
  at.events.push(event);
  enter(at, 'withdrawn', event, window.ends);
}
