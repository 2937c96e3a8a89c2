import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { BrowserWindow, clipboard, nativeTheme, shell } from 'electron';
import type { Handlers } from '../../src-shared/api/result.ts';
import type { ShellApi } from '../../src-shared/api/shell-api.ts';
import { handoverName } from '../papers/handover-name.ts';
import { backupFolderOf } from '../register/backup-names.ts';
import type { Application } from '../shell/application.ts';
import { detailsWithRegister } from '../shell/details.ts';
import { askToOpen, askToSave, showAbout } from '../shell/dialogs.ts';
import { suggestedAuthor } from '../shell/preferences.ts';
import { SAMPLE } from '../shell/registers.ts';
import { given, refuse } from './api-failure.ts';
import { paperExports } from './paper-exports.ts';
import { snapshotHandlers } from './snapshot-handlers.ts';

const DONE = { done: true } as const;
const CANCELLED = { done: false } as const;

/** What windows may ask of main. A path comes from a dialog, or from what main itself wrote or remembers. */
export function shellHandlers(application: Application): Handlers<ShellApi, null> {
  const { preferences } = application;
  const written = new Map<string, string>();
  const exportedAs = (path: string) => {
    const id = randomUUID();
    written.set(id, path);
    return { id, name: basename(path), folder: dirname(path) };
  };
  const nothingExported = { id: null, name: '', folder: '' };
  const exports = paperExports(application, exportedAs);
  const writtenPath = (id: string) => written.get(id) ?? refuse('missing', 'That file was not written here.');

  async function importInto(snapshot: string, name: string) {
    const path = await askToSave('register', 'Where to keep the register', name);
    if (path === null) return CANCELLED;
    const about = { snapshot, path, passphrase: null, job: randomUUID() };
    given(await application.registers.importNew(about));
    return DONE;
  }
  const snapshots = snapshotHandlers(application);

  return {
    preferences: () => {
      application.registers.onSnapshot(snapshots.asked);
      return preferences.read();
    },
    setPreferences: (change) => {
      const { author, ...others } = change;
      const next = application.prefer({
        ...defined(others),
        ...(author === undefined ? {} : { author: author.trim() || suggestedAuthor() }),
      });
      nativeTheme.themeSource = next.theme;
      return next;
    },
    misspelt: async ({ words }) => ({
      words: preferences.read().checksSpelling ? [...(await application.spelling.misspelt(words))] : [],
    }),
    knowWords: ({ words }) => {
      application.spelling.setRegisterWords(words);
      application.otherWords();
      return DONE;
    },
    status: () => application.registers.status(),
    recent: () => [...preferences.recent()],
    createRegister: async () => {
      const path = await askToSave('register', 'New register', 'Register.panelpaper');
      if (path === null) return CANCELLED;
      given(await application.registers.create(path));
      return DONE;
    },
    openRegister: async () => {
      const path = await askToOpen('register', 'Open a register');
      if (path === null) return CANCELLED;
      await application.registers.open(path);
      return DONE;
    },
    openRecent: async ({ id }) => {
      const path = preferences.pathOf(id) ?? refuse('missing', 'That register is no longer remembered.');
      await application.registers.open(path);
      return DONE;
    },
    forgetRecent: ({ id }) => {
      preferences.forget(id);
      return DONE;
    },
    openSample: () => importInto(SAMPLE, 'January 2020 sample.panelpaper'),
    ...snapshots.handlers,
    closeRegister: async () => {
      given(await application.registers.close());
      return DONE;
    },
    duplicateRegister: async () => {
      const status = application.registers.status();
      if (status.state !== 'open') return refuse('missing', 'No register is open.');
      const to = await askToSave('register', 'Duplicate the register', `${status.name} copy.panelpaper`);
      if (to === null) return nothingExported;
      given(await application.host.ask('duplicate', { to }));
      return { id: preferences.copied(to), name: basename(to), folder: dirname(to) };
    },
    tryAgain: async () => {
      await application.registers.tryAgain();
      return DONE;
    },
    restoreBackup: async ({ id }) => {
      given(await application.registers.restore(id));
      return DONE;
    },
    showBackupFolder: async () => {
      const status = application.registers.status();
      if (status.state !== 'open' && status.state !== 'failed')
        return refuse('missing', 'No register is open.');
      const problem = await shell.openPath(backupFolderOf(status.path));
      if (problem !== '')
        refuse('missing', 'There is no folder of backups yet.', 'It is made with the first backup.');
      return DONE;
    },
    showRegisterFolder: () => {
      const status = application.registers.status();
      if (status.state === 'open' || status.state === 'failed') shell.showItemInFolder(status.path);
      return DONE;
    },
    exportSnapshot: async ({ history, passphrase, job }) => {
      const status = application.registers.status();
      if (status.state !== 'open') return refuse('missing', 'No register is open.');
      const path = await askToSave('snapshot', 'Export a snapshot', `${status.name}.panelsnap`);
      if (path === null) return { ...nothingExported, records: 0 };
      const author = preferences.read().author || 'Somebody';
      const about = { path, history, author, passphrase, job };
      const { records, cancelled } = given(await application.host.ask('exportSnapshot', about));
      if (cancelled) return { ...nothingExported, records };
      return { ...exportedAs(path), records };
    },
    exportHandover: async ({ job, day }) => {
      const path = await askToSave('word', 'Write a hand-over note', handoverName(day));
      const nothing = { ...nothingExported, due: 0, promises: 0, checks: 0 };
      if (path === null) return nothing;
      const note = given(await application.host.ask('writeHandover', { path, day, job }));
      if (note === null) return nothing;
      const { due, promises, checks } = note;
      return { ...exportedAs(path), due, promises, checks };
    },
    exportPaper: exports.exportPaper,
    readReviewed: exports.readReviewed,
    cancelJob: async ({ job }) => {
      exports.forget(job);
      given(await application.host.ask('cancel', { job }));
      return DONE;
    },
    paperBytes: async (request) => given(await application.host.ask('paperBytes', request)),
    openExported: async ({ id }) => {
      const problem = await shell.openPath(writtenPath(id));
      if (problem !== '')
        refuse('unwritable', `The file could not be opened: ${problem}`, 'Open it from its folder.');
      return DONE;
    },
    showExported: ({ id }) => {
      shell.showItemInFolder(writtenPath(id));
      return DONE;
    },
    openLink: async ({ href }) => {
      if (!URL.canParse(href) || new URL(href).protocol !== 'https:') {
        return refuse('refused', 'Only addresses that begin with https:// are opened.');
      }
      await shell.openExternal(href);
      return DONE;
    },
    newWindow: () => {
      application.newWindow();
      return DONE;
    },
    showAbout: () => {
      showAbout();
      return DONE;
    },
    copyDetails: async () => {
      const text = await detailsWithRegister(application, BrowserWindow.getAllWindows().length);
      clipboard.writeText(text);
      return { text };
    },
  };
}

// What a page leaves out is not to be set; what it sends as undefined is the same.
function defined<Value extends object>(
  value: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
}
