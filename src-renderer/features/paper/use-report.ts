import { useDeferredValue, useMemo } from 'react';
import { useRegister } from '../../stores/register-store.ts';
import { type Days, type Derived, derived, derivedFor } from './derived.ts';

/** The paper as it now stands, made after what is being typed has been shown. Made again only when the register changes. */
export function useReport(month: string, edition: string | null, days?: Days): Derived {
  const register = useDeferredValue(useRegister((state) => state.register));
  return useMemo(
    () =>
      days === undefined ? derived(register, month, edition) : derivedFor(register, month, edition, days),
    [register, month, edition, days],
  );
}
