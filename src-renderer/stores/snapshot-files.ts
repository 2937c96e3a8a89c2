import { create } from 'zustand';
import type { ApiError } from '../../src-shared/api/result.ts';
import { takeUp } from './incoming-store.ts';
import { leave, notify, show } from './interface-store.ts';
import { beginJob, endJob } from './jobs-store.ts';
import { useRegister } from './register-store.ts';
import { shell } from './shell.ts';

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
  const result = await shell('openSnapshot', { job, passphrase });
  settle(purpose, job, result.ok ? result.value : result.error);
}

const SOON = 1000;

async function bringIn(job: string, passphrase: string | null): Promise<void> {
  // What is read at once needs no word of how far it is; the time in the system's dialog is the person's own.
  let shown = false;
  const stop = hearFirstProgress(job, () => {
    shown = true;
    beginJob('Reading the snapshot', job);
  });
  const result = await shell('chooseSnapshot', { job, passphrase });
  stop();
  if (shown) endJob(job);
  if (!settle('bring-in', job, result.ok ? result.value : result.error)) return;
  const token = result.ok ? result.value.token : null;
  if (token === null) return;
  show('snapshots', 'bring-in');
  await takeUp(token);
}

const waiting = new Map<string, () => void>();

/** Hears that a job has begun to work. */
export function hearBegun(job: string): void {
  waiting.get(job)?.();
}

function hearFirstProgress(job: string, begin: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  waiting.set(job, () => {
    timer ??= setTimeout(begin, SOON);
  });
  return () => {
    waiting.delete(job);
    clearTimeout(timer);
  };
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
