import { type IsoDate, isIsoDate, lastDayOf, type PlanDate } from '../../calendar/iso-date.ts';
import { readFacts } from '../../entities/known.ts';
import { find, type Register, where } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import type { Clocks } from '../../report/model.ts';
import { type Decided, plannedFor, stands } from '../../report/reading/agenda.ts';
import { type KnownMeeting, knownMeeting, meetingsOf } from '../../report/reading/meetings.ts';

type Item = RecordOf<'agendaItem'>;

interface Reading {
  readonly register: Register;
  readonly clocks: Clocks;
}

/** An item that stands on an agenda and has no outcome yet, with its day or month. */
export interface Waiting {
  readonly item: Item;
  readonly planned: PlanDate;
  /** The meeting, where it is settled. */
  readonly meeting: KnownMeeting | null;
}

/** Every item without an outcome as known by the paper, in the order of their days, then of papers. */
export function waitingItems(
  register: Register,
  { knownBy }: Clocks,
  inOrder: readonly string[],
): readonly Waiting[] {
  const waiting = inOrder.flatMap((proposalId) =>
    where(register, 'agendaItem', 'proposalId', proposalId)
      .filter((item) => stands(item, knownBy))
      .filter((item) => readFacts(where(register, 'outcome', 'agendaItemId', item.id), knownBy).length === 0)
      .flatMap((item): readonly Waiting[] => {
        const planned = plannedFor(register, item, knownBy);
        const held = find(register, 'meeting', item.meetingId);
        const meeting = held === undefined ? null : knownMeeting(register, held, knownBy);
        return planned === null ? [] : [{ item, planned, meeting }];
      })
      .toSorted((a, b) => (a.item.purpose < b.item.purpose ? -1 : 1)),
  );
  return waiting.toSorted((a, b) => compare(lastDayOf(a.planned), lastDayOf(b.planned)));
}

/** The meeting at which an item is taken: its own, or the one its committee holds in the month. */
export function meetingFor({ register, clocks }: Reading, { item, meeting }: Waiting): KnownMeeting | null {
  if (meeting !== null || item.month === null) return meeting;
  const committee = find(register, 'committee', item.committeeId);
  if (committee === undefined) return null;
  return (
    meetingsOf(register, committee.kind, clocks.knownBy).find(
      (one) =>
        one.committee.id === committee.id && isIsoDate(one.date) && one.date.startsWith(item.month ?? ''),
    ) ?? null
  );
}

/** The latest of a proposal's outcomes, where it has any. Of one day, the one that goes furthest in the process. */
export function latestOutcome(decided: readonly Decided[]): Decided | undefined {
  return decided
    .toSorted(
      (a, b) => compare(a.on, b.on) || PURPOSES.indexOf(a.item.purpose) - PURPOSES.indexOf(b.item.purpose),
    )
    .at(-1);
}

const PURPOSES: readonly Item['purpose'][] = [
  'initial-discussion',
  'decision',
  'conversion',
  'working-group',
  'impact-assessment-request',
  'modification-report',
  'vote',
];

function compare(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
