import { type HolidayCalendar, holidayCalendar } from '../calendar/holidays.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { find, get, type Register } from '../entities/register.ts';
import { settingOn } from '../entities/settings.ts';
import type { Stage } from '../entities/stage-event.ts';
import { eventsOf, type LifecycleEvent } from './events.ts';
import { type Standing, step } from './transitions.ts';

/** The life of a proposal, folded from its events as known by a day. */
export interface Timeline {
  readonly proposalId: string;
  /** The events that took effect, in order. */
  readonly events: readonly LifecycleEvent[];
  /** Each stage from the day it was entered. */
  readonly states: readonly State[];
  readonly holds: readonly { readonly from: IsoDate; readonly to: IsoDate | null }[];
  /** Events that cannot have happened where they stand. */
  readonly refusals: readonly Refusal[];
  /** The day it was raised, or split from another. */
  readonly raisedOn: IsoDate | null;
  readonly convertedOn: IsoDate | null;
}

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

const cache = new WeakMap<Register, Map<IsoDate, Map<string, Timeline>>>();

/** The timeline of a proposal as known by a day. Folded once for each register, day and proposal. */
export function timelineOf(register: Register, proposalId: string, knownBy: IsoDate): Timeline {
  return cached(register, proposalId, knownBy, new Set());
}

function cached(
  register: Register,
  proposalId: string,
  knownBy: IsoDate,
  asking: ReadonlySet<string>,
): Timeline {
  const days = cache.get(register) ?? new Map<IsoDate, Map<string, Timeline>>();
  cache.set(register, days);
  const timelines = days.get(knownBy) ?? new Map<string, Timeline>();
  days.set(knownBy, timelines);
  const found = timelines.get(proposalId);
  if (found !== undefined) return found;
  const made = fold(register, proposalId, knownBy, asking);
  timelines.set(proposalId, made);
  return made;
}

interface Fold {
  standing: Standing;
  window: { readonly ends: IsoDate; readonly request: LifecycleEvent } | null;
  readonly events: LifecycleEvent[];
  readonly states: State[];
  readonly holds: { from: IsoDate; to: IsoDate | null }[];
  readonly refusals: Refusal[];
}

function fold(
  register: Register,
  proposalId: string,
  knownBy: IsoDate,
  asking: ReadonlySet<string>,
): Timeline {
  const proposal = get(register, 'proposal', proposalId);
  const hasDrafts = (find(register, 'series', proposal.seriesId)?.draftPrefix ?? null) !== null;
  const at: Fold = { standing: 'none', window: null, events: [], states: [], holds: [], refusals: [] };
  // A proposal said to be split from itself, however far round, has no parent stage; the rules report it.
  const parentId = proposal.splitFromId;
  const askable = parentId !== null && parentId !== proposalId && !asking.has(parentId);
  const parentStageOn = (day: IsoDate) =>
    askable ? stageOn(cached(register, parentId, knownBy, new Set([...asking, proposalId])), day) : null;
  for (const event of eventsOf(register, proposalId, knownBy)) {
    closeWindow(at, event.on);
    // A consultation on the report says that the report was issued only where nothing else has.
    if (event.source.entity === 'consultationEvent' && at.standing !== 'refine') continue;
    take(register, at, event, hasDrafts, event.kind === 'split' ? parentStageOn(event.on) : null);
  }
  closeWindow(at, null, knownBy);
  const began =
    at.states.find(({ event }) => event.kind === 'raised' || event.kind === 'split') ?? at.states[0];
  return {
    proposalId,
    events: at.events,
    states: at.states,
    holds: at.holds,
    refusals: at.refusals,
    raisedOn: began?.from ?? null,
    convertedOn: at.events.find(({ kind }) => kind === 'converted')?.on ?? null,
  };
}

