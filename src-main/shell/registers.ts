import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '../../src-shared/api/result.ts';
import { failed, ok } from '../../src-shared/api/result.ts';
import type { RegisterStatus, ShellEvent } from '../../src-shared/api/shell-api.ts';
import type { KeepingNews } from '../register/process/host-api.ts';
import { locationOf } from './location.ts';
import type { Log } from './logging.ts';
import type { MachinePreferences } from './preferences.ts';
import type { RegisterHost } from './register-host.ts';

/** Which register is open, and the ways to another. Every change of status is told to every window. */
export interface Registers {
  readonly status: () => RegisterStatus;
  readonly open: (path: string) => Promise<Result<null>>;
  readonly create: (path: string) => Promise<Result<null>>;
  /** Makes a register of a snapshot and opens it; the passphrase where one protects it. Not made where it was cancelled. */
  readonly importNew: (about: {
    readonly snapshot: string;
    readonly path: string;
    readonly passphrase: string | null;
    readonly job: string;
  }) => Promise<Result<{ readonly isMade: boolean }>>;
  readonly close: () => Promise<Result<null>>;
  readonly tryAgain: () => Promise<Result<null>>;
  /** Opens what was open once more after the process was started again; `ready` is when windows may be connected. */
  readonly reopen: (ready: () => void) => Promise<void>;
  readonly restore: (backupId: string) => Promise<Result<null>>;
  /** Opens a register, or asks what is to become of a snapshot. */
  readonly openFile: (path: string) => Promise<void>;
  /** What asks what is to become of a snapshot; one that was asked for earlier is asked about now. */
  readonly onSnapshot: (ask: (snapshot: string) => Promise<Result<null>>) => void;
  /** How a register is being kept has changed. */
  readonly kept: (news: KeepingNews['kept']) => void;
  /** The process ended for good. */
  readonly gone: () => void;
}

interface Parts {
  readonly host: RegisterHost;
  readonly preferences: MachinePreferences;
  readonly tell: (event: ShellEvent) => void;
  readonly log: Pick<Log, 'note'>;
}

const ENDED = 'process-ended';

/** The sample that travels with the application. */
export const SAMPLE = fileURLToPath(new URL('../../assets/sample/january-2020.panelsnap', import.meta.url));

export function openRegisters({ host, preferences, tell, log }: Parts): Registers {
  let status: RegisterStatus = { state: 'none' };
  // What is open or being opened; each opening has a turn, so that a later one is not undone by an earlier one's end.
  let target: string | null = null;
  let turn = 0;
  let askSnapshot: ((snapshot: string) => Promise<Result<null>>) | null = null;
  let waitingSnapshot: string | null = null;
  const become = (next: RegisterStatus) => {
    status = next;
    tell({ event: 'status', status });
  };
  const author = () => preferences.read().author || 'Somebody';

  /** Opens a register without saying so before; `ready` is called between its opening and the news of it. */
  const take = async (path: string, ready: () => void = () => undefined): Promise<Result<null>> => {
    turn += 1;
    const mine = turn;
    target = path;
    const name = nameOf(path);
    const result = await host.ask('open', { path, author: author() });
    if (turn !== mine) return result.ok ? ok(null) : result;
    if (result.ok) {
      preferences.opened(path);
      const { keeping } = result.value;
      ready();
      become({ state: 'open', name, path, keeping, location: locationOf(path) });
      return ok(null);
    }
    // A process that ended would only be started for it, and a backup is not what helps.
    const wantsBackups = result.error.code !== ENDED;
    const listed = wantsBackups ? await host.ask('backups', { path }) : ok([]);
    if (turn !== mine) return result;
    const backups = listed.ok ? [...listed.value] : [];
    become({ state: 'failed', name, path, error: result.error, backups });
    return result;
  };
  const open = (path: string): Promise<Result<null>> => {
    become({ state: 'opening', name: nameOf(path) });
    return take(path);
  };
  const close = async () => {
    const result = await host.ask('close', null);
    if (!result.ok) return result;
    turn += 1;
    target = null;
    preferences.closed();
    become({ state: 'none' });
    return ok(null);
  };
  const made = async (result: Result<null>, path: string) => (result.ok ? open(path) : result);
  const importFrom = async (snapshot: string) => {
    if (askSnapshot === null) {
      // The window is still being loaded.
      waitingSnapshot = snapshot;
      return;
    }
    const result = await askSnapshot(snapshot);
    if (!result.ok) tell({ event: 'failure', error: result.error });
  };

  return {
    status: () => status,
    open,
    close,
    create: async (path) => made(await host.ask('create', { path }), path),
    importNew: async ({ snapshot, path, passphrase, job }) => {
      const { installation } = preferences.read();
      const about = { snapshot, path, author: author(), installation, passphrase, job };
      const result = await host.ask('importNew', about);
      if (!result.ok) return result;
      if (result.value.cancelled) return ok({ isMade: false });
      const opened = await open(path);
      return opened.ok ? ok({ isMade: true }) : opened;
    },
    tryAgain: async () => {
      const path = target ?? preferences.last();
      return path === null ? ok(null) : open(path);
    },
    reopen: async (ready) => {
      // The windows keep what they show: what they asked for meanwhile waits for the port they are about to get.
      if (target === null || status.state === 'failed') ready();
      else await take(target, ready);
    },
    restore: async (backupId) => {
      const before = status;
      if (before.state !== 'failed' && before.state !== 'open')
        return failed('invalid', 'There is nothing to restore.');
      const { path } = before;
      if (before.state === 'open') become({ state: 'opening', name: before.name });
      // The process takes the name only of a backup that it finds in the register's own folder.
      const result = await host.ask('restoreBackup', { path, id: backupId });
      if (result.ok) return open(path);
      // What could not be restored is open again, as it was.
      if (before.state === 'open') await open(path);
      return result;
    },
    kept: ({ path, keeping }) => {
      if (status.state !== 'open' || status.path !== path) return;
      const { backupProblem } = keeping;
      if (backupProblem !== null && backupProblem !== status.keeping.backupProblem)
        log.note('The daily backup could not be made; the status bar says why.');
      status = { ...status, keeping };
      tell({ event: 'keeping', keeping });
    },
    openFile: async (path) => {
      if (extname(path).toLowerCase() === '.panelsnap' && existsSync(path)) await importFrom(path);
      else await open(path);
    },
    onSnapshot: (ask) => {
      askSnapshot = ask;
      const asked = waitingSnapshot;
      waitingSnapshot = null;
      if (asked !== null) void importFrom(asked);
    },
    gone: () => {
      if (target === null || status.state === 'failed') return;
      turn += 1;
      const error = {
        code: ENDED,
        message: 'The part of Panelpaper that keeps the register stopped twice in a minute.',
        next: 'What was saved is in the file. Try again; if it stops again, copy the details under Help and send them.',
        problems: [],
      };
      become({ state: 'failed', name: nameOf(target), path: target, error, backups: [] });
    },
  };
}

function nameOf(path: string): string {
  return basename(path, extname(path));
}
