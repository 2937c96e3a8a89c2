import { find, type Register } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import type { EventKind } from '../../../src-shared/lifecycle/lifecycle-event.ts';
import { OUTCOME_WORDS as DECIDED } from '../../components/words.ts';

/** Words for what the records of a proposal hold as codes. */
export const PATH_WORDS: Readonly<Record<RecordOf<'proposalPath'>['path'], string>> = {
  'self-governance': 'Self-Governance',
  'authority-determined': 'Authority Determined',
  'fast-track': 'Fast-Track',
};

export const PURPOSE_WORDS: Readonly<Record<RecordOf<'agendaItem'>['purpose'], string>> = {
  'initial-discussion': 'Initial discussion',
  decision: 'Decision',
  conversion: 'Conversion',
  'modification-report': 'Modification Report',
  'impact-assessment-request': 'Impact Assessment request',
  vote: 'Vote',
  'working-group': 'Working Group discussion',
};

/** What a meeting decided, as the life of a proposal tells it. */
export const OUTCOME_WORDS: Readonly<Record<RecordOf<'outcome'>['kind'], string>> = {
  ...DECIDED,
  ready: 'Ready for conversion',
  'further-development': 'Needs further development',
  deferred: 'Put off',
};

export const ROUTE_WORDS: Readonly<Record<NonNullable<RecordOf<'outcome'>['route']>, string>> = {
  refinement: 'to refinement',
  'report-phase': 'straight to the Report Phase',
};

/** A stage event as the menu of what happened names it. */
export const EVENT_WORDS: Readonly<Record<EventKind, string>> = {
  submitted: 'Submitted',
  raised: 'Raised',
  split: 'Split from another proposal',
  converted: 'Converted to a Modification Proposal',
  'report-issued': 'Modification Report issued',
  approved: 'Approved',
  recommended: 'Recommended to the Authority',
  'sent-back': 'Sent back',
  rejected: 'Rejected',
  'withdrawal-requested': 'Withdrawal requested',
  adopted: 'Adopted by another party',
  withdrawn: 'Withdrawn',
  'on-hold': 'Put on hold',
  'off-hold': 'Taken off hold',
  live: 'Went live',
  correction: 'Correction of the stage',
};

export { tablePlan } from '../../../src-shared/calendar/print-date.ts';

/** A person with whom they are of: "Gemma Slaney of Western Power Distribution"; null where nobody is named. */
export function proposerWords(register: Register, row: RecordOf<'proposalProposer'> | null): string | null {
  const person = find(register, 'person', row?.personId ?? null)?.name;
  const organisation = find(register, 'organisation', row?.organisationId ?? null)?.printedForm;
  const committee = find(register, 'committee', row?.onBehalfOfId ?? null)?.inSentence;
  const of = organisation === undefined ? person : person ? `${person} of ${organisation}` : organisation;
  if (committee === undefined) return of ?? null;
  return of === undefined ? `On behalf of ${committee}` : `${of} on behalf of ${committee}`;
}

/** A committee without its article, as a line about it begins: "Panel", "Change Board". */
export function committeeWords(committee: RecordOf<'committee'>): string {
  const bare = committee.inSentence.replace(/^the /i, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** "1 record", "14 records". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** "votes", "votes or releases", "votes, consultations or releases". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
