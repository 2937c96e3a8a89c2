import { create } from 'zustand';
import type { RedactionPreview } from '../../src-shared/api/redaction-api.ts';
import type { ApiError } from '../../src-shared/api/result.ts';
import { today } from '../components/today.ts';
import { registerLine } from './register-line.ts';
import { bringInStep, useRegister } from './register-store.ts';

/**
 * The person whose name this window is about to take out of the register, or has just taken out. It outlives the screen
 * it was asked for on, which begins anew when the name is gone.
 */
interface RedactingState {
  readonly personId: string | null;
  /** What it would do, and what it cannot reach; null while it is worked out. */
  readonly preview: RedactionPreview | null;
  readonly isMaking: boolean;
  /** What was done; null until it is. */
  readonly done: Pick<RedactionPreview, 'records' | 'papers'> | null;
  readonly fault: ApiError | null;
}

const NOTHING: RedactingState = { personId: null, preview: null, isMaking: false, done: null, fault: null };

export const useRedacting = create<RedactingState>(() => NOTHING);

/** Begins to redact a person, or shows what still has the name of one who was redacted. Nothing is written yet. */
export function askToRedact(personId: string): void {
  useRedacting.setState({ ...NOTHING, personId });
  void look();
}

/** Leaves it. */
export function stopRedacting(): void {
  if (!useRedacting.getState().isMaking) useRedacting.setState(NOTHING);
}

async function look(): Promise<void> {
  const { personId } = useRedacting.getState();
  if (personId === null) return;
  const result = await registerLine('redactionPreview', { personId });
  if (useRedacting.getState().personId !== personId) return;
  useRedacting.setState(result.ok ? { preview: result.value } : { preview: null, fault: result.error });
}

/** Redacts the person as the preview that is shown says. */
export async function redactNow(): Promise<void> {
  const { personId, preview, isMaking } = useRedacting.getState();
  if (personId === null || preview === null || isMaking) return;
  useRedacting.setState({ isMaking: true, fault: null });
  const { version, records, papers } = preview;
  const result = await bringInStep('Redact a person', (by) =>
    registerLine('redactPerson', { personId, version, on: today(), by }),
  );
  // What the line of saving offers to undo is the step before, so it does not stand beside this one.
  if (result.ok) useRegister.setState({ saved: null });
  useRedacting.setState({
    isMaking: false,
    done: result.ok ? { records, papers } : null,
    fault: result.ok ? null : result.error,
  });
  await look();
}

useRegister.subscribe((now, before) => {
  if (now.registerId !== before.registerId) useRedacting.setState(NOTHING);
  // What a person is shown is what will be done: somebody saved meanwhile.
  else if (now.version !== before.version && !useRedacting.getState().isMaking) void look();
});
