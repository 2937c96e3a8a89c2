import { longDate } from '../../../src-shared/calendar/print-date.ts';
import { type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { STAGE_EVENT_KINDS } from '../../../src-shared/entities/stage-event.ts';
import type { EventKind } from '../../../src-shared/lifecycle/lifecycle-event.ts';
import { timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { newRecord } from '../../components/record.ts';
import { ALL_KNOWN } from './clock.ts';
import { eventWords } from './life-words.ts';

type StageEvent = RecordOf<'stageEvent'>;

/** What a meeting, the Authority or a release tells as a rule, and a stage event only where none of them does. */
const TOLD_ELSEWHERE: readonly EventKind[] = [
  ...(['converted', 'report-issued', 'approved', 'recommended', 'sent-back', 'rejected', 'live'] as const),
];

export interface EventChoices {
  /** What can happen to the proposal on the day, and what usually only the secretariat tells. */
  readonly first: readonly EventKind[];
  /** What can happen, but is usually told by a meeting, the Authority or a release. */
  readonly elsewhere: readonly EventKind[];
  /** What cannot happen to it where it stands. */
  readonly refused: readonly EventKind[];
}

/** The kinds of stage event by whether they can happen to a proposal on a day. */
export function eventChoices(register: Register, proposalId: string, on: string): EventChoices {
  const trial = trialRegister(register, proposalId);
  const can = STAGE_EVENT_KINDS.filter((kind) => {
    const event = newRecord('stageEvent', {
      proposalId,
      kind,
      on,
      // What such an event must say to be possible at all; the form asks for it once it is chosen.
      route: kind === 'converted' ? 'refinement' : null,
      destination: kind === 'sent-back' ? 'refine' : null,
      stage: kind === 'correction' ? 'define' : null,
      note: kind === 'correction' ? 'trial' : null,
    });
    if (kind === 'split' && !isFirst(register, proposalId, on)) return false;
    return kind === 'split' || isTaken(trial, event);
  });
  return {
    first: can.filter((kind) => !TOLD_ELSEWHERE.includes(kind)),
    elsewhere: can.filter((kind) => TOLD_ELSEWHERE.includes(kind)),
    refused: STAGE_EVENT_KINDS.filter((kind) => !can.includes(kind)),
  };
}

function isFirst(register: Register, proposalId: string, on: string): boolean {
  return timelineOf(register, proposalId, ALL_KNOWN).states.every(({ from }) => from > on);
}

function isTaken(register: Register, event: StageEvent): boolean {
  const { refusals } = timelineOf(withEvent(register, event), event.proposalId, ALL_KNOWN);
  return !refusals.some(({ event: refused }) => refused.source.id === event.id);
}

/**
 * What would not hold together with a stage event put in, over the one of its id where there is one: the event itself
 * where it stands, or what comes after it. Nothing that is wrong already is said again.
 */
export function eventProblems(
  register: Register,
  event: StageEvent,
  splitFromId: string | null,
): readonly string[] {
  const proposal = register.proposal.map((one) =>
    one.id === event.proposalId ? { ...one, splitFromId } : one,
  );
  const before = timelineOf(register, event.proposalId, ALL_KNOWN).refusals;
  const trial = withEvent({ ...register, proposal }, event);
  return timelineOf(trial, event.proposalId, ALL_KNOWN)
    .refusals.filter(({ event: { source, kind } }) => !before.some((one) => isSame(one.event, source, kind)))
    .map(({ event: refused, reason }) => {
      const words = eventWords(trial, event.proposalId, refused);
      return `“${words}” cannot have happened on ${longDate(refused.on)}, because ${reason}.`;
    });
}

function isSame(
  event: { readonly source: { readonly id: string }; readonly kind: EventKind },
  source: { readonly id: string },
  kind: EventKind,
): boolean {
  return event.source.id === source.id && event.kind === kind;
}

function withEvent(register: Register, event: StageEvent): Register {
  return {
    ...register,
    stageEvent: [...register.stageEvent.filter(({ id }) => id !== event.id), event],
  };
}

// Only the events of the proposal and of what it was split from are read, so a trial need not carry the others.
function trialRegister(register: Register, proposalId: string): Register {
  const ids = new Set<string>();
  for (let at: string | null = proposalId; at !== null && !ids.has(at); ) {
    ids.add(at);
    at = register.proposal.find(({ id }) => id === at)?.splitFromId ?? null;
  }
  return {
    ...register,
    stageEvent: [...ids].flatMap((id) => where(register, 'stageEvent', 'proposalId', id)),
  };
}
