import type { IsoDate } from '../calendar/iso-date.ts';
import type { Register } from './register.ts';

/** Every setting of a register with the value it has until one is recorded. */
export const SETTING_DEFAULTS = {
  'code.name': 'Smart Energy Code',
  'code.short-name': 'SEC',
  'code.register-link': 'https://smartenergycodecompany.co.uk/modifications/',
  'secretariat.name': 'SECAS',
  'report.title': 'Change Status Report',
  'register.title': 'Modification Register',
  'data-company.name': 'Data Communications Company',
  'data-company.short-name': 'DCC',
  'classification.policy': 'Panel Information Policy',
  'classification.sentence.White':
    'It may be shared with the public, and members may publish it, subject to copyright.',
  'classification.sentence.Green':
    'It may be shared with other SEC Parties and stakeholders, but not made public.',
  'classification.sentence.Amber': 'It may be shared only within the organisations of those who receive it.',
  'classification.sentence.Red': 'It is for those who receive it alone and may not be shared.',
  'duration.convention': 'weekdays-both-ends',
  'reporting-year.first-month': '4',
  'target.PA': '15',
  'target.IA': '40',
  'withdrawal.window': '10',
  'consultation.length.refinement': '15',
  'consultation.length.modification-report': '15',
} as const;

export type SettingKey = keyof typeof SETTING_DEFAULTS;

/** What a duration counts: weekdays with both ends, or working days (bank holidays left out) with both ends. */
export const DURATION_CONVENTIONS = ['weekdays-both-ends', 'working-days-both-ends'] as const;

/** Working days that a consultation may be open at most, beyond which a number is a slip of the hand. */
export const LONGEST_CONSULTATION = 250;

/** Keys that are not fixed: wording and the handling sentence of a classification of another name. */
export function isSettingKey(key: string): boolean {
  return (
    key in SETTING_DEFAULTS ||
    /^wording\.[a-z0-9.-]+$/.test(key) ||
    /^classification\.sentence\.\S+$/.test(key)
  );
}

/** The value of a setting on a day: the latest recorded from that day or before, else the default, else null. */
export function settingOn(register: Register, key: SettingKey, on: IsoDate): string;
export function settingOn(register: Register, key: string, on: IsoDate): string | null;
export function settingOn(register: Register, key: string, on: IsoDate): string | null {
  const held = register.setting
    .filter((setting) => setting.key === key && (setting.from ?? '') <= on)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    .at(-1);
  if (held !== undefined) return held.value;
  return SETTING_DEFAULTS[key as SettingKey] ?? null;
}

/** Every setting in force on a day with its value, by key in alphabetical order. */
export function settingsOn(register: Register, on: IsoDate): Readonly<Record<string, string>> {
  const keys = new Set([...Object.keys(SETTING_DEFAULTS), ...register.setting.map(({ key }) => key)]);
  return Object.fromEntries(
    [...keys].sort().flatMap((key) => {
      const value = settingOn(register, key, on);
      return value === null ? [] : [[key, value]];
    }),
  );
}
