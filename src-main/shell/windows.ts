import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, nativeTheme } from 'electron';
import type { Log } from './logging.ts';
import { ORIGIN } from './protocol.ts';

const PRELOAD = fileURLToPath(new URL('../preload/preload.cjs', import.meta.url));

/** Opens a window of the application. It is shown as soon as it has something to show. */
export function openWindow(log: Log): BrowserWindow {
  const window = new BrowserWindow({
    width: 1320,
    height: 860,
    minWidth: 760,
    minHeight: 520,
    show: false,
    title: 'Panelpaper',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1f1f1f' : '#fafafa',
    webPreferences: {
      preload: join(PRELOAD),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  comeBack(window, log);
  void window.loadURL(`${ORIGIN}/`);
  return window;
}

const SOON = 60_000;

/** Loads the page again where its process dies, and asks first where that has just been done. */
function comeBack(window: BrowserWindow, log: Log): void {
  let lastDeath = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log.fault(`The process of a window ended: ${reason}, code ${exitCode}.`);
    const isAgain = Date.now() - lastDeath < SOON;
    lastDeath = Date.now();
    if (isAgain) void askToComeBack(window);
    else window.reload();
  });
}

async function askToComeBack(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Panelpaper',
    message: 'This window stopped twice in a minute.',
    detail: 'What was saved is in the register, and what was being typed is offered again.',
    buttons: ['Show it again', 'Close the window'],
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.reload();
  else window.destroy();
}
