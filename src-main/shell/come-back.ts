import { type BrowserWindow, dialog } from 'electron';
import type { ShellEvent } from '../../src-shared/api/shell-api.ts';
import type { Log } from './logging.ts';

const SAFE = 'What was saved is in the register, and what was being typed is offered again.';
const SOON = 60_000;
const SHOW_AGAIN = 0;

/**
 * Loads a window's page again where its process dies, and says so; asks first where that has just been done. Where the
 * page stops answering, the person may wait for it or have it shown again.
 */
export function comeBack(window: BrowserWindow, log: Log): void {
  const { webContents: page } = window;
  let lastDeath = Number.NEGATIVE_INFINITY;
  let isWanted = false;
  let asking: AbortController | null = null;

  const reload = () => {
    page.once('did-finish-load', () => window.webContents.send('event', TOLD));
    window.reload();
  };
  page.on('render-process-gone', (_, { reason, exitCode }) => {
    asking?.abort();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log.fault(`The process of a window ended: ${reason}, code ${exitCode}.`);
    const isAgain = !isWanted && Date.now() - lastDeath < SOON;
    lastDeath = isWanted ? lastDeath : Date.now();
    isWanted = false;
    if (isAgain) void askToComeBack(window, reload);
    else reload();
  });
  window.on('unresponsive', () => {
    if (asking !== null) return;
    log.fault('A window does not answer.');
    asking = new AbortController();
    void askToWait(window, asking.signal).then((isToShowAgain) => {
      asking = null;
      if (!isToShowAgain || window.isDestroyed()) return;
      isWanted = true;
      page.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', () => asking?.abort());
}

const TOLD: ShellEvent = {
  event: 'failure',
  error: {
    code: 'window-ended',
    message: 'This window stopped by itself and is shown again. What was saved is safe.',
    next: 'If it happens again, Help › Copy details says what it was.',
    problems: [],
  },
};

async function askToComeBack(window: BrowserWindow, reload: () => void): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Panelpaper',
    message: 'This window stopped twice in a minute.',
    detail: SAFE,
    buttons: ['Show it again', 'Close the window'],
    defaultId: SHOW_AGAIN,
    cancelId: 1,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === SHOW_AGAIN) reload();
  else window.destroy();
}

/** Whether the person would rather have the window anew. The question goes when the page answers after all. */
async function askToWait(window: BrowserWindow, signal: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Panelpaper',
    message: 'This window does not answer.',
    detail: `It may be busy and answer in a moment. ${SAFE}`,
    buttons: ['Show it again', 'Wait'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
    signal,
  });
  return !signal.aborted && response === SHOW_AGAIN;
}
