import { type HolidayCalendar, holidayCalendar } from '../calendar/holidays.ts';
import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { takeDescent } from '../entities/descent.ts';
import { find, get, type Register } from '../entities/register.ts';
import { SETTING_DEFAULTS, settingOn } from '../entities/settings.ts';
import type { Stage } from '../entities/stage-event.ts';
import { eventsOf } from './events.ts';
import { type Folded, foldEvents } from './fold.ts';
import { touchedBy } from './touched.ts';
import { isOver } from './transitions.ts';

export { type Conclusion, conclusionOf } from './conclusion.ts';
export type { Refusal, State } from './fold.ts';

/**
 * The life of a proposal, folded from its events as known by a day: the events that took effect, each stage from the
 * day it was entered, the holds (open while `to` is null), and the events that cannot have happened where they stand.
 */
export interface Timeline extends Folded {
  readonly proposalId: string;
  /** The day it was raised, or split from another. */
  readonly raisedOn: IsoDate | null;
  readonly convertedOn: IsoDate | null;
}

type Days = Map<IsoDate, Map<string, Timeline>>;

const cache = new WeakMap<Register, Days>();

/**
 * The timeline of a proposal as known by a day. Folded once for each day and proposal, and again only after a change
 * that touches it. Throws where the register has no such proposal.
 */
export function timelineOf(register: Register, proposalId: string, knownBy: IsoDate): Timeline {
  const days = cache.get(register) ?? inherited(register);
  cache.set(register, days);
  const timelines = days.get(knownBy) ?? new Map<string, Timeline>();
  days.set(knownBy, timelines);
  const found = timelines.get(proposalId);
  if (found !== undefined) return found;
  const made = makeTimeline(register, proposalId, knownBy);
  timelines.set(proposalId, made);
  return made;
}

/** What was folded for the register that this one was made from and that no change since touches. */
function inherited(register: Register): Days {
  const descent = takeDescent(register);
  const days = descent === null ? undefined : cache.get(descent.before);
  if (descent === null || days === undefined) return new Map();
  const touched = touchedBy(descent, register);
  if (touched === 'all') return new Map();
  const copies = new Map([...days].map(([day, timelines]) => [day, new Map(timelines)]));
  for (const timelines of copies.values()) for (const id of touched) timelines.delete(id);
  return copies;
}

function makeTimeline(register: Register, proposalId: string, knownBy: IsoDate): Timeline {
  const proposal = get(register, 'proposal', proposalId);
  const folded = foldEvents(eventsOf(register, proposalId, knownBy), {
    hasDrafts: (find(register, 'series', proposal.seriesId)?.draftPrefix ?? null) !== null,
    parentStageOn: (day) => parentStageOn(register, proposalId, knownBy, day),
    windowEnd: (requestedOn) => windowEnd(register, requestedOn),
    knownBy,
  });
  const began = folded.states.find(({ event }) => event.kind === 'raised' || event.kind === 'split');
  return {
    ...folded,
    proposalId,
    raisedOn: (began ?? folded.states[0])?.from ?? null,
    convertedOn: folded.events.find(({ kind }) => kind === 'converted')?.on ?? null,
  };
}

// A proposal that ends on the day another is split from it, was split before it ended.
function parentStageOn(register: Register, proposalId: string, knownBy: IsoDate, day: IsoDate): Stage | null {
  const parent = find(register, 'proposal', get(register, 'proposal', proposalId).splitFromId);
  if (parent === undefined || isSplitFromItself(register, proposalId)) return null;
  const timeline = timelineOf(register, parent.id, knownBy);
  const stage = stageOn(timeline, day);
  return stage !== null && isOver(stage) ? (stageOn(timeline, addDays(day, -1)) ?? stage) : stage;
}

// Split from itself, however far round. It has no parent then, whichever of the round is asked for first.
function isSplitFromItself(register: Register, proposalId: string): boolean {
  const seen = new Set<string>();
  let at = find(register, 'proposal', proposalId)?.splitFromId ?? null;
  while (at !== null && !seen.has(at)) {
    if (at === proposalId) return true;
    seen.add(at);
    at = find(register, 'proposal', at)?.splitFromId ?? null;
  }
  return false;
}

const calendars = new WeakMap<Register['holiday'], HolidayCalendar>();

function windowEnd(register: Register, requestedOn: IsoDate): IsoDate {
  const calendar = calendars.get(register.holiday) ?? holidayCalendar(register.holiday);
  calendars.set(register.holiday, calendar);
  return addWorkingDays(calendar, requestedOn, windowLength(register, requestedOn));
}

// The rules refuse a window that is no whole number; until it is put right the usual one holds.
function windowLength(register: Register, on: IsoDate): number {
  const value = settingOn(register, 'withdrawal.window', on);
  return /^\d{1,3}$/.test(value) ? Number(value) : Number(SETTING_DEFAULTS['withdrawal.window']);
}

/** The stage at the end of a day; null where it had not been raised by then. */
export function stageOn(timeline: Timeline, date: IsoDate): Stage | null {
  return timeline.states.findLast((state) => state.from <= date)?.stage ?? null;
}

/** Whether it was on hold at the end of a day. */
export function isOnHold(timeline: Timeline, date: IsoDate): boolean {
  return timeline.holds.some(({ from, to }) => from <= date && (to === null || date < to));
}
