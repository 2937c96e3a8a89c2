import { useMemo } from 'react';
import type { ReportModel } from '../../../../src-shared/report/model.ts';
import { useRegister } from '../../../stores/register-store.ts';
import { usePaper } from '../paper-state.ts';
import { useReport } from '../use-report.ts';
import { type Reading, readingOf } from './reading.ts';
import { useIssued } from './use-issued.ts';

const EVERYTHING = '9999-12-31';

/** The paper on the sheet, and the issue it is looked at beside. */
export interface ShownPaper {
  readonly reading: Reading;
  /** What the sheet draws; null while it is being read, or where it cannot be. */
  readonly model: ReportModel | null;
  readonly failure: string | null;
  readonly issued: ReportModel | null;
  readonly issuedBy: string | null;
}

/**
 * A month's paper as it is being looked at. For the differences it is made anew for the days of the issue, with all that
 * is known now.
 */
export function useShownPaper(month: string, edition: string | null): ShownPaper {
  const register = useRegister((state) => state.register);
  const wanted = usePaper((state) => state.reading);
  const reading = useMemo(() => readingOf(register, edition, wanted), [register, edition, wanted]);
  const issued = useIssued(reading.issue?.id ?? null);
  const { as, issue } = reading;
  const days = useMemo(
    () =>
      as === 'differences' ? { asAt: issue.asAt, position: issue.position, knownBy: EVERYTHING } : undefined,
    [as, issue],
  );
  const now = useReport(month, edition, days);
  const { issuedBy } = issued;
  if (as === 'issued')
    return { reading, model: issued.model, failure: issued.failure, issued: issued.model, issuedBy };
  return { reading, ...now, failure: now.failure ?? issued.failure, issued: issued.model, issuedBy };
}
