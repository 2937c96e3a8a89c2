import type { IsoDate } from '../../src-shared/calendar/iso-date.ts';
import { useInterface } from '../stores/interface-store.ts';

/** Today where the person is, "2020-02-07". Only the interface reads it; what is derived is told which day it is. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * The day that a new fact is dated until the person says otherwise. Whoever set the window to a day that has passed is
 * entering what happened then; a day to come is only looked at, and a register's own day nobody chose.
 */
export function defaultDayOf(chosen: IsoDate | null, today: IsoDate): IsoDate {
  return chosen !== null && chosen < today ? chosen : today;
}

/** The same now. */
export function defaultDay(): IsoDate {
  return defaultDayOf(useInterface.getState().chosenAsAt, today());
}

/** The same in a form, which follows the day shown while the person has not typed another. */
export function useDefaultDay(): IsoDate {
  return defaultDayOf(
    useInterface((state) => state.chosenAsAt),
    today(),
  );
}
