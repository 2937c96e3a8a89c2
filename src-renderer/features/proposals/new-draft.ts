import { longDate } from '../../../src-shared/calendar/print-date.ts';
import type { Change } from '../../../src-shared/entities/change-set.ts';
import { find, get, type Register } from '../../../src-shared/entities/register.ts';
import { stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { newRecord, put } from '../../components/record.ts';
import { ALL_KNOWN } from './clock.ts';
import { pageProblems } from './fact-changes.ts';
import type { FactValues } from './facts.ts';
import { isTaken, nextNumber, nextSuffix, raisedReference, seriesChoices } from './numbering.ts';
import { partyBook, tidy, tidyTitle } from './parties.ts';

/** What the form of a new proposal holds. */
export interface NewProposal
  extends Pick<
    FactValues,
    | 'title'
    | 'person'
    | 'organisation'
    | 'printedForm'
    | 'onBehalfOf'
    | 'summary'
    | 'page'
    | 'leadAnalyst'
    | 'contact'
  > {
  readonly seriesId: string;
  /** As typed: "114". */
  readonly number: string;
  readonly suffix: string;
  /** The proposal it is split from; "" for most. */
  readonly splitFromId: string;
  readonly submittedOn: string | null;
  readonly raisedOn: string | null;
}

/** An empty form with the next number of the first series offered; null where the register has no series. */
export function blankProposal(register: Register, day: string): NewProposal | null {
  const [series] = seriesChoices(register);
  if (series === undefined) return null;
  return {
    seriesId: series.id,
    number: String(nextNumber(register, series)),
    suffix: '',
    splitFromId: '',
    title: '',
    submittedOn: null,
    raisedOn: day,
    person: '',
    organisation: '',
    printedForm: '',
    onBehalfOf: '',
    summary: '',
    page: '',
    leadAnalyst: '',
    contact: '',
  };
}

/** The number, letter and series of a part split from a proposal: the parent's, with the next letter. */
export function splitNumber(
  register: Register,
  parentId: string,
): Pick<NewProposal, 'seriesId' | 'number' | 'suffix' | 'splitFromId'> {
  const { seriesId, number } = get(register, 'proposal', parentId);
  const suffix = nextSuffix(register, get(register, 'series', seriesId), number) ?? '';
  return { seriesId, number: String(number), suffix, splitFromId: parentId };
}

/** The reference that it will have when it is raised: "DP114"; null while the number is none. */
export function newReference(register: Register, values: NewProposal): string | null {
  const series = find(register, 'series', values.seriesId);
  const number = numberOf(values);
  return series === undefined || number === null ? null : raisedReference(series, number, values.suffix);
}

function numberOf({ number }: NewProposal): number | null {
  return /^\d{1,8}$/.test(number.trim()) && Number(number) > 0 ? Number(number) : null;
}

export function newProposalProblems(register: Register, values: NewProposal): readonly string[] {
  const series = find(register, 'series', values.seriesId);
  const number = numberOf(values);
  const { submittedOn, raisedOn, suffix, splitFromId } = values;
  return [
    ...(tidyTitle(values.title) === '' ? ['Give it a title.'] : []),
    ...(number === null ? ['Its number must be a whole number from 1.'] : []),
    ...(/^[A-Z]?$/.test(suffix) ? [] : ['Its letter must be one capital letter.']),
    ...(series !== undefined && number !== null && isTaken(register, series, number, suffix)
      ? [`There is already a ${raisedReference(series, number, suffix)}.`]
      : []),
    ...(raisedOn === null ? ['Say which day it was raised.'] : []),
    ...(submittedOn !== null && raisedOn !== null && submittedOn > raisedOn
      ? ['It was submitted after it was raised: one of the two days is wrong.']
      : []),
    ...(splitFromId !== '' && raisedOn !== null ? parentProblems(register, splitFromId, raisedOn) : []),
    ...pageProblems(values),
  ];
}

function parentProblems(register: Register, parentId: string, on: string): readonly string[] {
  const isRaised = stageOn(timelineOf(register, parentId, ALL_KNOWN), on) !== null;
  return isRaised ? [] : [`What it is split from had not been raised by ${longDate(on)}.`];
}

/** Everything that raising it puts into the register, in one step, with the id of the new proposal. */
export function raise(
  register: Register,
  values: NewProposal,
): { readonly id: string; readonly changes: readonly Change[] } {
  const book = partyBook(register);
  const on = values.raisedOn ?? '';
  const isSplit = values.splitFromId !== '';
  const proposal = newRecord('proposal', {
    seriesId: values.seriesId,
    number: Number(values.number),
    suffix: values.suffix,
    splitFromId: values.splitFromId || null,
    page: values.page.trim() || null,
    leadAnalystId: book.person(values.leadAnalyst),
    contactId: book.person(values.contact),
  });
  const proposalId = proposal.id;
  const event = (kind: 'submitted' | 'raised' | 'split', day: string) =>
    put(
      'stageEvent',
      newRecord('stageEvent', { proposalId, kind, on: day, route: null, destination: null, stage: null }),
    );
  const proposer = {
    personId: book.person(values.person),
    organisationId: book.organisation(values.organisation, values.printedForm),
    onBehalfOfId: values.onBehalfOf || null,
  };
  const hasProposer = Object.values(proposer).some((id) => id !== null);
  const summary = values.summary.trim();
  const changes = [
    ...book.made(),
    put('proposal', proposal),
    put('proposalTitle', newRecord('proposalTitle', { proposalId, title: tidyTitle(values.title), on })),
    ...(hasProposer
      ? [put('proposalProposer', newRecord('proposalProposer', { proposalId, on, ...proposer }))]
      : []),
    ...(summary === ''
      ? []
      : [put('proposalSummary', newRecord('proposalSummary', { proposalId, on, summary }))]),
    ...(values.submittedOn === null || isSplit ? [] : [event('submitted', values.submittedOn)]),
    event(isSplit ? 'split' : 'raised', on),
  ];
  return { id: proposalId, changes };
}

/** Whether anything was typed that leaving would lose. */
export function isTouched(values: NewProposal, blank: NewProposal): boolean {
  return (Object.keys(blank) as (keyof NewProposal)[]).some(
    (field) => field !== 'page' && tidy(values[field] ?? '') !== tidy(blank[field] ?? ''),
  );
}
