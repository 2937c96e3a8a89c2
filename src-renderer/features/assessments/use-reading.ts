import { useMemo } from 'react';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { readingOn } from './reading.ts';

/** The register as at the day shown; null until that day is chosen. */
export function useReading(): ReportContext | null {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  return useMemo(() => (asAt === '' ? null : readingOn(register, asAt)), [register, asAt]);
}
