import { useEffect, useRef } from 'react';
import { useInterface, type Wanted } from '../stores/interface-store.ts';

/**
 * Takes up a command that was given from anywhere, perhaps before this view was there: it waits until the view that can do
 * it is shown.
 */
export function useWanted(name: Wanted, act: () => void): void {
  const isWanted = useInterface((state) => state.wanted === name);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!isWanted) return;
    useInterface.setState({ wanted: null });
    latest.current();
  }, [isWanted]);
}
