import { holidayCalendar } from '../calendar/holidays.ts';
import {
  addDays,
  firstDayOf,
  type IsoDate,
  isIsoDate,
  lastDayOf,
  type PlanDate,
} from '../calendar/iso-date.ts';
import { monthName, tableDate } from '../calendar/print-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Register } from '../entities/register.ts';
import { referenceOn } from '../lifecycle/naming.ts';
import { nextItem } from '../report/reading/agenda.ts';
import { consultationOn, isOpenConsultation } from '../report/reading/consultations.ts';
import { agendaDayOf, knownMeeting } from '../report/reading/meetings.ts';
import { releasesKnown } from '../report/reading/releases.ts';

/** Something with a day that comes soon, and the record it is about. */
export interface Due {
  readonly key: string;
  /** The day, or the last day of the month where only that is planned. */
  readonly on: IsoDate;
  /** The day or month as printed. */
  readonly when: string;
  readonly what: string;
  /** The view of the application that shows the record. */
  readonly view: 'meetings' | 'consultations' | 'proposals' | 'releases';
  readonly record: string;
}

const EVERYTHING = '9999-12-31';
const AHEAD = 35;

/** What comes in the five weeks after a day: papers and agenda days, meetings, closing consultations, votes, releases. */
export function dueAfter(register: Register, day: IsoDate): readonly Due[] {
  return dueBetween(register, addDays(day, 1), addDays(day, AHEAD), day);
}

/** The same from one day to another, both counted, as it stands on `day`. */
export function dueBetween(register: Register, from: IsoDate, until: IsoDate, day: IsoDate): readonly Due[] {
  return [
    ...meetings(register),
    ...consultations(register, day),
    ...votes(register, day),
    ...releases(register),
  ]
    .filter(({ on }) => on >= from && on <= until)
    .sort((a, b) => compare(a.on, b.on) || compare(a.what, b.what));
}

function meetings(register: Register): readonly Due[] {
  const calendar = holidayCalendar(register.holiday);
  return register.meeting.flatMap((meeting) => {
    const known = knownMeeting(register, meeting, EVERYTHING);
    if (known === null) return [];
    const { committee, date } = known;
    const name = committee.shortName ?? committee.name;
    const one = (kind: string, on: IsoDate, what: string): Due => ({
      key: `${meeting.id} ${kind}`,
      on,
      when: shortPlan(on),
      what,
      view: 'meetings',
      record: meeting.id,
    });
    if (!isIsoDate(date))
      return [{ ...one('meeting', lastDayOf(date), `${name} meets`), when: shortPlan(date) }];
    const papersDay = addWorkingDays(calendar, date, -committee.papersDayLead);
    return [
      one('meeting', date, `${name} meets`),
      ...(papersDay < date ? [one('papers', papersDay, `Papers day for the ${name}`)] : []),
      ...(committee.agendaDayLead > 0
        ? [one('agenda', agendaDayOf(calendar, known), `Agenda day for the ${name}`)]
        : []),
    ];
  });
}

function consultations(register: Register, day: IsoDate): readonly Due[] {
  return register.consultation.flatMap((consultation): readonly Due[] => {
    const state = consultationOn(register, consultation, day, EVERYTHING);
    const reference = referenceOn(register, consultation.proposalId, day, EVERYTHING);
    const kind =
      consultation.kind === 'refinement' ? 'Refinement Consultation' : 'Modification Report Consultation';
    const about = { key: consultation.id, view: 'consultations', record: consultation.id } as const;
    if (isOpenConsultation(state) && state.closesOn !== null) {
      const on = lastDayOf(state.closesOn);
      return [{ ...about, on, when: shortPlan(state.closesOn), what: `${kind} on ${reference} closes` }];
    }
    if (state.issuedOn !== null || state.expected === null) return [];
    const on = lastDayOf(state.expected);
    return [{ ...about, on, when: shortPlan(state.expected), what: `${kind} on ${reference} expected` }];
  });
}

function votes(register: Register, day: IsoDate): readonly Due[] {
  return register.proposal.flatMap(({ id }): readonly Due[] => {
    const next = nextItem(register, id, 'vote', day, EVERYTHING);
    if (next === null) return [];
    const reference = referenceOn(register, id, day, EVERYTHING);
    const { item, planned } = next;
    return [
      {
        key: item.id,
        on: lastDayOf(planned),
        when: shortPlan(planned),
        what: `Vote on ${reference}`,
        ...(item.meetingId === null
          ? { view: 'proposals' as const, record: id }
          : { view: 'meetings' as const, record: item.meetingId }),
      },
    ];
  });
}

function releases(register: Register): readonly Due[] {
  return releasesKnown(register, EVERYTHING).flatMap(({ release, date, liveOn, cancelled }) =>
    date === null || liveOn !== null || cancelled
      ? []
      : [
          {
            key: release.id,
            on: isIsoDate(date) ? date : firstDayOf(date),
            when: shortPlan(date),
            what: `${release.name} is to go live`,
            view: 'releases' as const,
            record: release.id,
          },
        ],
  );
}

/** "13 Jan 20", or "Mar 2020" where only the month is planned. */
function shortPlan(plan: PlanDate): string {
  return isIsoDate(plan) ? tableDate(plan) : `${monthName(plan).slice(0, 3)} ${plan.slice(0, 4)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
