import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src-main/cli/run.ts';
import { snapshotOf } from '../../src-main/register/export-snapshot.ts';
import { sha256 } from '../../src-main/register/hash.ts';
import { saveSnapshot } from '../../src-main/register/snapshot-file.ts';
import { openToRead } from '../../src-main/register/store.ts';
import { find } from '../../src-shared/entities/register.ts';
import { commitTo } from '../helpers/commit-to.ts';
import { testFolder } from '../helpers/folder.ts';
import { importedSample } from '../helpers/imported-sample.ts';
import { renamed } from '../helpers/renamed.ts';
import { buildSample } from '../helpers/sample/build-sample.ts';
import { idFor } from '../helpers/sample/ids.ts';
import { SAMPLE } from '../helpers/sample/write-sample.ts';

const at = testFolder();
const MINE = 'mine.panelpaper';
const THEIRS = 'theirs.panelpaper';
const TITLE = idFor('proposalTitle DP100');

beforeEach(() => {
  importedSample(at(MINE));
  importedSample(at(THEIRS));
});

function readOf(name: string) {
  const store = openToRead(at(name));
  try {
    return store.read();
  } finally {
    store.close();
  }
}

const titleOf = (name: string) => find(readOf(name), 'proposalTitle', TITLE)?.title;

function retitle(name: string, title: string): void {
  const record = find(readOf(name), 'proposalTitle', TITLE);
  if (record === undefined) throw new Error('the sample has DP100');
  commitTo(at(name), [{ kind: 'put', entity: 'proposalTitle', record: { ...record, title } }]);
}

function addPerson(name: string, id: string, person: string): void {
  commitTo(at(name), [{ kind: 'put', entity: 'person', record: { id: idFor(id), name: person } }]);
}

async function sent(): Promise<string> {
  const out = at('theirs.panelsnap');
  expect(await run(['export', '--register', at(THEIRS), '--out', out])).toMatchObject({ status: 0 });
  return out;
}

describe('diff', () => {
  it('of what is the same ends with 0', async () => {
    expect(await run(['diff', at(MINE), SAMPLE])).toEqual({
      status: 0,
      stdout: 'They hold the same records.\n',
      stderr: '',
    });
  });

  it('tells every field that differs in words, and ends with 1', async () => {
    retitle(THEIRS, 'Another title');
    addPerson(THEIRS, 'Cat', 'Cat');
    const { status, stdout } = await run(['diff', at(MINE), at(THEIRS)]);
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      'Added a person: Cat',
      '    Name: “Cat”',
      'Changed a title of DP100',
      '    Title: “Service Response Traffic Management” → “Another title”',
      '2 differences: 1 added, 1 changed.',
      '',
    ]);
    expect(stdout).not.toMatch(/[0-9a-f]{8}-/);
    const json = await run(['diff', at(MINE), at(THEIRS), '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ sameRegister: true, differences: [{}, {}] });
  });

  it('of different registers compares by what records are known by', async () => {
    const about = { registerId: idFor('another'), madeAt: '2020-02-07T09:00:00.000Z', author: 'Bob' };
    saveSnapshot(at('other.panelsnap'), snapshotOf(renamed(buildSample(), 'other'), about));
    const same = await run(['diff', at(MINE), at('other.panelsnap')]);
    expect(same).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^The two are different registers/) as string,
    });
    retitle(MINE, 'Another title');
    const { status, stdout } = await run(['diff', at('other.panelsnap'), at(MINE)]);
    expect(status).toBe(1);
    expect(stdout).toContain('Title: “Service Response Traffic Management” → “Another title”');
    expect(stdout).toContain('1 difference: 1 changed.');
  });

  it('that cannot be made ends with 2', async () => {
    writeFileSync(at('text'), 'text');
    for (const other of [at('none'), at('text'), at()]) {
      expect(await run(['diff', at(MINE), other])).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(/^[^\n]+\n$/) as string,
      });
    }
    expect(await run(['diff', at(MINE)])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^B is needed/) as string,
    });
  });
});

