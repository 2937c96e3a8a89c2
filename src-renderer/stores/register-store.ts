import { create } from 'zustand';
import type { Undoable } from '../../src-shared/api/register-api.ts';
import { ok, type Result } from '../../src-shared/api/result.ts';
import type { RegisterStatus } from '../../src-shared/api/shell-api.ts';
import { applyChanges } from '../../src-shared/entities/apply-changes.ts';
import type { Change } from '../../src-shared/entities/change-set.ts';
import { emptyRegister, type Register } from '../../src-shared/entities/register.ts';
import { usePreferences } from './preferences-store.ts';
import { tellRedacted } from './redactions.ts';
import { registerLine, setRegisterOpen, startRegisterLine } from './register-line.ts';
import { beginSave, endSave } from './saves-in-flight.ts';

/** The live copy of the register that is open, and what was done to it from this window. */
interface RegisterState {
  readonly status: RegisterStatus;
  readonly register: Register;
  readonly registerId: string | null;
  readonly version: number;
  /** True once the copy is whole. */
  readonly isLoaded: boolean;
  readonly saving: number;
  readonly saved: Saved | null;
  /** What Undo and Redo would do next, the same in every window and after closing and opening again. */
  readonly undoable: Undoable;
  /** How often names were taken out of it: whatever shows its records begins anew then. */
  readonly redactions: number;
}

/** The last thing saved from this window, for the line that says so. */
export interface Saved {
  readonly label: string;
  /** The instant, UTC. */
  readonly at: string;
}

const EMPTY = {
  register: emptyRegister(),
  registerId: null,
  version: 0,
  isLoaded: false,
  saving: 0,
  saved: null,
  undoable: { undo: null, redo: null },
  redactions: 0,
} as const;

export const useRegister = create<RegisterState>(() => ({ status: { state: 'none' }, ...EMPTY }));

/** Begins to keep the copy in step with the register process. */
export function startRegisterStore(): void {
  startRegisterLine((push) => {
    const state = useRegister.getState();
    if (!state.isLoaded) return;
    if (push.push === 'redacted') {
      tellRedacted(push.rules);
      void load(state.redactions + 1);
      return;
    }
    const { version, undoable, changes } = push;
    // A change that was missed (the window was being loaded) is made good by reading everything.
    if (version !== state.version + 1) void load();
    else
      useRegister.setState({
        version,
        undoable,
        register: applyChanges(state.register, changes as readonly Change[]),
      });
  });
}

/** Takes over what main says of the register that is open. */
export function setStatus(status: RegisterStatus): void {
  const before = useRegister.getState().status;
  const isSame = before.state === 'open' && status.state === 'open' && before.path === status.path;
  useRegister.setState(isSame ? { status } : { status, ...EMPTY });
  setRegisterOpen(status.state === 'open');
  if (status.state === 'open') void load();
}

async function load(redactions = useRegister.getState().redactions): Promise<void> {
  const result = await registerLine('read', {});
  if (!result.ok) {
    const { status, isLoaded } = useRegister.getState();
    // Closed meanwhile is no failure; a first reading that failed would otherwise be waited for without end.
    if (status.state !== 'open' || isLoaded || result.error.code === 'missing') return;
    const { name, path } = status;
    useRegister.setState({ status: { state: 'failed', name, path, error: result.error, backups: [] } });
    return;
  }
  useRegister.setState({ ...result.value, isLoaded: true, redactions });
}

/** Commits changes as one step that can be undone. The label says what was done: "Raise DP114". */
export async function save(label: string, changes: readonly Change[]): Promise<Result<null>> {
  if (changes.length === 0) return ok(null);
  const told = label.slice(0, 200);
  return saving(told, (by) =>
    registerLine('commit', { changeSet: { ...by, label: told, changes: [...changes] } }),
  );
}

/** Takes a step back, or does it again. */
export function undo(step: { readonly id: string; readonly label: string }, kind: 'undo' | 'redo') {
  const label = `${kind === 'undo' ? 'Undo' : 'Redo'}: ${step.label}`;
  return saving(label, (by) => registerLine('undo', { changeSet: step.id, kind, by }));
}

/** Puts one record back to what it was before a change set, as a step of its own. */
export function putBack(changeSet: string, recordId: string, label: string): Promise<Result<null>> {
  const told = label.slice(0, 200);
  return saving(told, (by) => registerLine('putBack', { changeSet, recordId, label: told, by }));
}

/** Brings a snapshot in as one step. */
export function bringInStep(label: string, ask: (by: By) => Promise<Result<unknown>>): Promise<Result<null>> {
  return saving(label.slice(0, 200), ask);
}

interface By {
  readonly id: string;
  readonly author: string;
  readonly installation: string;
  readonly at: string;
}

// Says that something is being saved while it is, and when it was.
async function saving(label: string, ask: (by: By) => Promise<Result<unknown>>): Promise<Result<null>> {
  const { author, installation } = usePreferences.getState();
  const at = new Date().toISOString();
  const id = crypto.randomUUID();
  useRegister.setState(({ saving: count }) => ({ saving: count + 1 }));
  beginSave(id, label, useRegister.getState().registerId);
  const result = await ask({ id, author: author || 'Somebody', installation, at });
  endSave(id);
  useRegister.setState(({ saving: count, saved }) => ({
    saving: count - 1,
    saved: result.ok ? { label, at } : saved,
  }));
  return result.ok ? ok(null) : result;
}
