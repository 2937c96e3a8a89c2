import { useEffect, useState } from 'react';
import type { LaidOutPage, PaperPart } from '../../../../src-shared/api/shell-api.ts';
import { useRegister } from '../../../stores/register-store.ts';
import { shell } from '../../../stores/shell.ts';

export interface WordFile {
  readonly part: PaperPart;
  readonly bytes: Uint8Array;
  readonly pages: readonly LaidOutPage[];
}

interface Asked {
  /** The file as last written; it stays in sight while the next is being made. */
  readonly file: WordFile | null;
  readonly failure: string | null;
  readonly isWorking: boolean;
  readonly tryAgain: () => void;
}

const PAUSE = 300;

interface Wanted {
  readonly month: string;
  readonly edition: string | null;
  /** An issue to have as it was issued; null for the paper as it now is. */
  readonly issue: string | null;
  readonly part: PaperPart;
}

/** A Word file of an edition, written again a moment after the register changed. */
export function useWordFile({ month, edition, issue, part }: Wanted): Asked {
  const version = useRegister((state) => state.version);
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<Omit<Asked, 'tryAgain'>>({
    file: null,
    failure: null,
    isWorking: true,
  });
  // The register's version, and another try, are reasons to ask again.
  useEffect(() => {
    let isStale = false;
    setState((before) => ({ ...before, isWorking: true }));
    const timer = setTimeout(
      async () => {
        const result = await shell('paperBytes', { month, edition, issue, part });
        if (isStale) return;
        if (result.ok) setState({ file: { part, ...result.value }, failure: null, isWorking: false });
        else setState((before) => ({ ...before, failure: result.error.message, isWorking: false }));
      },
      tries === 0 && version === 0 ? 0 : PAUSE,
    );
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [month, edition, issue, part, version, tries]);
  // The other document is no stand-in while this one is being made.
  const file = state.file?.part === part ? state.file : null;
  return { ...state, file, tryAgain: () => setTries((before) => before + 1) };
}
