import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Result } from '../../src-shared/api/result.ts';
import { TEST_AUTHOR } from '../helpers/commit-to.ts';
import { testFolder } from '../helpers/folder.ts';
import { startRegisterProcess } from '../helpers/register-process.ts';
import { TRACED, type TracedCall, tracedCalls, unflushed } from '../helpers/traced-calls.ts';

const at = testFolder();

/** Why calls of the system cannot be traced here; null where they can. */
function whyNotTraced(): string | null {
  const { error, status, stderr } = spawnSync('strace', ['-o', '/dev/null', 'true'], { encoding: 'utf8' });
  if (error !== undefined) return 'there is no strace here: apt-get install -y strace';
  return status === 0 ? null : `no process may be traced here: ${stderr.trim()}`;
}
const lacking = whyNotTraced();

function done(result: Result<never>): Readonly<Record<string, unknown>> {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function changeSet(name: string) {
  const changes = [{ kind: 'put', entity: 'person', record: { id: randomUUID(), name } }];
  return { id: randomUUID(), label: `Add ${name}`, ...TEST_AUTHOR, changes };
}

// Killing a process cannot show that a flush is missing: what was written is in the system's memory. The calls can.
it('flushes journal, file and folder before each acknowledgement, and both round each rename', async ({
  skip,
}) => {
  // Some machines let no process be traced, and then nothing can be said; the runner tells that.
  if (lacking !== null) skip(lacking);
  const path = at('SEC.panelpaper');
  const trace = at('trace');
  const under = ['strace', '-f', '-y', '-qq', '-s', '4096', '-o', trace, '-e', `trace=${TRACED}`];
  const { child, askMain, askWindow } = await startRegisterProcess({ under });
  done(await askMain('create', { path }));
  done(await askMain('open', { path, author: 'Us' }));
  for (let n = 0; n < 5; n += 1) done(await askWindow('commit', { changeSet: changeSet(`Person ${n}`) }));
  done(
    await askMain('exportSnapshot', {
      path: at('x.panelsnap'),
      history: true,
      author: 'Us',
      passphrase: null,
    }),
  );
  done(await askMain('duplicate', { to: at('copy.panelpaper') }));
  const { id } = done(await askWindow('backUp', {}));
  done(await askWindow('commit', { changeSet: changeSet('Last') }));
  done(await askMain('restoreBackup', { path, id }));
  done(
    await askMain('importNew', {
      snapshot: at('x.panelsnap'),
      path: at('new.panelpaper'),
      passphrase: null,
      ...TEST_AUTHOR,
    }),
  );
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.disconnect();
  await gone;

  const calls = tracedCalls(trace);
  expect(unflushed(calls, at())).toEqual([]);
  // It did see what it judges.
  const count = (wanted: (call: TracedCall) => boolean) => calls.filter(wanted).length;
  const on = (kind: TracedCall['kind'], file: string) =>
    count((call) => call.kind === kind && 'path' in call && call.path === file);
  expect(on('removed', `${path}-journal`)).toBeGreaterThanOrEqual(6);
  for (const file of [path, `${path}-journal`, at()]) expect(on('flushed', file)).toBeGreaterThanOrEqual(6);
  expect(count(({ kind }) => kind === 'renamed')).toBeGreaterThanOrEqual(6);
  expect(count(({ kind }) => kind === 'said')).toBeGreaterThanOrEqual(12);
  // Without one of the flushes it would have said so.
  for (const file of [path, `${path}-journal`, at()]) {
    const without = calls.filter((call) => !(call.kind === 'flushed' && call.path === file));
    expect(unflushed(without, at()), file).not.toEqual([]);
  }
}, 120_000);
