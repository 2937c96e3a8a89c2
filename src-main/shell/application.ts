import { app, BrowserWindow, type WebContents } from 'electron';
import type { Preferences, ShellEvent } from '../../src-shared/api/shell-api.ts';
import { type Spelling, startSpelling } from '../spelling/spelling.ts';
import type { Log } from './logging.ts';
import { nameSteps } from './menu.ts';
import { type MachinePreferences, machinePreferences } from './preferences.ts';
import { type RegisterHost, startRegisterHost } from './register-host.ts';
import { openRegisters, type Registers } from './registers.ts';
import { openWindow } from './windows.ts';

/** The running application: what every part of main works with. */
export interface Application {
  readonly log: Log;
  readonly preferences: MachinePreferences;
  readonly host: RegisterHost;
  readonly registers: Registers;
  readonly spelling: Spelling;
  /** Has every window look its words up again, since others are right now. */
  readonly otherWords: () => void;
  /** Keeps what the person prefers and tells every window. */
  readonly prefer: (change: Partial<Omit<Preferences, 'installation'>>) => Preferences;
  /** Tells every window. */
  readonly tell: (event: ShellEvent) => void;
  /** Tells the window that is being worked in. */
  readonly command: (command: string) => void;
  readonly newWindow: () => BrowserWindow;
  readonly focus: () => void;
  /** Opens the first window, and the register that was open last or the file it was started with. */
  readonly start: () => void;
  /** A file that the system asks to be opened: a register or a snapshot. */
  readonly openFile: (path: string) => void;
}

const SPELLING_WORKER = new URL('./spelling-worker.js', import.meta.url);

export function newApplication(log: Log): Application {
  const preferences = machinePreferences();
  const spelling = startSpelling({
    worker: SPELLING_WORKER,
    addedWords: () => preferences.read().addedWords,
    onFault: log.fault,
  });
  let started = false;
  let asked: string | null = null;

  const tell = (event: ShellEvent) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('event', event);
  };
  const otherWords = () => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('other-words');
  };
  const connectAll = () => {
    for (const window of BrowserWindow.getAllWindows()) host.connect(window.webContents);
  };
  let host: RegisterHost;
  let registers: Registers;
  const begin = () => {
    host = startRegisterHost(log, {
      onProgress: (progress) => tell({ event: 'progress', ...progress }),
      onSteps: (steps) => nameSteps(application, steps),
      onKept: (news) => registers.kept(news),
      onRestart: () => void registers.reopen(connectAll),
      onGone: () => registers.gone(),
      onRevived: connectAll,
    });
    registers = openRegisters({ host, preferences, tell, log });
  };

  const application: Application = {
    log,
    preferences,
    get host() {
      return host;
    },
    get registers() {
      return registers;
    },
    spelling,
    prefer: (change) => {
      const next = preferences.set(change);
      if (!next.checksSpelling) spelling.rest();
      tell({ event: 'preferences', preferences: next });
      otherWords();
      return next;
    },
    otherWords,
    tell,
    command: (command) => {
      const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
      window?.webContents.send('event', { event: 'command', command } satisfies ShellEvent);
    },
    newWindow: () => {
      const window = openWindow(log);
      connectWhenLoaded(window.webContents);
      return window;
    },
    focus: () => {
      const window = BrowserWindow.getAllWindows()[0] ?? application.newWindow();
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    start: () => {
      begin();
      started = true;
      application.newWindow();
      const path = asked ?? preferences.last();
      if (path !== null) void registers.openFile(path);
    },
    openFile: (path) => {
      if (!started) asked = path;
      else void registers.openFile(path);
    },
  };

  function connectWhenLoaded(contents: WebContents): void {
    // Each load is a new page, which needs a port of its own.
    contents.on('did-finish-load', () => host.connect(contents));
  }

  app.on('window-all-closed', () => app.quit());
  let ended = false;
  app.on('before-quit', (event) => {
    if (ended || !started) return;
    event.preventDefault();
    void host.end().finally(() => {
      ended = true;
      app.quit();
    });
  });
  return application;
}
