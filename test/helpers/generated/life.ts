import type { EntityName, RecordOf } from '../../../src-shared/entities/registry.ts';
import type { Stage } from '../../../src-shared/entities/stage-event.ts';
import { type Day, later, plus } from './days.ts';
import type { Place, Version } from './log.ts';
import { type Meeting, meetingAfter } from './meetings.ts';
import { heard, record, type World } from './world.ts';

/** One proposal on its way, and how far it has come. */
export interface Life {
  readonly world: World;
  readonly proposalId: string;
  readonly reference: string;
  /** A name for a row of this proposal's that no other row has. */
  readonly name: (what: string) => string;
  stage: Stage;
  /** The last day that it did something or that this became known. What follows, follows later. */
  at: Day;
  /** How many rounds there have been of each kind of assessment and consultation. */
  readonly rounds: Map<string, number>;
}

export function newLife(world: World, proposalId: string, reference: string, stage: Stage, at: Day): Life {
  let rows = 0;
  const name = (what: string) => {
    rows += 1;
    return `${reference} ${what} ${rows}`;
  };
  return { world, proposalId, reference, name, stage, at, rounds: new Map() };
}

export function nextRound({ rounds }: Life, kind: string): number {
  const round = (rounds.get(kind) ?? 0) + 1;
  rounds.set(kind, round);
  return round;
}

/** Writes in the log that the proposal stands in a stage from the versions' day on. */
export function move(life: Life, versions: readonly Version[], to: Stage): void {
  const { world, proposalId } = life;
  for (const version of versions) world.log.moves.push({ ...version, proposalId, to });
  life.stage = to;
}

/** Writes in the log where the paper is to tell the versions. */
export function tell({ world }: Life, place: Place, entity: EntityName, versions: readonly Version[]): void {
  for (const version of versions) world.log.tellings.push({ ...version, place, entity });
}

// What became known late is followed only by what happened after that: nobody decides on what nobody has heard of.
export function advance(life: Life, versions: readonly [Version, ...Version[]]): void {
  life.at = later(life.at, heard(versions));
}

/** The day something became known: mostly the day it happened, now and then weeks later; null for the same day. */
export function maybeLate({ world }: Life, on: Day, share = 0.12): Day | null {
  return world.random.chance(share) ? plus(on, world.random.whole(1, 55)) : null;
}

type Item = RecordOf<'agendaItem'>;

/** Puts the proposal on the agenda of a committee's next meeting; null where there is no more. */
export function toNext(
  life: Life,
  committee: string,
  purpose: Item['purpose'],
): { readonly meeting: Meeting; readonly item: string } | null {
  const { world, proposalId, at } = life;
  const meeting = meetingAfter(world.meetings, committee, plus(at, 4));
  if (meeting === null) return null;
  const setOn = later(at, plus(meeting.day, -world.random.whole(5, 12)));
  const item = world.book.add('agendaItem', life.name(purpose), {
    proposalId,
    purpose,
    meetingId: meeting.id,
    setOn,
  });
  return { meeting, item };
}

/**
 * Records what a meeting decided, sometimes known late and sometimes corrected in its reason, and passes on to that
 * day. The place is where papers tell it; null where none does.
 */
export function decide(
  life: Life,
  { meeting, item }: { readonly meeting: Meeting; readonly item: string },
  place: Place | null,
  fields: Partial<RecordOf<'outcome'>>,
  knownOn: Day | null = maybeLate(life, meeting.day),
): readonly [Version, ...Version[]] {
  const { world } = life;
  const corrected = world.random.chance(0.06)
    ? { reason: 'a better reason', knownOn: plus(knownOn ?? meeting.day, world.random.whole(1, 60)) }
    : null;
  const all = { agendaItemId: item, ...fields };
  const when = { on: meeting.day, knownOn, corrected };
  const versions = record(world, 'outcome', life.name(`outcome ${all.kind}`), all, when);
  if (place !== null) tell(life, place, 'outcome', versions);
  advance(life, versions);
  return versions;
}
