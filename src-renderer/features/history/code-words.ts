import type { EntityName } from '../../../src-shared/entities/registry.ts';
import { ENTITY_WORDS } from '../../../src-shared/words/entity-words.ts';
import { OUTCOME_WORDS, STAGE_WORDS } from '../../components/words.ts';
import { KIND_NAMES } from '../consultations/rows.ts';
import { AUTHORITY_WORDS } from '../meetings/authority-words.ts';
import { CATEGORY_WORDS, SOLUTION_WORDS } from '../meetings/tally.ts';
import { DEADLINE_WORDS, MEETING_KIND_WORDS, PURPOSE_WORDS } from '../meetings/words.ts';
import { EVENT_WORDS, PATH_WORDS, ROUTE_WORDS } from '../proposals/words.ts';

type Words = Readonly<Record<string, string>>;

const STAGE = { route: ROUTE_WORDS, destination: STAGE_WORDS, stage: STAGE_WORDS };

/** What happened to an assessment, as the label of its day. */
const ASSESSMENT_EVENTS = {
  requested: 'Requested',
  accepted: 'Accepted',
  target: 'Target',
  'expected-return': 'Expected return',
  returned: 'Returned',
  closed: 'Closed without a return',
  progress: 'Progress noted',
};

const CONSULTATION_EVENTS = {
  expected: 'Expected',
  issued: 'Issued',
  extended: 'Extended',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
};

const RELEASE_EVENTS = { scheduled: 'Scheduled', live: 'Went live', cancelled: 'Cancelled' };

/** The words for the codes of each field that holds one of a few. */
export const CODE_WORDS: Readonly<Partial<Record<EntityName, Readonly<Record<string, Words>>>>> = {
  holiday: { kind: { holiday: 'a holiday', 'working-day': 'a working day after all' } },
  committee: {
    kind: {
      panel: 'Panel',
      'change-sub-committee': 'Change Sub-Committee',
      'change-board': 'Change Board',
      'working-group': 'Working Group',
      'sub-committee': 'another committee',
    },
  },
  release: { kind: { scheduled: 'Scheduled', standalone: 'Standalone' } },
  releaseEvent: { kind: RELEASE_EVENTS },
  meeting: { kind: MEETING_KIND_WORDS },
  proposalPath: { path: PATH_WORDS },
  stageEvent: { ...STAGE, kind: EVENT_WORDS },
  agendaItem: { purpose: PURPOSE_WORDS },
  outcome: { ...STAGE, kind: OUTCOME_WORDS },
  condition: { neededBefore: DEADLINE_WORDS },
  voteTally: { category: CATEGORY_WORDS, solution: SOLUTION_WORDS },
  authorityDecision: { decision: AUTHORITY_WORDS, destination: STAGE_WORDS },
  consultation: { kind: KIND_NAMES },
  consultationEvent: { kind: CONSULTATION_EVENTS },
  assessment: { kind: { PA: 'Preliminary Assessment', IA: 'Impact Assessment' } },
  assessmentEvent: { kind: ASSESSMENT_EVENTS },
  alias: { entity: ENTITY_WORDS },
  attachment: { kind: { 'assessment-progress': 'progress of assessments', other: 'another document' } },
};

/** Events whose day is the day of what happened; of the others it is only the day on which a date or target was set. */
const HAPPENED: Readonly<Partial<Record<EntityName, Words>>> = {
  releaseEvent: { live: RELEASE_EVENTS.live, cancelled: RELEASE_EVENTS.cancelled },
  stageEvent: EVENT_WORDS,
  consultationEvent: { ...CONSULTATION_EVENTS, expected: 'Set on' },
  assessmentEvent: { ...ASSESSMENT_EVENTS, target: 'Set on', 'expected-return': 'Set on' },
};

/** What the day of an event is called: "Accepted"; null where its kind does not tell. */
export function dayLabel(entity: EntityName, kind: unknown): string | null {
  const words = HAPPENED[entity];
  if (words === undefined || typeof kind !== 'string') return null;
  return words[kind] ?? 'Set on';
}
