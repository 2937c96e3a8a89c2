import { useEffect } from 'react';
import { create } from 'zustand';

/**
 * Which small form is open within a record: "issue", or a correction of an event. By the record, so that text that a crash
 * left unsaved can be put back into the form that it was typed in.
 */
export type OpenActs = Readonly<Record<string, unknown>>;

const useActs = create<{ readonly acts: OpenActs }>(() => ({ acts: {} }));

export function openActs(): OpenActs {
  return useActs.getState().acts;
}

/** Opens the small forms that were open when a text was typed; a record that is shown takes its own up. */
export function openAgain(acts: OpenActs): void {
  useActs.setState((now) => ({ acts: { ...now.acts, ...acts } }));
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
