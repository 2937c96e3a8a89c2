import { isLink } from '../fields.ts';
import { DURATION_CONVENTIONS, isSettingKey, LONGEST_CONSULTATION } from '../settings.ts';
import { problem, type Rule } from './problem.ts';
import { settingName } from './words.ts';

const LENGTHS = new Set(['consultation.length.refinement', 'consultation.length.modification-report']);
const WHOLE_NUMBERS = new Set([
  'target.PA',
  'target.IA',
  'withdrawal.window',
  'reporting-year.first-month',
  ...LENGTHS,
]);

/** Settings are ones that exist, with values that can be used. */
export const settings: Rule = (register) =>
  register.setting.flatMap(({ id, key, value }) => {
    const fault = faultOf(key, value);
    return fault === null
      ? []
      : [problem('setting', id, 'value', `The setting ${settingName(key)} ${fault}.`)];
  });

function faultOf(key: string, value: string): string | null {
  if (!isSettingKey(key)) return 'does not exist';
  if (key === 'duration.convention' && !DURATION_CONVENTIONS.some((one) => one === value)) {
    return 'must be weekdays or working days, both ends counted';
  }
  if (WHOLE_NUMBERS.has(key) && !/^[1-9]\d{0,3}$/.test(value)) return 'must be a whole number from 1';
  if (key === 'reporting-year.first-month' && Number(value) > 12) return 'must be a month from 1 to 12';
  if (LENGTHS.has(key) && Number(value) > LONGEST_CONSULTATION)
    return `must be at most ${LONGEST_CONSULTATION} working days`;
  if (key === 'code.register-link' && !isLink(value)) return 'must be a whole address';
  return null;
}
