import type { EntityName } from '../../../src-shared/entities/registry.ts';

/** A field of a plain record as a form shows it. */
export interface RecordField {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'line' | 'number' | 'date' | 'yes-no' | 'choice';
  /** True where it may be empty, and is null then. */
  readonly isOptional?: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/** A kind of record that Settings lists: what it is called, and the fields of its form. */
export interface RecordKind {
  readonly entity: EntityName;
  readonly title: string;
  /** "a committee": what a button adds. */
  readonly one: string;
  readonly about: string;
  readonly nameField: string;
  readonly fields: readonly RecordField[];
  readonly blank: Readonly<Record<string, string | number | boolean | null>>;
}

export const RECORD_KINDS: readonly RecordKind[] = [
  {
    entity: 'committee',
    title: 'Committees',
    one: 'a committee',
    about: 'Who meets and decides, and whom papers are written for.',
    nameField: 'name',
    fields: [
      {
        key: 'kind',
        label: 'Part in the process',
        kind: 'choice',
        choices: [
          { value: 'panel', label: 'Panel' },
          { value: 'change-sub-committee', label: 'Change Sub-Committee' },
          { value: 'change-board', label: 'Change Board' },
          { value: 'working-group', label: 'Working Group' },
          { value: 'sub-committee', label: 'another sub-committee' },
        ],
      },
      { key: 'name', label: 'Full name', kind: 'line' },
      { key: 'shortName', label: 'Acronym', kind: 'line', isOptional: true },
      { key: 'inSentence', label: 'In a sentence', kind: 'line', hint: 'With its article: the Panel.' },
      {
        key: 'prefix',
        label: 'Prefix of its paper references',
        kind: 'line',
        hint: 'TABASC gives TABASC_51_0503_21.',
      },
      { key: 'papersDayLead', label: 'Papers day: working days before a meeting', kind: 'number' },
      { key: 'agendaDayLead', label: 'Agenda day: working days before a meeting', kind: 'number' },
    ],
    blank: {
      kind: 'sub-committee',
      name: '',
      shortName: null,
      inSentence: '',
      prefix: '',
      papersDayLead: 5,
      agendaDayLead: 0,
    },
  },
  {
    entity: 'series',
    title: 'Series of numbers',
    one: 'a series',
    about:
      'How proposals are numbered. Series of one family share their numbers, so that DP109 and MP109 are one.',
    nameField: 'prefix',
    fields: [
      { key: 'prefix', label: 'Prefix', kind: 'line', hint: 'MP' },
      {
        key: 'draftPrefix',
        label: 'Prefix before conversion',
        kind: 'line',
        isOptional: true,
        hint: 'DP; empty where it has no drafts.',
      },
      { key: 'digits', label: 'Digits of a number', kind: 'number', hint: '3 gives MP079.' },
      { key: 'family', label: 'Family', kind: 'line', hint: 'Series of one family share their numbers.' },
      {
        key: 'rank',
        label: 'Rank in sorting',
        kind: 'number',
        hint: 'Lower ranks come first in lists; of one rank, the lower number.',
      },
    ],
    blank: { family: 'SEC', draftPrefix: null, prefix: '', digits: 3, rank: 1 },
  },
  {
    entity: 'person',
    title: 'People',
    one: 'a person',
    about: 'Proposers, authors and analysts, as papers print their names.',
    nameField: 'name',
    fields: [{ key: 'name', label: 'Name', kind: 'line' }],
    blank: { name: '' },
  },
  {
    entity: 'organisation',
    title: 'Organisations',
    one: 'an organisation',
    about: 'Parties and companies, each with the form it has in a sentence.',
    nameField: 'name',
    fields: [
      { key: 'name', label: 'Full name', kind: 'line' },
      {
        key: 'printedForm',
        label: 'In a sentence',
        kind: 'line',
        hint: 'With its article where it has one: the DCC, Utiligroup.',
      },
    ],
    blank: { name: '', printedForm: '' },
  },
  {
    entity: 'holiday',
    title: 'Bank holidays',
    one: 'a day',
    about: 'Days added to, or taken out of, the built-in bank holidays of England and Wales (2001 to 2030).',
    nameField: 'name',
    fields: [
      { key: 'date', label: 'Day', kind: 'date' },
      {
        key: 'kind',
        label: 'What it is',
        kind: 'choice',
        choices: [
          { value: 'holiday', label: 'a holiday' },
          { value: 'working-day', label: 'a working day after all' },
        ],
      },
      { key: 'name', label: 'Name', kind: 'line' },
      { key: 'source', label: 'Where it was announced', kind: 'line', isOptional: true },
    ],
    blank: { date: '', kind: 'holiday', name: '', source: null },
  },
  {
    entity: 'glossaryTerm',
    title: 'Glossary',
    one: 'an acronym',
    about: 'Acronyms, which papers expand at their first use.',
    nameField: 'short',
    fields: [
      { key: 'short', label: 'Acronym', kind: 'line' },
      { key: 'long', label: 'What it stands for', kind: 'line' },
      { key: 'alwaysKnown', label: 'Readers know it; never expand it', kind: 'yes-no' },
    ],
    blank: { short: '', long: '', alwaysKnown: false },
  },
];
