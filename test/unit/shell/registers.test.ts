import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { MachinePreferences } from '../../../src-main/shell/preferences.ts';
import type { RegisterHost } from '../../../src-main/shell/register-host.ts';
import { openRegisters } from '../../../src-main/shell/registers.ts';
import { failed, ok, type Result } from '../../../src-shared/api/result.ts';
import type { ShellEvent } from '../../../src-shared/api/shell-api.ts';
import { testFolder } from '../../helpers/folder.ts';

const at = testFolder();
const ENDED = failed('process-ended', 'It stopped.', 'Try again.');

/** Registers beside a register process that answers when the test says so. */
function ground(last: string | null = null) {
  const asked: { method: string; path: string; answer: (result: Result<unknown>) => Promise<void> }[] = [];
  const told: ShellEvent[] = [];
  const remembered: string[] = [];
  const host = {
    ask: (method: string, input: { path: string }) =>
      new Promise((resolve) => {
        const answer = async (result: Result<unknown>) => {
          resolve(result);
          await new Promise((then) => setTimeout(then));
        };
        asked.push({ method, path: input?.path, answer });
      }),
  } as unknown as RegisterHost;
  const preferences = {
    read: () => ({ author: 'Us', theme: 'system', checksSpelling: true, addedWords: [], installation: '' }),
    last: () => last,
    opened: (path: string) => remembered.push(path),
    closed: () => undefined,
  } as unknown as MachinePreferences;
  const registers = openRegisters({
    host,
    preferences,
    tell: (event) => told.push(event),
    log: { note: () => undefined },
  });
  const states = () => told.map((event) => (event.event === 'status' ? event.status.state : event.event));
  return { registers, asked, told, states, remembered };
}

const OPENED = ok({ keeping: { backedUpAt: null, backupProblem: null, clockBehind: null } });

async function opened() {
  const all = ground();
  void all.registers.open('/a.panelpaper');
  await all.asked[0]?.answer(OPENED);
  expect(all.states()).toEqual(['opening', 'open']);
  return all;
}

it('opens again what was open when the process was started again, before windows are connected', async () => {
  const { registers, asked, states } = await opened();
  let connected = 0;
  void registers.reopen(() => {
    expect(states()).toHaveLength(2);
    connected += 1;
  });
  expect(connected).toBe(0);
  await asked[1]?.answer(OPENED);
  expect(connected).toBe(1);
  expect(states()).toEqual(['opening', 'open', 'open']);
});

it('says why a register does not open again', async () => {
  const { registers, asked } = await opened();
  void registers.reopen(() => expect.unreachable());
  await asked[1]?.answer(failed('missing', 'It is gone.'));
  expect(asked[2]?.method).toBe('backups');
  await asked[2]?.answer(ok([]));
  expect(registers.status()).toMatchObject({
    state: 'failed',
    path: '/a.panelpaper',
    error: { code: 'missing' },
  });
});

it('goes on with an opening that the process died in, and fails where it dies again', async () => {
  const { registers, asked, states } = ground();
  void registers.open('/a.panelpaper');
  // The process died: what it was asked is answered so, and a new one is asked instead.
  void registers.reopen(() => undefined);
  await asked[0]?.answer(ENDED);
  expect(registers.status().state).toBe('opening');
  registers.gone();
  await asked[1]?.answer(ENDED);
  expect(states()).toEqual(['opening', 'failed']);
  expect(registers.status()).toMatchObject({
    error: { message: expect.stringContaining('twice in a minute') },
  });
  // Nothing starts the process but the person who tries again.
  expect(asked).toHaveLength(2);
  void registers.tryAgain();
  await asked[2]?.answer(OPENED);
  expect(registers.status()).toMatchObject({ state: 'open', path: '/a.panelpaper' });
});

it('connects windows at once where nothing is open', async () => {
  const { registers, asked } = ground('/last.panelpaper');
  let connected = 0;
  await registers.reopen(() => {
    connected += 1;
  });
  registers.gone();
  expect([connected, asked.length, registers.status().state]).toEqual([1, 0, 'none']);
});

it('shows the register asked for last, whichever is answered last', async () => {
  const { registers, asked, remembered } = ground();
  void registers.open('/a.panelpaper');
  void registers.open('/b.panelpaper');
  await asked[1]?.answer(OPENED);
  await asked[0]?.answer(failed('locked', 'Ann has it.'));
  expect(registers.status()).toMatchObject({ state: 'open', path: '/b.panelpaper' });
  expect(remembered).toEqual(['/b.panelpaper']);
});

it('asks where to make a register of a snapshot once there is a window, and tells a failure', async () => {
  const { registers, told } = ground();
  const snapshot = at('x.panelsnap');
  writeFileSync(snapshot, '');
  await registers.openFile(snapshot);
  const asked: string[] = [];
  registers.onSnapshot(async (path) => {
    asked.push(path);
    return failed('invalid', 'It is no snapshot.');
  });
  await new Promise((then) => setTimeout(then));
  expect(asked).toEqual([snapshot]);
  expect(told).toEqual([
    { event: 'failure', error: expect.objectContaining({ message: 'It is no snapshot.' }) },
  ]);
});
