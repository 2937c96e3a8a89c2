import { holidayCalendar, holidaysUnknown } from '../../src-shared/calendar/holidays.ts';
import { weekdaysBetween } from '../../src-shared/calendar/weekdays.ts';
import { addWorkingDays, workingDaysBetween } from '../../src-shared/calendar/working-days.ts';
import { type Command, dayOf, word } from './options.ts';
import { UsageError } from './usage.ts';

export const workdaysCommand: Command = ([from, to]) => {
  const [first, last] = [dayOf(word(from, 'FROM')), dayOf(word(to, 'TO'))];
  const data = {
    weekdays: weekdaysBetween(first, last),
    workingDays: workingDaysBetween(holidayCalendar(), first, last),
  };
  return {
    data,
    lines: [`${data.weekdays} weekdays, ${data.workingDays} working days`],
    warnings: warningsOf(first, last),
  };
};

export const deadlineCommand: Command = ([from, count]) => {
  const days = word(count, 'N');
  if (!/^[+-]?\d{1,7}$/.test(days)) throw new UsageError(`“${days}” is not a whole number of working days.`);
  const start = dayOf(word(from, 'FROM'));
  const date = addWorkingDays(holidayCalendar(), start, Number(days));
  return { data: { date }, lines: [date], warnings: warningsOf(start, date) };
};

function warningsOf(...days: readonly string[]): readonly string[] {
  return [...new Set(days.flatMap((day) => holidaysUnknown(day) ?? []))];
}
