import { LONGEST_CONSULTATION, type SettingKey } from '../../../src-shared/entities/settings.ts';

/** A setting as the form shows it: its words, and how it is written. */
export interface SettingField {
  readonly key: SettingKey;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'line' | 'number' | 'sentence' | 'choice';
  /** The highest number it may be, where there is one. */
  readonly most?: number;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

export interface SettingGroup {
  readonly key: string;
  readonly title: string;
  /** What the group decides, in a sentence. */
  readonly about: string;
  /** True where a change is dated, because figures or sentences of past months hang on it. */
  readonly isDated: boolean;
  readonly fields: readonly SettingField[];
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June'];

/** The register's settings, by what they are about. They travel with the register. */
export const SETTING_GROUPS: readonly SettingGroup[] = [
  {
    key: 'code',
    title: 'Code and secretariat',
    about: 'The names that papers print.',
    isDated: true,
    fields: [
      { key: 'code.name', label: 'Name of the code', kind: 'line' },
      { key: 'code.short-name', label: 'Its acronym', kind: 'line' },
      { key: 'code.register-link', label: 'Address of the public register', kind: 'line' },
      { key: 'register.title', label: 'Name of the public register', kind: 'line' },
      { key: 'report.title', label: 'Title of the paper', kind: 'line' },
      { key: 'secretariat.name', label: 'Secretariat', kind: 'line' },
      { key: 'data-company.name', label: 'Data company', kind: 'line' },
      { key: 'data-company.short-name', label: 'Its acronym', kind: 'line' },
    ],
  },
  {
    key: 'counting',
    title: 'Counting',
    about:
      'How days are counted. A change holds from the day you give, so that past months stay as they were printed.',
    isDated: true,
    fields: [
      {
        key: 'duration.convention',
        label: 'A duration counts',
        kind: 'choice',
        choices: [
          { value: 'weekdays-both-ends', label: 'weekdays, both ends, bank holidays included' },
          { value: 'working-days-both-ends', label: 'working days, both ends, bank holidays left out' },
        ],
      },
      {
        key: 'reporting-year.first-month',
        label: 'The reporting year begins in',
        kind: 'choice',
        choices: MONTHS.map((label, at) => ({ value: String(at + 1), label })),
      },
      { key: 'target.PA', label: 'Target of a Preliminary Assessment (WD)', kind: 'number' },
      { key: 'target.IA', label: 'Target of an Impact Assessment (WD)', kind: 'number' },
      { key: 'withdrawal.window', label: 'Window to adopt a withdrawn proposal (WD)', kind: 'number' },
      {
        key: 'consultation.length.refinement',
        label: 'A Refinement Consultation is usually open for (WD)',
        hint: 'Counted from the day after it is issued. It proposes the closing day, which can be changed.',
        kind: 'number',
        most: LONGEST_CONSULTATION,
      },
      {
        key: 'consultation.length.modification-report',
        label: 'A Modification Report Consultation is usually open for (WD)',
        kind: 'number',
        most: LONGEST_CONSULTATION,
      },
    ],
  },
  {
    key: 'classifications',
    title: 'Classifications',
    about: 'The sentence on the cover that says how each may be handled.',
    isDated: true,
    fields: [
      { key: 'classification.policy', label: 'Policy', kind: 'line' },
      { key: 'classification.sentence.White', label: 'White', kind: 'sentence' },
      { key: 'classification.sentence.Green', label: 'Green', kind: 'sentence' },
      { key: 'classification.sentence.Amber', label: 'Amber', kind: 'sentence' },
      { key: 'classification.sentence.Red', label: 'Red', kind: 'sentence' },
    ],
  },
];
