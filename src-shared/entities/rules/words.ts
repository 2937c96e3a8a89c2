import type { EventKind } from '../../lifecycle/lifecycle-event.ts';
import type { EntityName, RecordOf } from '../registry.ts';

// What records hold as codes, as the sentences of the rules say it. The people who read them have never seen a code.

/** What is recorded to have happened to a proposal, behind "cannot": "be recommended to the Authority". */
export const CANNOT: Readonly<Record<EventKind, string>> = {
  submitted: 'be submitted',
  raised: 'be raised',
  split: 'be split from another proposal',
  converted: 'be converted',
  'report-issued': 'go on to its Modification Report',
  approved: 'be approved',
  recommended: 'be recommended to the Authority',
  'sent-back': 'be sent back',
  rejected: 'be rejected',
  'withdrawal-requested': 'have its withdrawal requested',
  adopted: 'be adopted by another party',
  withdrawn: 'be withdrawn',
  'on-hold': 'be put on hold',
  'off-hold': 'be taken off hold',
  live: 'go live',
  correction: 'have its stage corrected',
};

/** What was decided, between quotation marks. */
export const OUTCOME: Readonly<Record<RecordOf<'outcome'>['kind'], string>> = {
  noted: 'noted',
  ready: 'ready for the Panel',
  'further-development': 'further development',
  converted: 'converted',
  'not-converted': 'not converted',
  'report-accepted': 'report accepted',
  'report-returned': 'report returned',
  requested: 'requested',
  'not-requested': 'not requested',
  discussed: 'discussed',
  approved: 'approved',
  'recommended-approval': 'recommended for approval',
  'recommended-rejection': 'recommended for rejection',
  rejected: 'rejected',
  'sent-back': 'sent back',
  deferred: 'deferred',
};

/** What an item is on an agenda for. */
export const PURPOSE: Readonly<Record<RecordOf<'agendaItem'>['purpose'], string>> = {
  'initial-discussion': 'an initial discussion',
  decision: 'a decision',
  conversion: 'conversion',
  'modification-report': 'its Modification Report',
  'impact-assessment-request': 'an Impact Assessment request',
  vote: 'a vote',
  'working-group': 'a Working Group discussion',
};

export const ASSESSMENT: Readonly<Record<RecordOf<'assessment'>['kind'], string>> = {
  PA: 'Preliminary Assessment',
  IA: 'Impact Assessment',
};

/** What happened to an assessment, with its article: "a target". */
export const ASSESSMENT_EVENT: Readonly<Record<RecordOf<'assessmentEvent'>['kind'], string>> = {
  requested: 'a request',
  accepted: 'an acceptance',
  target: 'a target',
  'expected-return': 'an expected return',
  returned: 'a return',
  closed: 'a closure without a return',
  progress: 'a progress note',
};

export const ASSESSMENT_FIELD = {
  workingDays: 'a number of working days',
  date: 'a date',
  text: 'a text',
} as const;

export const CONSULTATION: Readonly<Record<RecordOf<'consultation'>['kind'], string>> = {
  refinement: 'Refinement Consultation',
  'modification-report': 'Modification Report Consultation',
};

/** What happened to a consultation, with its date behind: "expected, but has no day". */
export const CONSULTATION_EVENT: Readonly<Record<RecordOf<'consultationEvent'>['kind'], string>> = {
  expected: 'expected',
  issued: 'issued',
  extended: 'extended',
  closed: 'closed',
  withdrawn: 'withdrawn',
};

export const CATEGORY: Readonly<Record<RecordOf<'voteTally'>['category'], string>> = {
  'large-suppliers': 'the Large Suppliers',
  'small-suppliers': 'the Small Suppliers',
  networks: 'the Networks',
  'other-sec-parties': 'the Other SEC Parties',
  consumers: 'the consumers',
};

/** What a record is, with its article: "agendaItem" as "an agenda item". */
export function aRecord(entity: EntityName): string {
  const name = inWords(entity);
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}

/** "agendaItem" as "agenda item"; an id's field without its ending. */
export function inWords(name: string): string {
  return name.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

const SETTINGS: Readonly<Partial<Record<string, string>>> = {
  'duration.convention': 'for what a duration counts',
  'reporting-year.first-month': 'for the month in which the reporting year begins',
  'target.PA': 'for the target of Preliminary Assessments',
  'target.IA': 'for the target of Impact Assessments',
  'withdrawal.window': 'for the days in which a withdrawn proposal may be adopted',
  'consultation.length.refinement': 'for the days a Refinement Consultation is open',
  'consultation.length.modification-report': 'for the days a Modification Report Consultation is open',
  'code.register-link': 'for the address of the public register',
};

/** A setting behind "the setting": by what it decides, or by its key where that says it well enough. */
export function settingName(key: string): string {
  return SETTINGS[key] ?? `“${key}”`;
}
