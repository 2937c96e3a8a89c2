import { create } from 'zustand';
import type { ApiError } from '../../src-shared/api/result.ts';
import { takeUp } from './incoming-store.ts';
import { leave, notify, show } from './interface-store.ts';
import { useRegister } from './register-store.ts';
import { shell } from './shell.ts';
import { toldOnceSlow } from './slow-jobs.ts';

/** What a snapshot file is wanted for. */
export type Purpose = 'bring-in' | 'new-register';

/** What the person is being asked about a snapshot file; main knows the file by the job. */
export type SnapshotQuestion =
  | { readonly kind: 'purpose'; readonly job: string; readonly name: string }
  | {
      readonly kind: 'passphrase';
      readonly job: string;
      readonly name: string;
      readonly purpose: Purpose;
      /** Why the last one did not open it. */
      readonly refusal: ApiError | null;
    };

export const useSnapshotQuestion = create<{ readonly question: SnapshotQuestion | null }>(() => ({
  question: null,
}));

export const ask = (question: SnapshotQuestion | null) => useSnapshotQuestion.setState({ question });

/** Opens a snapshot file for a purpose: one that is chosen now, or one that main knows by the job already. */
export async function openSnapshotFile(
  purpose: Purpose,
  job: string = crypto.randomUUID(),
  passphrase: string | null = null,
): Promise<void> {
  if (purpose === 'bring-in') return bringIn(job, passphrase);
  const result = await toldOnceSlow('Making a register of the snapshot', job, () =>
    shell('openSnapshot', { job, passphrase }),
  );
  settle(purpose, job, result.ok ? result.value : result.error);
}

async function bringIn(job: string, passphrase: string | null): Promise<void> {
  const result = await toldOnceSlow('Reading the snapshot', job, () =>
    shell('chooseSnapshot', { job, passphrase }),
  );
  if (!settle('bring-in', job, result.ok ? result.value : result.error)) return;
  const token = result.ok ? result.value.token : null;
  if (token === null) return;
  show('snapshots', 'bring-in');
  await takeUp(token);
}

type Answer = { readonly state: 'done' | 'cancelled' | 'protected'; readonly name: string } | ApiError;

// True where the file was opened.
function settle(purpose: Purpose, job: string, answer: Answer): boolean {
  if ('code' in answer) {
    const { question } = useSnapshotQuestion.getState();
    if (answer.code === 'passphrase-wrong' && question?.kind === 'passphrase')
      ask({ ...question, refusal: answer });
    else {
      ask(null);
      notify({ intent: 'error', text: answer.message, next: answer.next });
    }
    return false;
  }
  if (answer.state === 'protected') {
    ask({ kind: 'passphrase', job, name: answer.name, purpose, refusal: null });
    return false;
  }
  ask(null);
  return answer.state === 'done';
}

/** A snapshot that the system asked to be opened: asked about where a register is open, else made one of at once. */
export function snapshotAsked(job: string, name: string): void {
  const { state } = useRegister.getState().status;
  if (state === 'open' || state === 'opening') ask({ kind: 'purpose', job, name });
  else leave(() => void openSnapshotFile('new-register', job));
}
