import { longDate } from '../../../src-shared/calendar/print-date.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';

type Condition = RecordOf<'condition'>;

/** What became of a condition; the day, and for one that is no longer asked for the reason. */
export interface Settlement {
  readonly kind: 'open' | 'met' | 'dropped';
  readonly on: string | null;
  readonly reason: string;
}

export const SETTLEMENT_WORDS: Readonly<Record<Settlement['kind'], string>> = {
  open: 'Not met yet',
  met: 'Met',
  dropped: 'No longer asked for',
};

/** What became of a condition as the register has it. */
export function settlementOf({ metOn, droppedOn, droppedReason }: Condition): Settlement {
  if (droppedOn !== null) return { kind: 'dropped', on: droppedOn, reason: droppedReason ?? '' };
  return { kind: metOn === null ? 'open' : 'met', on: metOn, reason: '' };
}

/** The condition once that became of it: one answer takes the place of another, so that a slip can be put right. */
export function settledCondition(condition: Condition, { kind, on, reason }: Settlement): Condition {
  return {
    ...condition,
    metOn: kind === 'met' ? on : null,
    droppedOn: kind === 'dropped' ? on : null,
    droppedReason: kind === 'dropped' ? reason.trim() : null,
  };
}

/** What keeps it from being saved. */
export function settlementProblems({ kind, on, reason }: Settlement): readonly string[] {
  if (kind === 'open') return [];
  if (kind === 'met') return on === null ? ['Say on which day it was met.'] : [];
  return [
    ...(on === null ? ['Say from which day it is no longer asked for.'] : []),
    ...(reason.trim() === '' ? ['Say why it is no longer asked for.'] : []),
  ];
}

/** How a condition stands: "Met on 10 February 2020". */
export function standingWords(condition: Condition): string {
  const { kind, on, reason } = settlementOf(condition);
  const words = SETTLEMENT_WORDS[kind];
  if (on === null) return words;
  return kind === 'met' ? `${words} on ${longDate(on)}` : `${words} from ${longDate(on)}: ${reason}`;
}
