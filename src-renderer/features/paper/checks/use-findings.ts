import { useDeferredValue, useMemo } from 'react';
import { useRegister } from '../../../stores/register-store.ts';
import { usePaper } from '../paper-state.ts';
import { type Findings, findingsOf, openChecks } from './findings.ts';

/** What the checks find in a paper as it now stands, made with the paper: after what is being typed has been shown. */
export function useFindings(month: string, edition: string | null): Findings {
  const register = useDeferredValue(useRegister((state) => state.register));
  return useMemo(() => findingsOf(register, month, edition), [register, month, edition]);
}

/** The paper that the workspace shows, with how many checks are open in it; null where there is none, and at first. */
export function useOpenChecks(): ReturnType<typeof openChecks> {
  const register = useDeferredValue(
    useRegister((state) => state.register),
    null,
  );
  const month = usePaper((state) => state.month);
  const edition = usePaper((state) => state.edition);
  return useMemo(
    () => (register === null ? null : openChecks(register, month, edition)),
    [register, month, edition],
  );
}
