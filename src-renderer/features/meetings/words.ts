import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import type { Stage } from '../../../src-shared/entities/stage-event.ts';
import { OUTCOME_WORDS, STAGE_WORDS } from '../../components/words.ts';

export type Purpose = RecordOf<'agendaItem'>['purpose'];
export type OutcomeKind = RecordOf<'outcome'>['kind'];
export type Route = NonNullable<RecordOf<'outcome'>['route']>;
export type Destination = NonNullable<RecordOf<'outcome'>['destination']>;
export type Path = RecordOf<'proposalPath'>['path'];
export type CommitteeKind = RecordOf<'committee'>['kind'];
export type Deadline = RecordOf<'condition'>['neededBefore'];

/** What a meeting is to do with a proposal, as a heading or a choice. */
export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  'initial-discussion': 'Initial discussion',
  decision: 'Decision',
  conversion: 'Conversion',
  'modification-report': 'Modification Report',
  'impact-assessment-request': 'Impact Assessment request',
  vote: 'Vote',
  'working-group': 'Working Group',
};

/** The same in the middle of a sentence, behind "for". */
export const PURPOSE_IN_SENTENCE: Readonly<Record<Purpose, string>> = {
  'initial-discussion': 'an initial discussion',
  decision: 'a decision',
  conversion: 'conversion',
  'modification-report': 'its Modification Report',
  'impact-assessment-request': 'an Impact Assessment request',
  vote: 'a vote',
  'working-group': 'discussion',
};

/** The same as a choice; each begins with the letters that people reach for. */
export const OUTCOME_CHOICES: Readonly<Record<OutcomeKind, string>> = {
  ...OUTCOME_WORDS,
  ready: 'Ready',
  'report-accepted': 'Accept the report',
  'report-returned': 'Return the report',
  approved: 'Approve',
  'recommended-approval': 'Recommend approval',
  'recommended-rejection': 'Recommend rejection',
  rejected: 'Reject',
};

export const ROUTE_WORDS: Readonly<Record<Route, string>> = {
  refinement: 'Refinement',
  'report-phase': 'Report Phase',
};

export const DESTINATION_WORDS: Readonly<Record<Destination, string>> = {
  opine: 'Back to Opine',
  refine: 'Back to Refine',
};

/** The same behind what was decided. */
export const BACK_TO: Readonly<Record<Destination, string>> = { opine: 'to Opine', refine: 'to Refine' };

export const PATH_WORDS: Readonly<Record<Path, string>> = {
  'self-governance': 'Self-Governance',
  'authority-determined': 'Authority Determined',
  'fast-track': 'Fast-Track',
};

/** What waits for a condition, behind "needed before". */
export const DEADLINE_WORDS: Readonly<Record<Deadline, string>> = {
  conversion: 'it goes to the Panel',
  'modification-report': 'the Modification Report',
  vote: 'the vote',
  implementation: 'implementation',
};

export const MEETING_KIND_WORDS = { ordinary: 'Ordinary', 'ad-hoc': 'Ad hoc' } as const;

/** A stage in a sentence: "Refine"; how it ended is no name but a word. */
export function inStage(stage: Stage): string {
  const ended = stage === 'implemented' || stage === 'withdrawn' || stage === 'rejected';
  return ended ? STAGE_WORDS[stage].toLowerCase() : STAGE_WORDS[stage];
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "1st", "2nd", "3rd", "11th". */
export function ordinal(number: number): string {
  const teens = number % 100 >= 11 && number % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

/** "1 item", "3 items". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
