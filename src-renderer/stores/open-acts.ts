import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/**
 * Which small form is open within a record: "issue", or a correction of an event. By the record, so that text that a crash
 * left unsaved can be put back into the form that it was typed in.
 */
export type OpenActs = Readonly<Record<string, unknown>>;

const useActs = create<{
  readonly acts: OpenActs;
  /** How often forms were opened again. */
  readonly again: number;
}>(() => ({ acts: {}, again: 0 }));

export function openActs(): OpenActs {
  return useActs.getState().acts;
}

/** Opens the small forms that were open when a text was typed; a record that is shown takes its own up. */
export function openAgain(acts: OpenActs): void {
  useActs.setState((now) => ({ acts: { ...now.acts, ...acts }, again: now.again + 1 }));
}

/** The small form that is open in a record, and how to open another or none. It closes with the record. */
export function useOpenAct<Act>(recordId: string): readonly [Act | null, (act: Act | null) => void] {
  const act = useActs((state) => state.acts[recordId]);
  const set = (next: Act | null) =>
    useActs.setState(({ acts: { [recordId]: _, ...others } }) => ({
      acts: next === null ? others : { ...others, [recordId]: next },
    }));
  useEffect(
    () => () => useActs.setState(({ acts: { [recordId]: _, ...others } }) => ({ acts: others })),
    [recordId],
  );
  return [(act ?? null) as Act | null, set];
}

/** Goes where a form stands that was opened again, before or after its view was there. */
export function useOpenedAgain<Act>(recordId: string, go: (act: Act) => void): void {
  const again = useActs((state) => state.again);
  const latest = useRef(go);
  latest.current = go;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked at each time that forms are opened again, though no line here reads how often.
  useEffect(() => {
    const act = openActs()[recordId];
    if (act !== undefined) latest.current(act as Act);
  }, [again, recordId]);
}
