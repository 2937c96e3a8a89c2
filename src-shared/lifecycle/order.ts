import type { EventKind, LifecycleEvent } from './lifecycle-event.ts';

/** The order in which the process takes what happens on one day. Corrections have the last word. */
const ORDER: Readonly<Record<EventKind, number>> = {
  submitted: 0,
  raised: 1,
  split: 2,
  converted: 3,
  'report-issued': 4,
  recommended: 5,
  approved: 6,
  rejected: 7,
  'sent-back': 8,
  'withdrawal-requested': 9,
  adopted: 10,
  withdrawn: 11,
  'on-hold': 12,
  'off-hold': 13,
  live: 14,
  correction: 15,
};

/** Compares two events by day, then by their place in the process, then by content; never by id or position. */
export function inOrder(a: LifecycleEvent, b: LifecycleEvent): number {
  return compare(a.on, b.on) || ORDER[a.kind] - ORDER[b.kind] || compare(contentOf(a), contentOf(b));
}

// Begins with the entity, so that of an event told twice the meeting's own record comes before a stage event.
function contentOf({ source, ...event }: LifecycleEvent): string {
  return JSON.stringify([
    source.entity,
    event.knownOn,
    event.route,
    event.destination,
    event.stage,
    event.reason,
  ]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Leaves out what another entity tells already: an approval is often both a meeting's outcome and a stage event. Two
 * records of one entity stay two, because that is a mistake to be told. Takes and gives events in order.
 */
export function onceEach(events: readonly LifecycleEvent[]): readonly LifecycleEvent[] {
  const kept: LifecycleEvent[] = [];
  for (const event of events) {
    if (!kept.some((other) => isSame(other, event))) kept.push(event);
  }
  return kept;
}

function isSame(a: LifecycleEvent, b: LifecycleEvent): boolean {
  return (
    a.kind === b.kind &&
    a.on === b.on &&
    a.source.entity !== b.source.entity &&
    agree(a.route, b.route) &&
    agree(a.destination, b.destination)
  );
}

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}
