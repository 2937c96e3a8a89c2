import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { BrowserWindow } from 'electron';
import type { Handlers } from '../../src-shared/api/result.ts';
import { ok, type Result } from '../../src-shared/api/result.ts';
import type { ShellApi, ShellEvent } from '../../src-shared/api/shell-api.ts';
import type { Application } from '../shell/application.ts';
import { askToOpen, askToSave } from '../shell/dialogs.ts';
import { given } from './api-failure.ts';

type SnapshotMethods = Pick<ShellApi, 'openSnapshot' | 'chooseSnapshot'>;

/** A file that the person chose, kept while its passphrase is asked for. */
interface Chosen {
  readonly path: string;
  /** Where the register made of it is to be; null until that was asked. */
  to: string | null;
}

const MOST_KEPT = 20;

/** What windows may ask of snapshots in files. A file is chosen once for a job, however often its passphrase is asked. */
export function snapshotHandlers(application: Application) {
  const chosen = new Map<string, Chosen>();
  const keep = (job: string, path: string): Chosen => {
    const file = { path, to: null };
    chosen.set(job, file);
    for (const oldest of [...chosen.keys()].slice(0, -MOST_KEPT)) chosen.delete(oldest);
    return file;
  };
  const choose = async (job: string): Promise<Chosen | null> => {
    const known = chosen.get(job);
    if (known !== undefined) return known;
    const path = await askToOpen('snapshot', 'Choose a snapshot');
    return path === null ? null : keep(job, path);
  };
  const needsPassphrase = async (path: string, passphrase: string | null) =>
    passphrase === null && given(await application.host.ask('isProtected', { path }));
  const cancelled = { state: 'cancelled', name: '' } as const;

  const handlers: Handlers<SnapshotMethods, null> = {
    openSnapshot: async ({ job, passphrase }) => {
      const file = await choose(job);
      if (file === null) return cancelled;
      const name = basename(file.path);
      if (await needsPassphrase(file.path, passphrase)) return { state: 'protected', name };
      file.to ??= await askToSave('register', 'Where to keep the register', registerNameFor(file.path));
      if (file.to === null) return cancelled;
      const about = { snapshot: file.path, path: file.to, passphrase, job };
      const { isMade } = given(await application.registers.importNew(about));
      chosen.delete(job);
      return isMade ? { state: 'done', name } : cancelled;
    },
    chooseSnapshot: async ({ job, passphrase }) => {
      const file = await choose(job);
      if (file === null) return { ...cancelled, token: null };
      const { path } = file;
      const name = basename(path);
      if (await needsPassphrase(path, passphrase)) return { state: 'protected', name, token: null };
      const { token } = given(await application.host.ask('takeIn', { path, passphrase, job }));
      return token === null ? { ...cancelled, token } : { state: 'done', name, token };
    },
  };
  /** A snapshot that the system asks to be opened: the window being worked in asks what is to become of it. */
  const asked = async (path: string): Promise<Result<null>> => {
    const job = randomUUID();
    keep(job, path);
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    const event: ShellEvent = { event: 'snapshot', job, name: basename(path) };
    window?.webContents.send('event', event);
    return ok(null);
  };
  return { handlers, asked };
}

function registerNameFor(snapshot: string): string {
  return `${basename(snapshot).replace(/\.panelsnap$/i, '')}.panelpaper`;
}
