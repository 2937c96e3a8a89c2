import { lastDayOf } from '../../../src-shared/calendar/iso-date.ts';
import { type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { plannedFor } from '../../../src-shared/report/reading/agenda.ts';
import { outcomeOf } from './entry-row.ts';
import { ALL_KNOWN } from './known-meetings.ts';

type Item = RecordOf<'agendaItem'>;

/** A vote before or after another on one proposal. */
export interface LinkedVote {
  readonly item: Item;
  /** The day, or only the month. */
  readonly planned: string;
}

/** The vote that sent the proposal back, or put it off, before this one; null where there was none. */
export function voteBefore(register: Register, item: Item): LinkedVote | null {
  const votes = votesOf(register, item);
  const before = votes[votes.findIndex((vote) => vote.item.id === item.id) - 1];
  return before !== undefined && isOpenEnded(register, before.item) ? before : null;
}

/** The vote to come, or held, after one that was sent back or put off; null where this one was neither. */
export function voteAfter(register: Register, item: Item): LinkedVote | null {
  if (!isOpenEnded(register, item)) return null;
  const votes = votesOf(register, item);
  return votes[votes.findIndex((vote) => vote.item.id === item.id) + 1] ?? null;
}

function isOpenEnded(register: Register, item: Item): boolean {
  const kind = outcomeOf(register, item.id)?.kind;
  return kind === 'sent-back' || kind === 'deferred';
}

function votesOf(register: Register, { proposalId, purpose }: Item): readonly LinkedVote[] {
  if (purpose !== 'vote') return [];
  return where(register, 'agendaItem', 'proposalId', proposalId)
    .filter((item) => item.purpose === 'vote' && item.droppedOn === null)
    .flatMap((item) => {
      const planned = plannedFor(register, item, ALL_KNOWN);
      return planned === null ? [] : [{ item, planned }];
    })
    .sort((a, b) => (lastDayOf(a.planned) < lastDayOf(b.planned) ? -1 : 1));
}
