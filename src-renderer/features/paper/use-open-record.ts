import { useEffect } from 'react';
import { useInterface } from '../../stores/interface-store.ts';

/**
 * Says what form of the paper is open. Text that a crash left unsaved is offered with what was open when it was typed, and
 * put back where that opens again.
 */
export function useOpenRecord(asked: string): void {
  useEffect(() => {
    const set = (from: string | null | undefined, paper: string | null) =>
      useInterface.setState(({ selected }) =>
        selected.paper === from || from === undefined ? { selected: { ...selected, paper } } : {},
      );
    set(undefined, asked);
    // The form forgets its text under the name it was kept by, and only then is it closed.
    return () => void setTimeout(() => set(asked, null));
  }, [asked]);
}