function take(
  register: Register,
  at: Fold,
  event: LifecycleEvent,
  hasDrafts: boolean,
  parentStage: Stage | null,
): void {
  const hold = at.holds.at(-1);
  const onHold = hold !== undefined && hold.to === null;
  const result = step(at.standing, event, {
    hasDrafts,
    parentStage,
    windowEnds: at.window?.ends ?? null,
    onHold,
  });
  if ('refused' in result) {
    at.refusals.push({ event, stage: at.standing === 'none' ? null : at.standing, reason: result.refused });
    return;
  }
  at.events.push(event);
  if (event.kind === 'withdrawal-requested')
    at.window = { ends: windowEnd(register, event.on), request: event };
  if (event.kind === 'adopted') at.window = null;
  if (event.kind === 'on-hold') at.holds.push({ from: event.on, to: null });
  if (event.kind === 'off-hold' && hold !== undefined) hold.to = event.on;
  enter(at, result.stage, event, event.on);
}

function enter(at: Fold, stage: Standing, event: LifecycleEvent, from: IsoDate): void {
  if (stage === 'none' || stage === at.standing) return;
  at.standing = stage;
  at.states.push({ from, stage, event });
  if (isOver(stage)) {
    at.window = null;
    const hold = at.holds.at(-1);
    if (hold !== undefined && hold.to === null) hold.to = from;
  }
}

// A window that nobody used ends in withdrawal on its last day, unless what is told next happened within it.
function closeWindow(at: Fold, before: IsoDate | null, knownBy?: IsoDate): void {
  const { window } = at;
  if (window === null) return;
  const over = before === null ? window.ends <= (knownBy ?? '') : window.ends < before;
  if (!over) return;
  const event: LifecycleEvent = {
    ...window.request,
    kind: 'withdrawn',
    on: window.ends,
    knownOn: window.ends,
  };
  at.events.push(event);
  enter(at, 'withdrawn', event, window.ends);
}

const calendars = new WeakMap<Register['holiday'], HolidayCalendar>();

function windowEnd(register: Register, requestedOn: IsoDate): IsoDate {
  const calendar = calendars.get(register.holiday) ?? holidayCalendar(register.holiday);
  calendars.set(register.holiday, calendar);
  return addWorkingDays(calendar, requestedOn, Number(settingOn(register, 'withdrawal.window', requestedOn)));
}

/** The stage at the end of a day; null where it had not been raised. */
export function stageOn(timeline: Timeline, date: IsoDate): Stage | null {
  return timeline.states.findLast((state) => state.from <= date)?.stage ?? null;
}

/** Whether it was on hold at the end of a day. */
export function isOnHold(timeline: Timeline, date: IsoDate): boolean {
  return timeline.holds.some(({ from, to }) => from <= date && (to === null || date < to));
}

function isOver(stage: Stage): boolean {
  return stage === 'implemented' || stage === 'withdrawn' || stage === 'rejected';
}

/** How a proposal was concluded: a final decision, by whom, or its withdrawal. */
export interface Conclusion {
  readonly on: IsoDate;
  readonly how: 'approved' | 'rejected' | 'withdrawn';
  readonly by: 'self-governance' | 'authority' | 'fast-track' | 'withdrawal';
}

/** The conclusion that stands at the end of a day. An approval overturned by then is none. */
export function conclusionOf(timeline: Timeline, asAt: IsoDate): Conclusion | null {
  const past = timeline.states.filter((state) => state.from <= asAt);
  const lastOpen = past.findLastIndex(({ stage }) => stage !== 'release' && !isOver(stage));
  const state = past[lastOpen + 1];
  if (state === undefined) return null;
  if (state.stage === 'withdrawn') return { on: state.from, how: 'withdrawn', by: 'withdrawal' };
  const how = state.stage === 'rejected' ? 'rejected' : 'approved';
  return { on: state.from, how, by: deciderOf(timeline, state.event) };
}

function deciderOf({ events }: Timeline, event: LifecycleEvent): Conclusion['by'] {
  if (event.fastTrack) return 'fast-track';
  if (event.source.entity === 'authorityDecision') return 'authority';
  const before = events
    .slice(0, events.indexOf(event))
    .findLast(({ kind }) => kind === 'recommended' || kind === 'sent-back');
  return before?.kind === 'recommended' ? 'authority' : 'self-governance';
}
