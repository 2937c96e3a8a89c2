import { useEffect, useRef, useState } from 'react';
import type { Register } from '../../../src-shared/entities/register.ts';
import { isQuick, type ProposalRow, proposalRows, rowSteps } from './rows.ts';

/** Milliseconds at a time, so that typing between two frames is never kept waiting. */
const SPELL = 10;

interface Rows {
  /** The rows of the day shown; while they are being worked out, those that were shown before. */
  readonly rows: readonly ProposalRow[];
  readonly isDeriving: boolean;
}

/** The rows of the list. Of a very large register they are worked out in pieces, and the window stays usable meanwhile. */
export function useProposalRows(register: Register, asAt: string): Rows {
  const shown = useRef<readonly ProposalRow[]>([]);
  const [, setFinished] = useState(0);
  const isNow = asAt !== '' && isQuick(register, asAt);
  if (isNow) shown.current = proposalRows(register, asAt);
  useEffect(() => {
    if (isNow || asAt === '') return;
    const steps = rowSteps(register, asAt);
    let timer = 0;
    const work = () => {
      const end = performance.now() + SPELL;
      while (performance.now() < end) {
        if (steps.next().done) {
          setFinished((count) => count + 1);
          return;
        }
      }
      timer = window.setTimeout(work);
    };
    timer = window.setTimeout(work);
    return () => window.clearTimeout(timer);
  }, [register, asAt, isNow]);
  return { rows: shown.current, isDeriving: !isNow };
}
