import { longMonth } from '../../../src-shared/calendar/print-date.ts';
import { dismiss, notify, useInterface } from '../../stores/interface-store.ts';
import { beginJob, endJob } from '../../stores/jobs-store.ts';
import { shell } from '../../stores/shell.ts';
import { checksOpen } from './checks/check-words.ts';
import { openNow, unlessStopped } from './checks/stop-question-store.ts';
import { go, usePaper } from './paper-state.ts';
import { isReviewOf } from './reviewed/review-entries.ts';

/** Which paper is to be written: as it now is, or as an issue of it was. */
export interface PaperAsked {
  readonly month: string;
  readonly edition: string | null;
  readonly issue: string | null;
}

/** A job that is taken up again: one whose file could not be written, or was held for the person to look at. */
interface Again {
  readonly job: string;
  /** What to do about what stands there; null to be told of it. */
  readonly over: 'replace' | 'beside' | null;
}

/**
 * Writes an edition as Word where the person says, after asking where a check must stop it. Where somebody changed the
 * file that is there, that is shown first. A paper as it was issued left already, so nothing stops it.
 */
export function exportPaper(paper: PaperAsked, again?: Again): void {
  const { month, edition, issue } = paper;
  if (issue !== null || again !== undefined) void write(paper, again);
  else unlessStopped('Export', month, edition, () => void write(paper));
}

async function write(paper: PaperAsked, again?: Again): Promise<void> {
  forgetLast();
  const job = beginJob(`Export of ${longMonth(paper.month)} to Word`, again?.job);
  const result = await shell('exportPaper', { ...paper, job, over: again?.over ?? null });
  endJob(job);
  if (!result.ok) {
    say({ intent: 'error', text: result.error.message, next: result.error.next }, [
      { label: 'Try again', act: () => void write(paper, { job, over: again?.over ?? null }) },
    ]);
    return;
  }
  const { id, name, held, isAsIssued } = result.value;
  if (held.length > 0) {
    if (held.some((file) => isReviewOf(file, paper)))
      go({ mode: 'live', reading: null, panel: { kind: 'reviewed', found: held, job } });
    else usePaper.setState({ held: { paper, found: held, job } });
    return;
  }
  if (id === null) return;
  const otherwise = 'This version of Panelpaper makes the file otherwise than the one that issued it.';
  const open = paper.issue === null ? checksOpen(openNow(paper.month, paper.edition)) : null;
  say({ intent: 'success', text: `Exported “${name}”.`, next: isAsIssued ? open : otherwise }, [
    { label: 'Open', act: () => void told(shell('openExported', { id })) },
    { label: 'Show in folder', act: () => void told(shell('showExported', { id })) },
  ]);
}

/** The person thought better of an export that was held. */
export function dropExport(job: string): void {
  void shell('cancelJob', { job });
}

interface Said {
  readonly intent: 'success' | 'error';
  readonly text: string;
  readonly next: string | null;
}

let last: string | null = null;

/** What was said of an earlier export is overtaken by the next, and stands where the next question is answered. */
export function forgetLast(): void {
  if (last !== null) dismiss(last);
  last = null;
}

// A notice whose action was taken has been read.
function say(said: Said, actions: readonly { readonly label: string; readonly act: () => void }[]): void {
  notify({
    ...said,
    actions: actions.map(({ label, act }) => ({
      label,
      act: () => {
        forgetLast();
        act();
      },
    })),
  });
  last = useInterface.getState().notices.at(-1)?.id ?? null;
}

async function told(asked: ReturnType<typeof shell<'openExported'>>): Promise<void> {
  const result = await asked;
  if (!result.ok) notify({ intent: 'error', text: result.error.message, next: result.error.next });
}
