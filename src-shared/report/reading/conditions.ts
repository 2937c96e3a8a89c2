import type { IsoDate } from '../../calendar/iso-date.ts';
import type { RecordOf } from '../../entities/registry.ts';

type Condition = RecordOf<'condition'>;

/** Whether a condition is still asked for on a day, met or not. */
export function isAskedFor({ droppedOn }: Condition, on: IsoDate): boolean {
  return droppedOn === null || droppedOn > on;
}

/** Whether something is still to be done about a condition on a day: it is asked for, and not met. */
export function isOpenCondition(condition: Condition, on: IsoDate): boolean {
  return isAskedFor(condition, on) && (condition.metOn === null || condition.metOn > on);
}
