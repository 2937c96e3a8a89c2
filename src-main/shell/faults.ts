import { app, BrowserWindow, clipboard, dialog } from 'electron';
import type { Application } from './application.ts';
import { detailsOf } from './details.ts';
import type { Log } from './logging.ts';
import { withoutText } from './without-text.ts';

const SAFE =
  'Everything you saved is in the register. What you were typing is offered again when the register is next opened.';
const RESTART = 0;
const COPY = 1;
const CLOSE = 2;
const SOON = 60_000;
const LATEST = 3000;

/**
 * What becomes of a fault in main that nothing foresaw. After an exception main cannot be trusted to go on: the person is
 * told and chooses to restart or to close. After a promise that failed unheard it goes on, and the windows say so.
 */
export function setUpFaults(log: Log, running: () => Application | null): void {
  let isTelling = false;
  let lastTold = Number.NEGATIVE_INFINITY;
  process.on('uncaughtException', (error) => {
    log.fault(error);
    if (isTelling) return;
    isTelling = true;
    tellAndEnd(log, running(), error).catch(() => app.exit(1));
  });
  process.on('unhandledRejection', (reason) => {
    log.fault(reason);
    if (Date.now() - lastTold < SOON) return;
    lastTold = Date.now();
    running()?.tell({
      event: 'failure',
      error: {
        code: 'unexpected',
        message: 'Something went wrong in Panelpaper that should not. What you saved is safe.',
        next: 'If something does not answer, restart it; Help › Copy details says what it was.',
        problems: [],
      },
    });
  });
}

async function tellAndEnd(log: Log, application: Application | null, error: unknown): Promise<void> {
  const what = withoutText(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  const where = `The log is ${log.file}.`;
  if (!app.isReady() || application === null) {
    dialog.showErrorBox('Panelpaper could not start', `${what}\n\n${where}`);
    app.exit(1);
    return;
  }
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: 'Panelpaper',
      message: 'Panelpaper has to stop, because something in it went wrong.',
      detail: `${what}\n\n${SAFE}\n\n${where}`,
      buttons: ['Restart', 'Copy details', 'Close Panelpaper'],
      defaultId: RESTART,
      cancelId: CLOSE,
      noLink: true,
    });
    if (response === COPY) {
      clipboard.writeText(detailsOf(application, BrowserWindow.getAllWindows().length));
      continue;
    }
    await letGo(application);
    if (response === RESTART) app.relaunch();
    app.exit(1);
    return;
  }
}

// The register process closes its file in order where it still can; it is not waited for longer than that takes.
function letGo(application: Application): Promise<unknown> {
  const late = new Promise((resolve) => setTimeout(resolve, LATEST));
  return Promise.race([application.host.end().catch(() => undefined), late]);
}
