import { lastDayOf, type PlanDate } from '../../../src-shared/calendar/iso-date.ts';
import { longDate, longPlan } from '../../../src-shared/calendar/print-date.ts';
import { readFacts } from '../../../src-shared/entities/known.ts';
import { find, type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { plannedFor } from '../../../src-shared/report/reading/agenda.ts';
import { assessmentOn } from '../../../src-shared/report/reading/assessments.ts';
import { consultationOn } from '../../../src-shared/report/reading/consultations.ts';
import { releasesKnown } from '../../../src-shared/report/reading/releases.ts';
import { ASSESSMENT_NAMES } from '../../../src-shared/report/sections/assessment-figures.ts';
import { reasonPhrase } from '../../../src-shared/report/sections/decision-phrases.ts';
import { STAGE_WORDS } from '../../components/words.ts';
import type { View } from '../../stores/interface-store.ts';
import { ALL_KNOWN, contextOn } from './clock.ts';
import { committeeWords, OUTCOME_WORDS, PURPOSE_WORDS, ROUTE_WORDS, tablePlan } from './words.ts';

/** A record of another view that belongs to a proposal, as a line that leads to it. */
export interface RelatedLine {
  readonly key: string;
  readonly view: View;
  readonly id: string | null;
  /** What it is: "Change Board · Vote". */
  readonly what: string;
  /** Its day, as tables print it. */
  readonly when: string;
  /** How it stands, in words. */
  readonly standing: string;
  readonly isPastTarget: boolean;
}

const inOrder = (a: { readonly sort: string }, b: { readonly sort: string }) => (a.sort < b.sort ? -1 : 1);

/** The proposal's places on agendas, with what was decided; votes apart, because they have tallies. */
export function agendaLines(
  register: Register,
  proposalId: string,
  which: 'votes' | 'others',
): readonly RelatedLine[] {
  return where(register, 'agendaItem', 'proposalId', proposalId)
    .filter(({ purpose }) => (purpose === 'vote') === (which === 'votes'))
    .map((item) => {
      const planned = plannedFor(register, item, ALL_KNOWN);
      const meeting = find(register, 'meeting', item.meetingId);
      const committee = find(register, 'committee', meeting?.committeeId ?? item.committeeId);
      const body = committee === undefined ? 'A committee' : committeeWords(committee);
      return {
        sort: planned === null ? '9999' : lastDayOf(planned),
        key: item.id,
        view: 'meetings' as const,
        id: item.meetingId,
        what: `${body} · ${PURPOSE_WORDS[item.purpose]}`,
        when: planned === null ? 'Meeting cancelled' : tablePlan(planned),
        standing: decisionWords(register, item),
        isPastTarget: false,
      };
    })
    .sort(inOrder);
}

function decisionWords(register: Register, item: RecordOf<'agendaItem'>): string {
  if (item.droppedOn !== null)
    return `Taken off the agenda on ${longDate(item.droppedOn)}: ${item.droppedReason}`;
  const outcome = readFacts(where(register, 'outcome', 'agendaItemId', item.id), ALL_KNOWN).at(-1);
  if (outcome === undefined) return 'To be decided';
  const route = outcome.route === null ? '' : `, ${ROUTE_WORDS[outcome.route]}`;
  const to = outcome.destination === null ? '' : ` to ${STAGE_WORDS[outcome.destination]}`;
  const tally = tallyWords(register, outcome.id);
  return `${OUTCOME_WORDS[outcome.kind]}${to}${route}${reasonPhrase(outcome.reason)}${tally}`;
}

// The recorded outcome is the decision; the votes are only added up to be compared with it.
function tallyWords(register: Register, outcomeId: string): string {
  const tallies = where(register, 'voteTally', 'outcomeId', outcomeId).filter(
    ({ solution }) => solution === 'proposed',
  );
  if (tallies.length === 0) return '';
  const sum = (field: 'votesFor' | 'votesAgainst' | 'abstentions') =>
    tallies.reduce((total, tally) => total + tally[field], 0);
  return ` (${sum('votesFor')} for, ${sum('votesAgainst')} against, ${sum('abstentions')} abstained)`;
}

const ORDINALS = ['', '', 'second ', 'third ', 'fourth ', 'fifth '] as const;

/** "Preliminary Assessment", "Second Impact Assessment". */
function roundWords(round: number, name: string): string {
  const words = `${ORDINALS[round] ?? `${round}th `}${name}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function assessmentLines(
  register: Register,
  proposalId: string,
  asAt: string,
): readonly RelatedLine[] {
  return where(register, 'assessment', 'proposalId', proposalId)
    .map((assessment) => {
      const state = assessmentOn(register, assessment, asAt, ALL_KNOWN);
      const { requestedOn, acceptedOn, returnedOn, closedOn, target } = state;
      const began = acceptedOn ?? requestedOn;
      const took =
        acceptedOn === null ? null : contextOn(register, asAt).duration(acceptedOn, returnedOn ?? asAt);
      const days = took === null ? '' : `${took} WD${target === null ? '' : ` of ${target}`}`;
      return {
        sort: `${began ?? '9999'} ${assessment.kind} ${assessment.round}`,
        key: assessment.id,
        view: 'assessments' as const,
        id: assessment.id,
        what: roundWords(assessment.round, ASSESSMENT_NAMES[assessment.kind]),
        when: began === null ? '' : tablePlan(began),
        standing:
          closedOn !== null
            ? `Closed without a return on ${longDate(closedOn)}`
            : returnedOn !== null
              ? `Returned, ${days}`
              : acceptedOn !== null
                ? `Open, ${days}`
                : requestedOn !== null
                  ? 'Requested, not yet accepted'
                  : 'Not yet requested',
        isPastTarget:
          closedOn === null && returnedOn === null && took !== null && target !== null && took > target,
      };
    })
    .sort(inOrder);
}

const CONSULTATION_NAMES: Readonly<Record<RecordOf<'consultation'>['kind'], string>> = {
  refinement: 'Refinement Consultation',
  'modification-report': 'Modification Report Consultation',
};

export function consultationLines(
  register: Register,
  proposalId: string,
  asAt: string,
): readonly RelatedLine[] {
  return where(register, 'consultation', 'proposalId', proposalId)
    .map((consultation) => {
      const state = consultationOn(register, consultation, asAt, ALL_KNOWN);
      const { issuedOn, closesOn, closedOn, withdrawnOn, expected } = state;
      const when: PlanDate | null = issuedOn ?? expected;
      return {
        sort: `${when === null ? '9999' : lastDayOf(when)} ${consultation.kind} ${consultation.round}`,
        key: consultation.id,
        view: 'consultations' as const,
        id: consultation.id,
        what: roundWords(consultation.round, CONSULTATION_NAMES[consultation.kind]),
        when: when === null ? '' : tablePlan(when),
        standing:
          withdrawnOn !== null
            ? `Withdrawn on ${longDate(withdrawnOn)}`
            : closedOn !== null
              ? `Closed on ${longDate(closedOn)}`
              : issuedOn !== null
                ? `Open${closesOn === null ? '' : `, closes on ${longDate(closesOn)}`}`
                : expected !== null
                  ? `Expected ${longPlan(expected)}`
                  : 'Nothing happened yet',
        isPastTarget: false,
      };
    })
    .sort(inOrder);
}

export function releaseLines(register: Register, proposalId: string): readonly RelatedLine[] {
  const states = new Map(releasesKnown(register, ALL_KNOWN).map((state) => [state.release.id, state]));
  return where(register, 'releaseItem', 'proposalId', proposalId)
    .flatMap((item) => {
      const state = states.get(item.releaseId);
      if (state === undefined) return [];
      const date = item.ownDate ?? state.date;
      const liveOn = item.liveOn ?? (item.ownDate === null ? state.liveOn : null);
      return [
        {
          sort: date === null ? '9999' : lastDayOf(date),
          key: item.id,
          view: 'releases' as const,
          id: item.releaseId,
          what: state.release.name + (item.part === null ? '' : ` · ${item.part}`),
          when: date === null ? '' : tablePlan(date),
          standing:
            item.droppedOn !== null
              ? `Taken out on ${longDate(item.droppedOn)}: ${item.droppedReason ?? 'no reason given'}`
              : liveOn !== null
                ? `Live since ${longDate(liveOn)}`
                : state.cancelled
                  ? 'The release was cancelled'
                  : 'To go live',
          isPastTarget: false,
        },
      ];
    })
    .sort(inOrder);
}
