import { longMonth } from '../../../src-shared/calendar/print-date.ts';
import { dismiss, notify, useInterface } from '../../stores/interface-store.ts';
import { beginJob, endJob } from '../../stores/jobs-store.ts';
import { shell } from '../../stores/shell.ts';
import { checksOpen } from './checks/check-words.ts';
import { openNow, unlessStopped } from './checks/stop-question-store.ts';

/** Writes an edition as Word where the person says, after asking where a check must stop it. */
export function exportPaper(month: string, edition: string | null): void {
  unlessStopped('Export', month, edition, () => void write(month, edition));
}

// A job given again tries the file that could not be written.
async function write(month: string, edition: string | null, again?: string): Promise<void> {
  const job = beginJob(`Export of ${longMonth(month)} to Word`, again);
  const result = await shell('exportPaper', { month, edition, job });
  endJob(job);
  if (!result.ok) {
    say({ intent: 'error', text: result.error.message, next: result.error.next }, [
      { label: 'Try again', act: () => void write(month, edition, job) },
    ]);
    return;
  }
  const { id, name } = result.value;
  if (id === null) return;
  say({ intent: 'success', text: `Exported “${name}”.`, next: checksOpen(openNow(month, edition)) }, [
    { label: 'Open', act: () => void told(shell('openExported', { id })) },
    { label: 'Show in folder', act: () => void told(shell('showExported', { id })) },
  ]);
}

interface Said {
  readonly intent: 'success' | 'error';
  readonly text: string;
  readonly next: string | null;
}

// A notice whose action was taken has been read.
function say(said: Said, actions: readonly { readonly label: string; readonly act: () => void }[]): void {
  let id: string | undefined;
  notify({
    ...said,
    actions: actions.map(({ label, act }) => ({
      label,
      act: () => {
        if (id !== undefined) dismiss(id);
        act();
      },
    })),
  });
  id = useInterface.getState().notices.at(-1)?.id;
}

async function told(asked: ReturnType<typeof shell<'openExported'>>): Promise<void> {
  const result = await asked;
  if (!result.ok) notify({ intent: 'error', text: result.error.message, next: result.error.next });
}
