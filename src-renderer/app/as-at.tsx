import { useEffect } from 'react';
import { endOfMonth } from '../../src-shared/calendar/iso-date.ts';
import type { Register } from '../../src-shared/entities/register.ts';
import { DateField } from '../components/date-field.tsx';
import { today } from '../components/today.ts';
import { chooseAsAt, setAsAt, useInterface } from '../stores/interface-store.ts';
import { useRegister } from '../stores/register-store.ts';

/** The day that stages and figures are shown for. Forms show every fact, whatever it says. */
export function AsAt() {
  const asAt = useInterface((state) => state.asAt);
  const registerId = useRegister((state) => state.registerId);
  // A register's own day is chosen once, when it is opened; afterwards it is the person's.
  useEffect(() => {
    if (registerId !== null) setAsAt(lastPaperDay(useRegister.getState().register) ?? today());
  }, [registerId]);
  if (asAt === '') return null;
  return (
    <DateField
      label="As at"
      isInline
      value={asAt}
      onChange={(value) => {
        if (value !== null) chooseAsAt(value);
      }}
    />
  );
}

function lastPaperDay(register: Register): string | null {
  const last = register.paper.toSorted((a, b) => (a.month < b.month ? -1 : 1)).at(-1);
  return last === undefined ? null : (last.asAt ?? endOfMonth(last.month));
}
