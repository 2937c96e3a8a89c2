import type { IsoDate } from '../../../src-shared/calendar/iso-date.ts';
import { readTarget } from './dcc-rows.ts';
import type { RecordDraft } from './record-changes.ts';

/** What an assessment's headline counts by. */
export interface StandingAt {
  readonly acceptedOn: IsoDate | null;
  readonly returnedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly target: number | null;
  /** An end that is recorded and had not come on the day shown; the headline counts without it. */
  readonly later: { readonly kind: 'returned' | 'closed'; readonly on: IsoDate } | null;
}

/**
 * How an assessment stands on the day shown, so that its record says what the list beside it says. What is being typed
 * counts at once, whatever its day.
 */
export function standingAt(
  before: RecordDraft,
  draft: RecordDraft,
  asAt: IsoDate,
  targetThen: number | null,
): StandingAt {
  const isLater = (field: 'returnedOn' | 'closedOn') =>
    draft[field] !== null && draft[field] === before[field] && draft[field] > asAt;
  const [isReturnedLater, isClosedLater] = [isLater('returnedOn'), isLater('closedOn')];
  const on = isReturnedLater ? draft.returnedOn : isClosedLater ? draft.closedOn : null;
  return {
    acceptedOn: draft.acceptedOn,
    returnedOn: isReturnedLater ? null : draft.returnedOn,
    closedOn: isClosedLater ? null : draft.closedOn,
    target: draft.target === before.target ? targetThen : readTarget(draft.target),
    later: on === null ? null : { kind: isReturnedLater ? 'returned' : 'closed', on },
  };
}
