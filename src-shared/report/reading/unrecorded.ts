import { isIsoDate } from '../../calendar/iso-date.ts';
import type { Register } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import type { Clocks } from '../model.ts';
import { isDecided, itemsOf, type Purpose } from './agenda.ts';
import { type KnownMeeting, meetingsOf } from './meetings.ts';

/** A meeting that was held, with the items on its agenda of which nothing is recorded. */
export interface HeldMeeting {
  readonly known: KnownMeeting;
  /** Everything that stood on its agenda for the purposes asked for. */
  readonly items: readonly RecordOf<'agendaItem'>[];
  /** Those of them without an outcome. */
  readonly unrecorded: readonly RecordOf<'agendaItem'>[];
}

/**
 * The meetings that committees of a kind held in the paper's month, by its position, with what stood on their agendas
 * for some purposes. That nothing is recorded of an item does not say that nothing was decided.
 */
export function heldMeetings(
  register: Register,
  clocks: Clocks,
  kind: RecordOf<'committee'>['kind'],
  purposes: readonly Purpose[],
): readonly HeldMeeting[] {
  const { window, position, knownBy } = clocks;
  return meetingsOf(register, kind, knownBy)
    .filter(({ date }) => isIsoDate(date) && date >= window.from && date <= window.to && date <= position)
    .map((known) => {
      const items = purposes.flatMap((purpose) => itemsOf(register, known, purpose, knownBy));
      return { known, items, unrecorded: items.filter((item) => !isDecided(register, item, knownBy)) };
    });
}
