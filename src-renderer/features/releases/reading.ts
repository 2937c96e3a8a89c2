import type { IsoDate } from '../../../src-shared/calendar/iso-date.ts';
import { isIsoDate, lastDayOf } from '../../../src-shared/calendar/iso-date.ts';
import { workingDaysAfter } from '../../../src-shared/calendar/working-days.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { compareProposals } from '../../../src-shared/lifecycle/naming.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { type ReleaseState, releasesKnown } from '../../../src-shared/report/reading/releases.ts';
import { countModifications } from '../../../src-shared/report/sections/release-items.ts';
import { EVERYTHING } from '../assessments/reading.ts';

/**
 * Every release at the end of a day, with everything known that was recorded since: what happened or was set later is
 * left out, what happened by then counts however late it became known.
 */
export function releasesOn(register: Register, asAt: IsoDate): readonly ReleaseState[] {
  const until: Register = {
    ...register,
    releaseEvent: register.releaseEvent.filter(({ on }) => lastDayOf(on) <= asAt),
    releaseItem: register.releaseItem
      .filter(({ setOn }) => setOn <= asAt)
      .map((item) =>
        item.droppedOn !== null && item.droppedOn > asAt
          ? { ...item, droppedOn: null, droppedReason: null }
          : item,
      ),
  };
  return releasesKnown(until, EVERYTHING);
}

export interface ReleaseRow {
  readonly id: string;
  readonly name: string;
  readonly kind: RecordOf<'release'>['kind'];
  readonly state: ReleaseState;
  /** Working days until its day, the day shown left out; null where it has none, only a month, or is past. */
  readonly daysToGo: number | null;
  /** Its day has come and nobody has said whether it went live. */
  readonly isToConfirm: boolean;
  readonly proposals: number;
}

/** The releases in order of their day, those that are over after those to come. */
export function releaseRows(context: ReportContext): readonly ReleaseRow[] {
  const { register, clocks, calendar } = context;
  const rows = releasesOn(register, clocks.asAt).map((state): ReleaseRow => {
    const { release, date, liveOn, cancelled, items } = state;
    const isComing = date !== null && liveOn === null && !cancelled;
    const isAhead = isComing && isIsoDate(date) && date >= clocks.asAt;
    return {
      id: release.id,
      name: release.name,
      kind: release.kind,
      state,
      daysToGo: isAhead ? workingDaysAfter(calendar, clocks.asAt, date) : null,
      isToConfirm: isComing && lastDayOf(date) <= clocks.asAt,
      proposals: countModifications(items),
    };
  });
  const isOver = ({ state }: ReleaseRow) => state.liveOn !== null || state.cancelled;
  return [...rows.filter((row) => !isOver(row)), ...rows.filter(isOver).reverse()];
}

/** "Live 27 Feb 20" and the like are said by the list; this says how it stands in one word. */
export function standing({ state, isToConfirm }: ReleaseRow): 'live' | 'cancelled' | 'to-confirm' | 'coming' {
  if (state.cancelled) return 'cancelled';
  if (state.liveOn !== null) return 'live';
  return isToConfirm ? 'to-confirm' : 'coming';
}

/** What a release has ever held, in the order of papers and parts, dropped ones last. */
export function itemsOf(register: Register, releaseId: string): readonly RecordOf<'releaseItem'>[] {
  const items = where(register, 'releaseItem', 'releaseId', releaseId).toSorted(
    (a, b) =>
      compareProposals(register, a.proposalId, b.proposalId) ||
      ((a.part ?? '') < (b.part ?? '') ? -1 : (a.part ?? '') > (b.part ?? '') ? 1 : 0),
  );
  return [...items.filter((one) => one.droppedOn === null), ...items.filter((one) => one.droppedOn !== null)];
}
