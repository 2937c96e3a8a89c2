import type { IsoDate } from '../calendar/iso-date.ts';
import type { Folded, State } from './fold.ts';
import type { LifecycleEvent } from './lifecycle-event.ts';
import { isOver } from './transitions.ts';

/** How a proposal was concluded: a final decision, by whom, or its withdrawal. */
export interface Conclusion {
  readonly on: IsoDate;
  readonly how: 'approved' | 'rejected' | 'withdrawn';
  readonly by: 'self-governance' | 'authority' | 'fast-track' | 'withdrawal';
}

/**
 * The conclusion that stands at the end of a day; null while the proposal is open. An approval sent back by then is
 * none. Of a proposal approved and live, the day is that of the approval.
 */
export function conclusionOf(timeline: Folded, asAt: IsoDate): Conclusion | null {
  const past = timeline.states.filter((state) => state.from <= asAt);
  const how = howOf(past.at(-1));
  if (how === null) return null;
  // The states at the end that tell the same conclusion: Release and then implemented are one approval.
  const before = past.findLastIndex((state) => howOf(state) !== how);
  const state = past[before + 1];
  if (state === undefined) return null;
  return { on: state.from, how, by: how === 'withdrawn' ? 'withdrawal' : deciderOf(timeline, state.event) };
}

function howOf(state: State | undefined): Conclusion['how'] | null {
  if (state === undefined || !(state.stage === 'release' || isOver(state.stage))) return null;
  return state.stage === 'withdrawn' || state.stage === 'rejected' ? state.stage : 'approved';
}

function deciderOf({ events }: Folded, event: LifecycleEvent): Conclusion['by'] {
  if (event.fastTrack) return 'fast-track';
  if (event.source.entity === 'authorityDecision') return 'authority';
  // What a meeting decided is its own decision. A stage event does not say whose it was; the path or what went before does.
  if (event.source.entity === 'outcome') return 'self-governance';
  if (event.path !== null) return event.path === 'authority-determined' ? 'authority' : 'self-governance';
  const before = events
    .slice(0, events.indexOf(event))
    .findLast(({ kind }) => kind === 'recommended' || kind === 'sent-back');
  return before?.kind === 'recommended' ? 'authority' : 'self-governance';
}
