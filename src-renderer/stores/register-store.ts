import { create } from 'zustand';
import { type ApiError, failed, ok, type Result } from '../../src-shared/api/result.ts';
import type { RegisterStatus } from '../../src-shared/api/shell-api.ts';
import { applyChanges } from '../../src-shared/entities/apply-changes.ts';
import type { Change } from '../../src-shared/entities/change-set.ts';
import { emptyRegister, type Register } from '../../src-shared/entities/register.ts';
import { inverseOf } from './inverse.ts';
import { usePreferences } from './preferences-store.ts';
import { registerLine, setRegisterOpen, startRegisterLine } from './register-line.ts';

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
  readonly undoable: readonly Done[];
  readonly redoable: readonly Done[];
}

/** The last thing saved from this window, for the line that says so. */
export interface Saved {
  readonly label: string;
  /** The instant, UTC. */
  readonly at: string;
}

/** A change set that was committed from this window, with what undoes it. */
export interface Done {
  readonly label: string;
  readonly changes: readonly Change[];
  readonly inverse: readonly Change[];
}

const EMPTY = {
  register: emptyRegister(),
  registerId: null,
  version: 0,
  isLoaded: false,
  saving: 0,
  saved: null,
  undoable: [],
  redoable: [],
} as const;

export const useRegister = create<RegisterState>(() => ({ status: { state: 'none' }, ...EMPTY }));

/** Begins to keep the copy in step with the register process. */
export function startRegisterStore(): void {
  startRegisterLine(({ version, changes }) => {
    const state = useRegister.getState();
    if (!state.isLoaded) return;
    // A change that was missed (the window was being loaded) is made good by reading everything.
    if (version !== state.version + 1) void load();
    else
      useRegister.setState({ version, register: applyChanges(state.register, changes as readonly Change[]) });
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

async function load(): Promise<void> {
  const result = await registerLine('read', {});
  if (!result.ok) {
    const { status, isLoaded } = useRegister.getState();
    // Closed meanwhile is no failure; a first reading that failed would otherwise be waited for without end.
    if (status.state !== 'open' || isLoaded || result.error.code === 'missing') return;
    const { name, path } = status;
    useRegister.setState({ status: { state: 'failed', name, path, error: result.error, backups: [] } });
    return;
  }
  useRegister.setState({ ...result.value, isLoaded: true });
}

/** Commits changes as one step that can be undone. The label says what was done: "Raise DP114". */
export async function save(label: string, changes: readonly Change[]): Promise<Result<null>> {
  if (changes.length === 0) return ok(null);
  const inverse = inverseOf(useRegister.getState().register, changes);
  const result = await commit(label, changes);
  if (result.ok) {
    const { undoable } = useRegister.getState();
    useRegister.setState({ undoable: [...undoable, { label, changes, inverse }], redoable: [] });
  }
  return result;
}

/** Undoes the last thing done from this window. */
export async function undo(): Promise<Result<null>> {
  const { undoable, redoable } = useRegister.getState();
  const last = undoable.at(-1);
  if (last === undefined) return failed('missing', 'There is nothing to undo.');
  const result = await commit(`Undo: ${last.label}`, last.inverse);
  if (result.ok) useRegister.setState({ undoable: undoable.slice(0, -1), redoable: [...redoable, last] });
  return result;
}

/** Does again what was undone last. */
export async function redo(): Promise<Result<null>> {
  const { undoable, redoable } = useRegister.getState();
  const last = redoable.at(-1);
  if (last === undefined) return failed('missing', 'There is nothing to redo.');
  const result = await commit(`Redo: ${last.label}`, last.changes);
  if (result.ok) useRegister.setState({ redoable: redoable.slice(0, -1), undoable: [...undoable, last] });
  return result;
}

async function commit(label: string, changes: readonly Change[]): Promise<Result<null>> {
  const { author, installation } = usePreferences.getState();
  const at = new Date().toISOString();
  const changeSet = {
    id: crypto.randomUUID(),
    label: label.slice(0, 200),
    author: author || 'Somebody',
    installation,
    at,
    changes: [...changes],
  };
  useRegister.setState(({ saving }) => ({ saving: saving + 1 }));
  const result = await registerLine('commit', { changeSet });
  useRegister.setState(({ saving, saved }) => ({
    saving: saving - 1,
    saved: result.ok ? { label, at } : saved,
  }));
  return result.ok ? ok(null) : { ok: false, error: result.error as ApiError };
}