describe('merge', () => {
  const merge = async (...more: readonly string[]) =>
    run(['merge', await sent(), '--register', at(MINE), ...more]);
  const backups = () => (existsSync(at('mine backups')) ? readdirSync(at('mine backups')) : []);

  it('brings in what they did, after a backup, and says what came in', async () => {
    retitle(THEIRS, 'Theirs');
    const { status, stdout } = await merge();
    expect(status).toBe(0);
    expect(stdout).toContain('Title: “Service Response Traffic Management” → “Theirs”');
    expect(stdout).toContain('Came in: 1 difference: 1 changed.');
    expect(titleOf(MINE)).toBe('Theirs');
    expect(backups()).toHaveLength(1);
    expect(await merge()).toMatchObject({
      status: 0,
      stdout: 'Everything in the snapshot is in the register already.\n',
    });
    expect(backups()).toHaveLength(1);
  });

  it('lists what both changed and writes nothing, unless told whose to take', async () => {
    retitle(MINE, 'Mine');
    retitle(THEIRS, 'Theirs');
    const file = await sent();
    const before = sha256(readFileSync(at(MINE)));
    const { status, stdout } = await run(['merge', file, '--register', at(MINE)]);
    expect(status).toBe(1);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'Both changed a title of DP100',
      '    Title: mine “Mine”, theirs “Theirs”, was “Service Response Traffic Management”',
    ]);
    expect(stdout).toContain('Nothing was merged: one thing is to be decided.');
    expect(sha256(readFileSync(at(MINE)))).toBe(before);
    expect(backups()).toEqual([]);
    expect(await merge('--prefer', 'theirs')).toMatchObject({ status: 0 });
    expect(titleOf(MINE)).toBe('Theirs');
  });

  it('keeps mine where that is preferred', async () => {
    retitle(MINE, 'Mine');
    retitle(THEIRS, 'Theirs');
    expect(await merge('--prefer', 'mine')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Nothing was new') as string,
    });
    expect(titleOf(MINE)).toBe('Mine');
  });

  it('lists what was entered on both sides, and combines it where one is preferred', async () => {
    const organisation = (name: string, id: string, printedForm: string) =>
      commitTo(at(name), [
        { kind: 'put', entity: 'organisation', record: { id: idFor(id), name: 'Cats', printedForm } },
      ]);
    organisation(MINE, 'cats here', 'Cats Ltd');
    organisation(THEIRS, 'cats there', 'Cats plc');
    const { status, stdout } = await merge();
    expect(status).toBe(1);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'Entered on both sides: an organisation: Cats',
      '    In a sentence: mine “Cats Ltd”, theirs “Cats plc”',
    ]);
    expect(await merge('--prefer', 'theirs')).toMatchObject({ status: 0 });
    expect(readOf(MINE).organisation.filter(({ name }) => name === 'Cats')).toMatchObject([
      { printedForm: 'Cats plc' },
    ]);
  });

  it('of a register that never met this one is refused, and offers to compare them', async () => {
    const about = { registerId: idFor('another'), madeAt: '2020-02-07T09:00:00.000Z', author: 'Bob' };
    const other = at('other.panelsnap');
    saveSnapshot(other, snapshotOf(renamed(buildSample(), 'other'), about));
    expect(await run(['merge', other, '--register', at(MINE)])).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /no state in common.*See how they differ with: panelpaper diff/,
      ) as string,
    });
    expect(backups()).toEqual([]);
  });

  it('is used wrongly with another side, or without a snapshot', async () => {
    expect(await run(['merge', SAMPLE, '--register', at(MINE), '--prefer', 'both'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/“both” is neither mine nor theirs/) as string,
    });
    expect(await run(['merge', '--register', at(MINE)])).toMatchObject({ status: 2 });
  });
});
