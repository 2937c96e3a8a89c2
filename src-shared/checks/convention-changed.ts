import { addMonths, endOfMonth } from '../calendar/iso-date.ts';
import { longMonth } from '../calendar/print-date.ts';
import { settingOn } from '../entities/settings.ts';
import { about, type Check } from './support/check.ts';

/** Durations counted otherwise than in the month before, so that the figures of the two cannot be compared. */
export const conventionChanged: Check = {
  name: 'convention-changed',
  find: ({ register, clocks }) => {
    const before = addMonths(clocks.month, -1);
    const key = 'duration.convention';
    if (settingOn(register, key, clocks.asAt) === settingOn(register, key, endOfMonth(before))) return [];
    const settings = register.setting.filter((one) => one.key === key);
    return [
      {
        weight: 'look',
        sentence: `Durations are counted otherwise than in ${longMonth(before)}, so the two papers’ figures cannot be compared.`,
        next: 'Tell the readers, or put the setting back.',
        facts: about('setting', ...settings.map(({ id }) => id)),
        place: 'refine/summary-table',
      },
    ];
  },
};
