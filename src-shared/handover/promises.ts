import { type IsoMonth, lastDayOf, type PlanDate, startOfMonth } from '../calendar/iso-date.ts';
import { longPlan } from '../calendar/print-date.ts';
import { readFacts } from '../entities/known.ts';
import { find, get, type Register, where } from '../entities/register.ts';
import type { RecordOf } from '../entities/registry.ts';
import { compareProposals, referenceOn } from '../lifecycle/naming.ts';
import { plannedFor, stands } from '../report/reading/agenda.ts';
import { isOpenCondition } from '../report/reading/conditions.ts';
import { consultationOn } from '../report/reading/consultations.ts';
import { CONSULTATION_WORDS, DEADLINE_WORDS, PURPOSE_WORDS } from '../words/code-words.ts';
import { committeeName } from '../words/committee-name.ts';

const EVERYTHING = '9999-12-31';

/** Something that a paper said would come, and that has neither come nor been taken back. */
export interface OpenPromise {
  readonly id: string;
  readonly kind: 'agenda' | 'consultation' | 'condition';
  readonly proposalId: string;
  /** "DP098: on the agenda of the Panel, for conversion". */
  readonly text: string;
  /** When it is planned; null for a condition, which has no day. */
  readonly planned: PlanDate | null;
  /** When it is due, in words: "Planned for March 2020". */
  readonly due: string;
}

/**
 * The promises open when a month is started: agenda items put off to a month, votes to come, items whose meeting passed
 * without an outcome, consultations expected, conditions not met. By planned date, then in the order of papers.
 */
export function openPromises(register: Register, month: IsoMonth): readonly OpenPromise[] {
  const date = ({ planned }: OpenPromise) => (planned === null ? '9999' : lastDayOf(planned));
  return [
    ...agendaPromises(register, month),
    ...consultationPromises(register),
    ...conditionPromises(register),
  ].sort(
    (a, b) =>
      (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0) ||
      compareProposals(register, a.proposalId, b.proposalId) ||
      (a.text < b.text ? -1 : 1),
  );
}

function name(register: Register, proposalId: string): string {
  return referenceOn(register, proposalId, EVERYTHING, EVERYTHING);
}

function agendaPromises(register: Register, month: IsoMonth): readonly OpenPromise[] {
  return register.agendaItem.flatMap((item): readonly OpenPromise[] => {
    if (!stands(item, EVERYTHING) || isDecided(register, item)) return [];
    const planned = plannedFor(register, item, EVERYTHING);
    const isPromise =
      item.month !== null ||
      item.purpose === 'vote' ||
      planned === null ||
      lastDayOf(planned) < startOfMonth(month);
    if (!isPromise) return [];
    const text = `${name(register, item.proposalId)}: on the agenda of the ${committeeName(register, committeeOf(register, item))}, ${PURPOSE_WORDS[item.purpose]}`;
    return [
      {
        id: item.id,
        kind: 'agenda',
        proposalId: item.proposalId,
        text,
        planned,
        due: planned === null ? 'Its meeting was cancelled' : plannedWords(planned),
      },
    ];
  });
}

function plannedWords(planned: PlanDate): string {
  return `Planned for ${longPlan(planned)}`;
}

function isDecided(register: Register, item: RecordOf<'agendaItem'>): boolean {
  return readFacts(where(register, 'outcome', 'agendaItemId', item.id), EVERYTHING).length > 0;
}

/** The committee whose agenda an item is on; null where neither it nor its meeting says. */
export function committeeOf(register: Register, item: RecordOf<'agendaItem'>): string | null {
  return item.committeeId ?? find(register, 'meeting', item.meetingId)?.committeeId ?? null;
}

function consultationPromises(register: Register): readonly OpenPromise[] {
  return register.consultation.flatMap((consultation): readonly OpenPromise[] => {
    const { expected } = consultationOn(register, consultation, EVERYTHING, EVERYTHING);
    if (expected === null) return [];
    const { id, proposalId } = consultation;
    const text = `${name(register, proposalId)}: ${CONSULTATION_WORDS.kind[consultation.kind]} to be issued`;
    return [{ id, kind: 'consultation', proposalId, text, planned: expected, due: plannedWords(expected) }];
  });
}

function conditionPromises(register: Register): readonly OpenPromise[] {
  const standing = new Set(readFacts(register.outcome, EVERYTHING).map(({ id }) => id));
  return register.condition.flatMap((condition): readonly OpenPromise[] => {
    if (!isOpenCondition(condition, EVERYTHING) || !standing.has(condition.outcomeId)) return [];
    const item = find(register, 'agendaItem', get(register, 'outcome', condition.outcomeId).agendaItemId);
    if (item === undefined) return [];
    const text = `${name(register, item.proposalId)}: ${condition.sentence}`;
    return [
      {
        id: condition.id,
        kind: 'condition',
        proposalId: item.proposalId,
        text,
        planned: null,
        due: `A condition, to be met before ${DEADLINE_WORDS[condition.neededBefore]}`,
      },
    ];
  });
}
