import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { run } from '../../src-main/cli/run.ts';
import { RegisterError } from '../../src-main/register/errors.ts';
import { snapshotOf } from '../../src-main/register/export-snapshot.ts';
import { sha256 } from '../../src-main/register/hash.ts';
import { sealAll } from '../../src-main/register/seal.ts';
import { loadSnapshot } from '../../src-main/register/snapshot-file.ts';
import { openToRead } from '../../src-main/register/store.ts';
import { applyChanges } from '../../src-shared/entities/apply-changes.ts';
import type { Change } from '../../src-shared/entities/change-set.ts';
import { snapshotText } from '../../src-shared/snapshot/format.ts';
import { BAD_BETWEEN, BAD_RECORDS, changed, title, UNKNOWN_FIELD } from '../helpers/bad-records.ts';
import { commitTo, TEST_AUTHOR } from '../helpers/commit-to.ts';
import { testFolder } from '../helpers/folder.ts';
import { importedSample } from '../helpers/imported-sample.ts';
import { buildSample } from '../helpers/sample/build-sample.ts';
import { SAMPLE } from '../helpers/sample/write-sample.ts';

const at = testFolder();
const sample = buildSample();
const about = { registerId: randomUUID(), madeAt: TEST_AUTHOR.at, author: 'Test' };

describe('a change set that brings', () => {
  it.each([...BAD_RECORDS, UNKNOWN_FIELD, ...BAD_BETWEEN])(
    '%s is refused, naming the place, and changes no byte of the register',
    (_, change, entity, field, reason) => {
      importedSample(at('r.panelpaper'));
      const before = sha256(readFileSync(at('r.panelpaper')));
      const good: Change = { kind: 'put', entity: 'person', record: { id: randomUUID(), name: 'Ann' } };
      let error: unknown;
      try {
        commitTo(at('r.panelpaper'), [good, change]);
      } catch (caught) {
        error = caught;
      }
      if (!(error instanceof RegisterError)) throw error ?? new Error('It was not refused.');
      expect(error.code).toBe('invalid');
      expect(error.message).toMatch(reason);
      const { id } = change.kind === 'put' ? change.record : change;
      expect(error.problems).toContainEqual(expect.objectContaining({ entity, id, field }));
      expect(sha256(readFileSync(at('r.panelpaper')))).toBe(before);
      expect(readdirSync(at()).sort()).toEqual(['r.panelpaper', 'r.panelpaper.lock']);
    },
  );
});

describe('a snapshot that holds', () => {
  it.each([...BAD_RECORDS, ...BAD_BETWEEN])(
    '%s is refused in one line, naming the place, and nothing is made',
    async (_, change, entity, field, reason) => {
      // Written with the right counts and the right hash, as a careful program of another maker would.
      const text = snapshotText(snapshotOf(applyChanges(sample, [change]), about));
      writeFileSync(at('bad.panelsnap'), text);
      const { status, stdout, stderr } = await run([
        'import',
        at('bad.panelsnap'),
        '--register',
        at('r.panelpaper'),
      ]);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(reason);
      expect(stderr).toMatch(/^[^\n]+\n$/);
      if (/^records/.test(stderr))
        expect(stderr).toMatch(
          new RegExp(`^records › ${entity} › record \\d+${field === null ? '' : ` › ${field}`}: `),
        );
      expect(readdirSync(at())).toEqual(['bad.panelsnap']);
    },
  );
});

describe('text that is odd but allowed', () => {
  it.each([
    ['noncharacters', '\uFFFE and \u{1FFFF}'],
    ['control characters', 'bell \u0007 escape \u001B'],
    ['right-to-left text', 'שלום \u202E عالم'],
    ['a quotation mark and SQL', `'); DROP TABLE proposal; --`],
    ['line breaks', 'one\r\ntwo\u2028three'],
    ['letters that can be written two ways', 'é e\u0301'],
  ])('%s goes into a register, out as a snapshot and in again, unchanged', async (_, odd) => {
    importedSample(at('r.panelpaper'));
    const summary = changed('proposalSummary', { summary: `${odd} ${'x'.repeat(100_000)}` });
    commitTo(at('r.panelpaper'), [title(odd), summary]);
    expect((await run(['export', '--register', at('r.panelpaper'), '--out', at('x.panelsnap')])).status).toBe(
      0,
    );
    expect((await run(['import', at('x.panelsnap'), '--register', at('again.panelpaper')])).stderr).toBe('');
    const store = openToRead(at('again.panelpaper'));
    const register = store.read();
    store.close();
    const first = sample.proposalTitle[0];
    expect(register.proposalTitle.find(({ id }) => id === first?.id)?.title).toBe(odd);
    expect(register.proposalSummary.some((row) => row.summary.startsWith(`${odd} xxx`))).toBe(true);
  });
});

describe('a register that another program changed for the worse', () => {
  it('is not exported, and a snapshot that was there stays; nor is a paper written', async () => {
    importedSample(at('r.panelpaper'));
    const store = new Database(at('r.panelpaper'), { fileMustExist: true });
    store.prepare(`UPDATE stage_event SET "on" = '2020-02-30' WHERE kind = 'raised'`).run();
    // Sealed as an earlier Panelpaper would have that let it in; unsealed it does not even open.
    sealAll(store);
    store.close();
    await run(['export', '--register', at('r.panelpaper'), '--out', at('x.panelsnap')]);
    expect(readdirSync(at()).filter((name) => name.endsWith('.panelsnap'))).toEqual([]);
    writeFileSync(at('x.panelsnap'), readFileSync(SAMPLE));
    const { status, stderr } = await run([
      'export',
      '--register',
      at('r.panelpaper'),
      '--out',
      at('x.panelsnap'),
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^records › stageEvent › record \d+ › on: must be a day that exists/);
    expect(loadSnapshot(at('x.panelsnap')).header.sha256).toBe(loadSnapshot(SAMPLE).header.sha256);
    const paper = ['paper', '--register', at('r.panelpaper'), '--month', '2020-01', '--edition', 'Panel'];
    expect(await run([...paper, '--out', at('x.docx')])).toMatchObject({ status: 1 });
    expect(readdirSync(at()).filter((name) => name.endsWith('.docx'))).toEqual([]);
  });
});
