import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { exportSnapshot } from '../../src-main/register/export-snapshot.ts';
import { importLoaded, importSnapshot } from '../../src-main/register/import-snapshot.ts';
import { mergeSnapshot, planOf } from '../../src-main/register/merge-snapshot.ts';
import { loadSnapshot } from '../../src-main/register/snapshot-file.ts';
import { openToWrite, type Store } from '../../src-main/register/store.ts';
import type { Change, ChangeSet } from '../../src-shared/entities/change-set.ts';
import { countRecords } from '../../src-shared/entities/register.ts';
import { differencesBetween } from '../../src-shared/merge/difference.ts';
import { NOTHING_DECIDED } from '../../src-shared/merge/plan-merge.ts';
import { snapshotText } from '../../src-shared/snapshot/format.ts';
import { writeRegister } from '../helpers/write-register.ts';
import { interleaved, printTable, timed } from './measure.ts';
import { registerOf } from './registers.ts';

const SIZES = [100, 1000, 10_000];
const AT = '2020-02-07T09:00:00.000Z';

/** What saving, handing over and merging a register cost, each beside the least that the same bytes can cost. */
export async function benchRegisterWork(isQuick: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'panelpaper-work-'));
  try {
    const rows = { commit: [] as string[][], snapshot: [] as string[][], merge: [] as string[][] };
    const before = new Map<string, number>();
    for (const proposals of isQuick ? SIZES.slice(0, 2) : SIZES) {
      const file = join(folder, `${proposals}.panelpaper`);
      writeRegister(file, registerOf(proposals));
      const store = openToWrite(file, { author: 'Bench' });
      const size = `${proposals.toLocaleString('en-GB')} proposals, ${countRecords(store.read()).toLocaleString('en-GB')} records`;
      const grown = (what: string, time: number) => {
        const smaller = before.get(what);
        before.set(what, time);
        return smaller === undefined ? '' : `× ${(time / smaller).toFixed(1)}`;
      };
      rows.commit.push([size, ...(await commits(store, folder, isQuick, grown))]);
      rows.snapshot.push(...(await snapshots(store, folder, isQuick, grown)).map((row) => [size, ...row]));
      rows.merge.push([size, ...(await merges(store, folder, isQuick, grown))]);
      store.close();
    }
    printTable(
      ['one durable commit, median in ms', 'ours', 'bare insert', 'ours / bare', 'to the size before'],
      rows.commit,
    );
    printTable(
      [
        'snapshots, median in ms',
        'what',
        'ours',
        'VACUUM INTO',
        'JSON',
        'ours / VACUUM',
        'ours / JSON',
        'to before',
      ],
      rows.snapshot,
    );
    printTable(
      [
        'merging 200 changes, median in ms',
        'planned',
        'merged, once',
        'differences',
        'planned / differences',
        'to before',
      ],
      rows.merge,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Grown = (what: string, time: number) => string;

// The floor is one row put into one table with the register's own settings: what any change that lasts must cost.
async function commits(
  store: Store,
  folder: string,
  isQuick: boolean,
  grown: Grown,
): Promise<readonly string[]> {
  const bare = new Database(join(folder, `bare-${randomUUID()}.db`));
  for (const pragma of ['synchronous', 'journal_mode']) {
    bare.pragma(`${pragma} = ${String(store.connection.pragma(pragma, { simple: true }))}`);
  }
  bare.exec('CREATE TABLE title (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = bare.prepare('INSERT INTO title (id, text) VALUES (?, ?)');
  let at = 0;
  const times = await interleaved(
    {
      ours: () => store.commit(changeSet([retitled(store, at++, 'ours')])),
      bare: () => insert.run(randomUUID(), `A title that somebody changed ${at}`),
    },
    { warm: 3, counted: isQuick ? 10 : 40 },
  );
  bare.close();
  return [ms(times.ours), ms(times.bare), ratio(times.ours, times.bare), grown('commit', times.ours)];
}

// Written, flushed and read back; and read, checked and made a register of. Beside a copy of the file by SQLite, and
// beside the same text without a check, a file or a hash.
async function snapshots(
  store: Store,
  folder: string,
  isQuick: boolean,
  grown: Grown,
): Promise<readonly (readonly string[])[]> {
  const path = join(folder, 'bench.panelsnap');
  const copy = join(folder, 'copy.db');
  const made = join(folder, 'made.panelpaper');
  const rounds = { warm: 1, counted: isQuick ? 2 : 5 };
  const snapshot = exportSnapshot(store, path, { author: 'Bench', at: AT, history: true });
  const text = snapshotText(snapshot);
  const out = await interleaved(
    {
      ours: () => exportSnapshot(store, path, { author: 'Bench', at: AT, history: true }),
      vacuum: () => {
        rmSync(copy, { force: true });
        store.connection.prepare('VACUUM INTO ?').run(copy);
      },
      json: () => JSON.stringify(snapshot),
    },
    rounds,
  );
  const by = { author: 'Bench', installation: randomUUID(), at: AT };
  const back = await interleaved(
    {
      ours: () => {
        rmSync(made, { force: true });
        importSnapshot(path, made, by);
      },
      vacuum: () => {
        rmSync(copy, { force: true });
        store.connection.prepare('VACUUM INTO ?').run(copy);
      },
      json: () => JSON.parse(text),
    },
    rounds,
  );
  const megabytes = (statSync(path).size / 1024 / 1024).toFixed(1);
  const line = (what: string, detail: string, { ours, vacuum, json }: typeof out) => [
    `${what}${detail}`,
    ms(ours),
    ms(vacuum),
    ms(json),
    ratio(ours, vacuum),
    ratio(ours, json),
    grown(what, ours),
  ];
  rmSync(made, { force: true });
  return [line('export', `, ${megabytes} MB`, out), line('import', '', back)];
}

// Two laptops begin alike and change a hundred titles each, none of them the same. The floor is telling two registers
// apart, record by record, which a merge cannot do without.
async function merges(
  store: Store,
  folder: string,
  isQuick: boolean,
  grown: Grown,
): Promise<readonly string[]> {
  const [mine, theirs] = [join(folder, 'mine.panelpaper'), join(folder, 'theirs.panelpaper')];
  const sent = join(folder, 'sent.panelsnap');
  const beginning = exportSnapshot(store, sent, { author: 'Bench', at: AT, history: true });
  for (const path of [mine, theirs]) {
    rmSync(path, { force: true });
    importLoaded(beginning, path, { author: 'Bench', installation: randomUUID(), at: AT });
  }
  const [own, other] = [mine, theirs].map((path) => openToWrite(path, { author: 'Bench' })) as [Store, Store];
  const some = Math.min(100, Math.floor(store.read().proposalTitle.length / 2));
  const count = Array.from({ length: some }, (_, at) => at);
  own.commit(changeSet(count.map((at) => retitled(own, 2 * at, 'mine'))));
  other.commit(changeSet(count.map((at) => retitled(other, 2 * at + 1, 'theirs'))));
  exportSnapshot(other, sent, { author: 'Bench', at: AT, history: true });
  const came = loadSnapshot(sent);
  const times = await interleaved(
    {
      planned: () => planOf(own, came, NOTHING_DECIDED),
      differences: () => differencesBetween(own.read(), came.register),
    },
    { warm: 1, counted: isQuick ? 2 : 5 },
  );
  const by = { id: randomUUID(), author: 'Bench', installation: randomUUID(), at: AT };
  const merged = await timed(() => mergeSnapshot(own, came, NOTHING_DECIDED, by));
  own.close();
  other.close();
  return [
    ms(times.planned),
    ms(merged),
    ms(times.differences),
    ratio(times.planned, times.differences),
    grown('merge', times.planned),
  ];
}

function changeSet(changes: readonly Change[]): ChangeSet {
  return {
    id: randomUUID(),
    label: 'Change titles',
    author: 'Bench',
    installation: randomUUID(),
    at: AT,
    changes,
  };
}

function retitled(store: Store, at: number, by: string): Change {
  const titles = store.read().proposalTitle;
  const record = titles[at % titles.length];
  if (record === undefined) throw new Error('the register has titles');
  return { kind: 'put', entity: 'proposalTitle', record: { ...record, title: `Changed ${at} by ${by}` } };
}

function ms(time: number): string {
  return time.toFixed(time < 10 ? 1 : 0);
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(a / b < 10 ? 1 : 0);
}
