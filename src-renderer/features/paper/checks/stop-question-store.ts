import { create } from 'zustand';
import { useRegister } from '../../../stores/register-store.ts';
import { findingsOf, type PlacedFinding } from './findings.ts';

/** What a paper with a check that must stop it is about to have done to it. */
export interface Stopped {
  readonly act: 'Export' | 'Issue';
  readonly stops: readonly PlacedFinding[];
  readonly go: () => void;
}

/** What is being asked before a paper leaves; null where nothing is. */
export const useStopQuestion = create<{ readonly stopped: Stopped | null }>(() => ({ stopped: null }));

/** Does something that lets a paper leave, after asking where a check must stop it. */
export function unlessStopped(
  act: Stopped['act'],
  month: string,
  edition: string | null,
  go: () => void,
): void {
  // The register as it is at this moment, and not as it is yet to be shown.
  const { open } = findingsOf(useRegister.getState().register, month, edition);
  const stops = open.filter(({ weight }) => weight === 'stop');
  if (stops.length === 0) go();
  else useStopQuestion.setState({ stopped: { act, stops, go } });
}

/** How many checks of a paper are open at this moment. */
export function openNow(month: string, edition: string | null): number {
  return findingsOf(useRegister.getState().register, month, edition).open.length;
}
