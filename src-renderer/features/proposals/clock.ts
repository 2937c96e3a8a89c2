import { monthOf } from '../../../src-shared/calendar/iso-date.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { type ReportContext, reportContext } from '../../../src-shared/report/context.ts';

/** Views show a day with everything that is known of it, whenever it became known. */
export const ALL_KNOWN = '9999-12-31';

const contexts = new WeakMap<Register, Map<string, ReportContext>>();

/** The paper's own ways to count and name, on the day that is shown. */
export function contextOn(register: Register, asAt: string): ReportContext {
  const days = contexts.get(register) ?? new Map<string, ReportContext>();
  contexts.set(register, days);
  const found = days.get(asAt);
  if (found !== undefined) return found;
  const month = monthOf(asAt);
  const made = reportContext(register, {
    month,
    asAt,
    position: asAt,
    knownBy: ALL_KNOWN,
    edition: null,
  });
  days.set(asAt, made);
  return made;
}
