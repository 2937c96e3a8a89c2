import { spawnSync } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { backupFolderOf } from '../../src-main/register/backup-names.ts';
import { backupsOf } from '../../src-main/register/backups.ts';
import { lookAtBackup } from '../../src-main/register/look-at-backup.ts';
import { newSession } from '../../src-main/register/process/session.ts';
import { createRegister, openToRead, openToWrite } from '../../src-main/register/store.ts';
import { writeFileSafely } from '../../src-main/register/write-file.ts';
import { TEST_AUTHOR } from '../helpers/commit-to.ts';
import { EFFORT } from '../helpers/effort.ts';
import { testFolder } from '../helpers/folder.ts';
import { keeperOf } from '../helpers/keeper.ts';
import { startRegisterProcess } from '../helpers/register-process.ts';

const at = testFolder();
const ROUNDS = EFFORT === 1 ? 12 : 25 * EFFORT;

function changeSet(size: number) {
  const changes = Array.from({ length: size }, (_, n) => {
    const id = randomUUID();
    const record = { id, name: `Person ${n} ${id} ${'x'.repeat(randomInt(150))}` };
    return { kind: 'put', entity: 'person', record };
  });
  return { id: randomUUID(), label: 'Add people', ...TEST_AUTHOR, changes };
}

/** The change sets in a register in their order, with how many records each brought. */
function logged(path: string): readonly { readonly id: string; readonly size: number }[] {
  // Opening looks the whole file through: its structure, its indexes, and what it holds.
  const store = openToRead(path);
  try {
    expect(store.connection.pragma('integrity_check', { simple: true })).toBe('ok');
    const sets = store.connection
      .prepare(
        `SELECT change_set.id AS id, count(*) AS size FROM change_set JOIN change ON change_set_id = change_set.id
         GROUP BY change_set.seq ORDER BY change_set.seq`,
      )
      .all() as { id: string; size: number }[];
    expect(store.read().person).toHaveLength(sets.reduce((sum, { size }) => sum + size, 0));
    return sets;
  } finally {
    store.close();
  }
}

// Code that was compiled is only kept by a process that ends by itself; the rest start in half the time then.
async function warmedUp(env: NodeJS.ProcessEnv): Promise<void> {
  const { child } = await startRegisterProcess({ env });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.disconnect();
  await gone;
}

it('what a killed process left half made is taken away by the next that writes there, and nothing else is', () => {
  const path = at('SEC.panelpaper');
  createRegister(path, randomUUID(), TEST_AUTHOR.at).close();
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  const mine = [
    `SEC.panelpaper.${ended}.tmp`,
    `SEC.panelpaper.${ended}.tmp-journal`,
    `paper.docx.${ended}.tmp`,
  ];
  const others = [
    `paper.docx.${process.ppid}.tmp`,
    'paper.docx.old.tmp',
    'SEC.panelpaper.tmp',
    'SEC copy.panelpaper.1.tmp',
  ];
  for (const name of [...mine, ...others]) writeFileSync(at(name), 'half');
  openToWrite(path, TEST_AUTHOR).close();
  writeFileSafely(at('paper.docx'), Buffer.from('a paper'));
  expect(readdirSync(at()).toSorted()).toEqual(
    [...others, 'SEC.panelpaper', 'SEC.panelpaper.lock', 'paper.docx'].toSorted(),
  );
});

it(`a register process killed ${ROUNDS} times in a stream of commits loses none that it acknowledged`, async () => {
  const path = at('SEC.panelpaper');
  const registerId = randomUUID();
  createRegister(path, registerId, TEST_AUTHOR.at).close();
  const env = { NODE_COMPILE_CACHE: at('compiled') };
  await warmedUp(env);
  let before = 0;
  let inFlight = 0;
  const seen = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = await startRegisterProcess({ env });
    expect(await started.askMain('open', { path, author: 'Us' })).toMatchObject({ ok: true });
    const sent: { id: string; size: number }[] = [];
    const acknowledged = new Set<string>();
    let isOver = false;
    const stream = async () => {
      while (!isOver) {
        const set = changeSet(randomInt(1, 120));
        sent.push({ id: set.id, size: set.changes.length });
        const result = await started.askWindow('commit', { changeSet: set });
        if (!result.ok) throw new Error(result.error.message);
        acknowledged.add(set.id);
      }
    };
    // Two at a time, so that one is being written while the answer to the other is on its way; a backup in some rounds.
    for (let lane = 0; lane < 2; lane += 1) void stream();
    if (round % 3 === 0) void started.askWindow('backUp', {});
    const enough = randomInt(0, 10);
    while (acknowledged.size < enough) await new Promise((resolve) => setImmediate(resolve));
    // A backup takes longer than a commit.
    const moment = randomInt(0, round % 3 === 0 ? 600 : 12);
    await new Promise((resolve) => setTimeout(resolve, moment));
    isOver = true;
    await started.kill();
    if (existsSync(`${path}-journal`)) inFlight += 1;
    const all = logged(path);
    // What was acknowledged is there; of the rest a beginning, in the order it was sent, each whole or not at all.
    const added = all.slice(before);
    expect(added).toEqual(sent.slice(0, added.length));
    for (const id of acknowledged) expect(added.some((one) => one.id === id)).toBe(true);
    before = all.length;
    for (const { path: backup } of backupsOf(path)) {
      if (!seen.has(backup)) expect(lookAtBackup(backup, registerId).problem).toBeNull();
      seen.add(backup);
    }
  }
  // The next that makes a backup takes away what was half made, and opening takes away what lies beside the register.
  const session = newSession();
  session.open(path, 'Us');
  await keeperOf(session).backUpBefore('by hand');
  session.close();
  const left = [...readdirSync(at()), ...readdirSync(backupFolderOf(path))];
  expect(left.filter((name) => /\.tmp|-journal/.test(name))).toEqual([]);
  console.log(
    `${ROUNDS} rounds survived, ${inFlight} of them with a commit half written; ${before} commits.`,
  );
}, 900_000);
