import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '../../src-shared/api/result.ts';
import { failed, ok } from '../../src-shared/api/result.ts';
import type { RegisterStatus, ShellEvent } from '../../src-shared/api/shell-api.ts';
import { locationOf } from './location.ts';
import type { MachinePreferences } from './preferences.ts';
import type { RegisterHost } from './register-host.ts';

/** Which register is open, and the ways to another. Every change of status is told to every window. */
export interface Registers {
  readonly status: () => RegisterStatus;
  readonly open: (path: string) => Promise<Result<null>>;
  readonly create: (path: string) => Promise<Result<null>>;
  readonly importNew: (snapshot: string, path: string) => Promise<Result<null>>;
  readonly close: () => Promise<Result<null>>;
  readonly tryAgain: () => Promise<Result<null>>;
  readonly restore: (backupId: string) => Promise<Result<null>>;
  /** Opens a register, or asks where to make one of a snapshot. */
  readonly openFile: (path: string) => Promise<void>;
  readonly onSnapshot: (ask: (snapshot: string) => Promise<void>) => void;
  readonly gone: () => void;
}

interface Parts {
  readonly host: RegisterHost;
  readonly preferences: MachinePreferences;
  readonly tell: (event: ShellEvent) => void;
}

/** The sample that travels with the application. */
export const SAMPLE = fileURLToPath(new URL('../../assets/sample/january-2020.panelsnap', import.meta.url));

export function openRegisters({ host, preferences, tell }: Parts): Registers {
  let status: RegisterStatus = { state: 'none' };
  let askSnapshot: ((snapshot: string) => Promise<void>) | null = null;
  const become = (next: RegisterStatus) => {
    status = next;
    tell({ event: 'status', status });
  };
  const author = () => preferences.read().author || 'Somebody';

  const open = async (path: string): Promise<Result<null>> => {
    const name = nameOf(path);
    become({ state: 'opening', name });
    const result = await host.ask('open', { path, author: author() });
    if (result.ok) {
      preferences.opened(path);
      const { backedUpAt } = result.value;
      become({ state: 'open', name, path, backedUpAt, location: locationOf(path) });
      return ok(null);
    }
    const listed = await host.ask('backups', { path });
    const backups = listed.ok ? listed.value.map((one) => ({ id: one.path, name: one.name })) : [];
    become({ state: 'failed', name, path, error: result.error, backups });
    return result;
  };
  const close = async () => {
    const result = await host.ask('close', null);
    if (!result.ok) return result;
    preferences.closed();
    become({ state: 'none' });
    return ok(null);
  };
  const made = async (result: Result<null>, path: string) => (result.ok ? open(path) : result);

  return {
    status: () => status,
    open,
    close,
    create: async (path) => made(await host.ask('create', { path }), path),
    importNew: async (snapshot, path) => {
      const { installation } = preferences.read();
      return made(await host.ask('importNew', { snapshot, path, author: author(), installation }), path);
    },
    tryAgain: async () => {
      const path = status.state === 'open' || status.state === 'failed' ? status.path : preferences.last();
      return path === null ? ok(null) : open(path);
    },
    restore: async (backupId) => {
      if (status.state !== 'failed') return failed('invalid', 'There is nothing to restore.');
      const { path } = status;
      const known = await host.ask('backups', { path });
      // The renderer names one of the backups it was shown, and no other file.
      const backup = known.ok ? known.value.find((one) => one.path === backupId) : undefined;
      if (backup === undefined)
        return failed('missing', 'That backup is no longer there.', 'Choose another.');
      const result = await host.ask('restoreBackup', { path, backup: backup.path });
      return result.ok ? open(path) : result;
    },
    openFile: async (path) => {
      if (extname(path).toLowerCase() === '.panelsnap' && existsSync(path)) await askSnapshot?.(path);
      else await open(path);
    },
    onSnapshot: (ask) => {
      askSnapshot = ask;
    },
    gone: () => {
      if (status.state === 'none' || status.state === 'opening') return;
      const { name, path } = status;
      const error = {
        code: 'process-ended',
        message: 'The part of Panelpaper that keeps the register stopped twice in a minute.',
        next: 'Everything saved is in the file. Start Panelpaper again.',
        problems: [],
      };
      become({ state: 'failed', name, path, error, backups: [] });
    },
  };
}

function nameOf(path: string): string {
  return basename(path, extname(path));
}
