import type { Change } from '../../../src-shared/entities/change-set.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { newRecord, put } from '../../components/record.ts';

/**
 * What a register of the Smart Energy Code begins with: how its proposals are numbered, and who decides on them. They
 * are ordinary records, so what a code does otherwise is changed or removed under Settings.
 */
const SERIES: readonly Omit<RecordOf<'series'>, 'id'>[] = [
  { family: 'SEC', draftPrefix: 'DP', prefix: 'MP', digits: 3, rank: 1 },
  // What was raised before there were drafts keeps its four digits.
  { family: 'SEC', draftPrefix: null, prefix: 'SECMP', digits: 4, rank: 1 },
];

const LEADS = { papersDayLead: 5, agendaDayLead: 10 };

const COMMITTEES: readonly Omit<RecordOf<'committee'>, 'id'>[] = [
  { kind: 'panel', name: 'SEC Panel', shortName: null, inSentence: 'the Panel', prefix: 'SECP', ...LEADS },
  {
    kind: 'change-sub-committee',
    name: 'Change Sub-Committee',
    shortName: 'CSC',
    inSentence: 'the CSC',
    prefix: 'CSC',
    papersDayLead: 5,
    // It takes proposals raised a week before it meets, so its agenda is settled later than others.
    agendaDayLead: 5,
  },
  {
    kind: 'change-board',
    name: 'Change Board',
    shortName: null,
    inSentence: 'the Change Board',
    prefix: 'CB',
    ...LEADS,
  },
  {
    kind: 'working-group',
    name: 'Working Group',
    shortName: null,
    inSentence: 'the Working Group',
    prefix: 'WG',
    ...LEADS,
  },
];

const ORGANISATIONS: readonly Omit<RecordOf<'organisation'>, 'id'>[] = [
  { name: 'Data Communications Company', printedForm: 'the DCC' },
];

/** Without these a first paper would leave its own acronyms unexplained. */
const TERMS: readonly Omit<RecordOf<'glossaryTerm'>, 'id'>[] = [
  { short: 'SEC', long: 'Smart Energy Code', alwaysKnown: false },
  { short: 'DCC', long: 'Data Communications Company', alwaysKnown: false },
  { short: 'CSC', long: 'Change Sub-Committee', alwaysKnown: false },
  { short: 'SECAS', long: 'Smart Energy Code Administrator and Secretariat', alwaysKnown: true },
  { short: 'PA', long: 'Preliminary Assessment', alwaysKnown: true },
  { short: 'IA', long: 'Impact Assessment', alwaysKnown: true },
  { short: 'WD', long: 'working days', alwaysKnown: true },
];

export const STARTING_LABEL = 'Start with the SEC’s committees and series';

/** Whether the offer is of use: nothing can be raised without a series, nor decided without a committee. */
export function needsStartingSet({ series, committee }: Register): boolean {
  return series.length === 0 || committee.length === 0;
}

/** Everything of the starting set that the register does not have yet, so that what was made by hand stays as it is. */
export function startingChanges(register: Register): readonly Change[] {
  const has = (list: readonly object[], key: string, value: unknown) =>
    list.some((one) => (one as Readonly<Record<string, unknown>>)[key] === value);
  const { committee } = register;
  return [
    ...TERMS.filter(({ short }) => !has(register.glossaryTerm, 'short', short)).map((term) =>
      put('glossaryTerm', newRecord('glossaryTerm', term)),
    ),
    ...SERIES.filter(({ prefix }) => !has(register.series, 'prefix', prefix)).map((series) =>
      put('series', newRecord('series', series)),
    ),
    ...ORGANISATIONS.filter(({ name }) => !has(register.organisation, 'name', name)).map((one) =>
      put('organisation', newRecord('organisation', one)),
    ),
    ...COMMITTEES.filter(
      ({ kind, name }) => !has(committee, 'kind', kind) && !has(committee, 'name', name),
    ).map((one) => put('committee', newRecord('committee', one))),
  ];
}
