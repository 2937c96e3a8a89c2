import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backUp } from '../../src-main/register/backup.ts';
import { RegisterError } from '../../src-main/register/errors.ts';
import { exportSnapshot } from '../../src-main/register/export-snapshot.ts';
import { importSnapshot } from '../../src-main/register/import-snapshot.ts';
import { createRegister, openToRead, openToWrite, type Store } from '../../src-main/register/store.ts';
import { commitTo, TEST_AUTHOR } from '../helpers/commit-to.ts';
import { testFolder } from '../helpers/folder.ts';
import { SAMPLE } from '../helpers/sample/write-sample.ts';
import { asSomebodyElse, openFolder, smallDisk, whyNoDisk } from '../helpers/small-disk.ts';

const at = testFolder();
const lacking = whyNoDisk();
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const person = (name = 'Ann') =>
  ({ kind: 'put', entity: 'person', record: { id: randomUUID(), name } }) as const;

function refused(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    expect(error.code).toBe('unwritable');
    expect(error.message).not.toContain('\n');
    return error.message;
  }
  throw new Error('It was not refused.');
}

function made(path: string): void {
  createRegister(path, randomUUID(), TEST_AUTHOR.at).close();
  commitTo(path, [person()]);
}

/** Everything that would write into a folder is refused; reading goes on, and no byte changes. */
function holds(folder: (name: string) => string, path: string): void {
  const [before, content] = [readdirSync(folder('')), hashOf(path)];
  let reader: Store | null = null;
  try {
    reader = openToRead(path);
    const store = reader;
    expect(store.read().person).toHaveLength(1);
    expect(refused(() => openToWrite(path, TEST_AUTHOR))).toContain(path);
    refused(() => exportSnapshot(store, folder('x.panelsnap'), { ...TEST_AUTHOR, history: true }));
    refused(() => backUp(store.connection, path, 'by hand'));
    refused(() => importSnapshot(SAMPLE, folder('new.panelpaper'), TEST_AUTHOR));
  } finally {
    reader?.close();
  }
  expect(readdirSync(folder(''))).toEqual(before);
  expect(hashOf(path)).toBe(content);
}

describe('what may only be read', () => {
  it('a folder of somebody else', () => {
    openFolder(at(), 0o755);
    made(at('SEC.panelpaper'));
    chmodSync(at('SEC.panelpaper'), 0o644);
    if (process.getuid?.() !== 0) chmodSync(at(), 0o555);
    asSomebodyElse(() => holds(at, at('SEC.panelpaper')));
    chmodSync(at(), 0o755);
  });

  it('a file of somebody else, in a folder that may be written to', () => {
    openFolder(at(), 0o777);
    const path = at('SEC.panelpaper');
    made(path);
    chmodSync(path, 0o444);
    for (const name of readdirSync(at())) if (name.endsWith('.lock')) chmodSync(at(name), 0o666);
    const content = hashOf(path);
    asSomebodyElse(() => {
      expect(refused(() => openToWrite(path, TEST_AUTHOR))).toMatch(/may only be read|may not change/);
      const reader = openToRead(path);
      expect(reader.read().person).toHaveLength(1);
      reader.close();
    });
    expect(hashOf(path)).toBe(content);
    expect(readdirSync(at()).toSorted()).toEqual(['SEC.panelpaper', 'SEC.panelpaper.lock']);
  });

  it('a file that becomes so while it is open', () => {
    openFolder(at(), 0o777);
    const path = at('SEC.panelpaper');
    made(path);
    chmodSync(path, 0o666);
    for (const name of readdirSync(at())) if (name.endsWith('.lock')) chmodSync(at(name), 0o666);
    asSomebodyElse(() => {
      const store = openToWrite(path, TEST_AUTHOR);
      const set = () => ({ ...TEST_AUTHOR, id: randomUUID(), label: 'Add', changes: [person('Ben')] });
      asOwner(() => chmodSync(at(), 0o555));
      expect(refused(() => store.commit(set()))).toMatch(/may not change/);
      expect(store.read().person).toHaveLength(1);
      asOwner(() => chmodSync(at(), 0o777));
      store.close();
    });
  });

  it('a whole disk', ({ skip }) => {
    if (lacking !== null) return skip(lacking);
    const disk = smallDisk(4 * 1024 * 1024);
    try {
      made(disk.at('SEC.panelpaper'));
      disk.makeReadOnly();
      holds(disk.at, disk.at('SEC.panelpaper'));
    } finally {
      disk.remove();
    }
  });
});

// The account of the tests again, for as long as it takes.
function asOwner(act: () => void): void {
  const isRoot = process.getuid?.() === 0;
  const [user, group] = [process.geteuid?.() ?? 0, process.getegid?.() ?? 0];
  if (isRoot) process.seteuid?.(0);
  act();
  if (isRoot) process.setegid?.(group);
  if (isRoot) process.seteuid?.(user);
}
