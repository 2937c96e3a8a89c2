import { type IsoDate, lastDayOf, type PlanDate } from '../../../src-shared/calendar/iso-date.ts';
import type { Change } from '../../../src-shared/entities/change-set.ts';
import { readFacts } from '../../../src-shared/entities/known.ts';
import { type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { newRecord, put, remove } from '../../components/record.ts';
import { EVERYTHING } from './reading.ts';

export type Event = RecordOf<'assessmentEvent'>;
export type EventKind = Event['kind'];

/** How a person tells a change: when it was told, why, and whether it only puts right what was mistyped. */
export interface Telling {
  /** The day it was told, where that is another than the day it happened; null where not said. */
  readonly toldOn: IsoDate | null;
  readonly isMistake: boolean;
  readonly reason: string | null;
}

/** What an event says besides its day. */
export type Said = Partial<Pick<Event, 'agendaItemId' | 'workingDays' | 'date' | 'text' | 'note'>>;

const NOTHING_SAID = { agendaItemId: null, workingDays: null, date: null, text: null } as const;

/** The events of an assessment that no correction replaces, in order of happening; later ones included. */
export function currentEvents(register: Register, assessmentId: string): readonly Event[] {
  return readFacts(where(register, 'assessmentEvent', 'assessmentId', assessmentId), EVERYTHING);
}

/** The last event of a kind, however late. */
export function lastOf(register: Register, assessmentId: string, kind: EventKind): Event | undefined {
  return currentEvents(register, assessmentId).findLast((event) => event.kind === kind);
}

/**
 * What happens once (requested, accepted, returned, closed) moved to a day: told anew, corrected, put right, or taken
 * out with what it corrected where the day is null. Nothing where it stands so already.
 */
export function setOnce(
  register: Register,
  assessmentId: string,
  kind: EventKind,
  on: IsoDate | null,
  telling: Telling,
  said: Said = {},
): readonly Change[] {
  const before = lastOf(register, assessmentId, kind);
  if (on === null) return before === undefined ? [] : removeChain(register, before);
  const asked = { ...NOTHING_SAID, ...said };
  if (before !== undefined) {
    const kept = { agendaItemId: before.agendaItemId, text: before.text, ...said };
    const isSame = before.on === on && before.agendaItemId === kept.agendaItemId && before.text === kept.text;
    if (isSame) return [];
    if (telling.isMistake) return [put('assessmentEvent', { ...before, ...kept, on })];
    return [
      put(
        'assessmentEvent',
        newRecord('assessmentEvent', {
          ...asked,
          ...kept,
          assessmentId,
          kind,
          on,
          knownOn: knownOn(on, telling.toldOn),
          note: telling.reason,
          replacesId: before.id,
        }),
      ),
    ];
  }
  return [
    put(
      'assessmentEvent',
      newRecord('assessmentEvent', {
        ...asked,
        assessmentId,
        kind,
        on,
        knownOn: knownOn(on, telling.toldOn),
      }),
    ),
  ];
}

/**
 * What is set again and again (target, expected return, note), as from a day. What was set on that very day is
 * corrected, because of two of one day neither would be the later.
 */
export function setFrom(
  register: Register,
  assessmentId: string,
  kind: EventKind,
  on: IsoDate,
  said: Said,
  telling: Telling,
): readonly Change[] {
  const events = currentEvents(register, assessmentId).filter((event) => event.kind === kind);
  const last = events.at(-1);
  if (last !== undefined && telling.isMistake) return [put('assessmentEvent', { ...last, ...said })];
  const ofDay = events.findLast((event) => lastDayOf(event.on) === on);
  return [
    put(
      'assessmentEvent',
      newRecord('assessmentEvent', {
        ...NOTHING_SAID,
        ...said,
        assessmentId,
        kind,
        on,
        knownOn: knownOn(on, telling.toldOn),
        note: telling.reason,
        replacesId: ofDay?.id ?? null,
      }),
    ),
  ];
}

/** The day it became known, where that is another than the day it happened. */
export function knownOn(on: PlanDate, toldOn: IsoDate | null): IsoDate | null {
  return toldOn === null || toldOn === lastDayOf(on) ? null : toldOn;
}

// What a correction replaced would stand again if only the correction went.
function removeChain(register: Register, event: Event): readonly Change[] {
  const rows = where(register, 'assessmentEvent', 'assessmentId', event.assessmentId);
  const chain: Change[] = [];
  for (let at: Event | undefined = event; at !== undefined; ) {
    chain.push(remove('assessmentEvent', at.id));
    const replaced: string | null = at.replacesId;
    at = rows.find(({ id }) => id === replaced);
  }
  return chain;
}
