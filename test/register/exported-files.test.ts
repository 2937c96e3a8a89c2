import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editionFor } from '../../src-main/papers/editions.ts';
import type { Over } from '../../src-main/papers/export-paper.ts';
import { issuePaper } from '../../src-main/papers/issue-paper.ts';
import { issuedPaper } from '../../src-main/papers/issued-paper.ts';
import { sha256 } from '../../src-main/register/hash.ts';
import { importSnapshot } from '../../src-main/register/import-snapshot.ts';
import { hostHandlers } from '../../src-main/register/process/host-handlers.ts';
import { paperJobs } from '../../src-main/register/process/paper-jobs.ts';
import { newSession } from '../../src-main/register/process/session.ts';
import { TEST_AUTHOR } from '../helpers/commit-to.ts';
import { retype } from '../helpers/edit-docx.ts';
import { testFolder } from '../helpers/folder.ts';
import { snapshotParts } from '../helpers/host-parts.ts';
import { keeperOf } from '../helpers/keeper.ts';

const at = testFolder();
const SAMPLE = new URL('../../assets/sample/january-2020.panelsnap', import.meta.url).pathname;
const WORKER = new URL('../../src-main/register/process/paper-worker.ts', import.meta.url);
const REQUEST = 'The Panel is asked to NOTE this report.';

function opened() {
  const path = at('sample.panelpaper');
  importSnapshot(SAMPLE, path, TEST_AUTHOR);
  const session = newSession();
  session.open(path, 'Test');
  const handlers = hostHandlers(
    session,
    paperJobs(WORKER, () => undefined),
    { ...snapshotParts(session), keeper: keeperOf(session) },
  );
  const edition = editionFor(session.store().read(), '2020-01', 'Panel').id;
  const paper = { month: '2020-01', edition, issue: null as string | null };
  const exportTo = (name: string, over: Over = { kind: 'hold' }, issue: string | null = null) =>
    handlers.exportPaper({ ...paper, issue, path: at(name), job: 'a job', over });
  return { session, handlers, exportTo, edition };
}

const edit = (name: string) =>
  writeFileSync(at(name), retype(readFileSync(at(name)), REQUEST, 'Would the Panel NOTE this report.'));

describe('an export over a file that is there', () => {
  it('goes ahead where the file is as it was exported, even of another month', async () => {
    const { session, handlers, exportTo } = opened();
    const first = await exportTo('paper.docx');
    expect(first.files).toEqual([at('paper.docx'), at('paper - Appendix A.docx')]);
    expect((await exportTo('paper.docx')).held).toEqual([]);
    const february = { month: '2020-02', edition: null, issue: null, path: at('paper.docx'), job: 'b' };
    expect(await handlers.exportPaper({ ...february, over: { kind: 'hold' } })).toMatchObject({ held: [] });
    session.close();
  });

  it('is held where somebody edited it, tells what they changed, and replaces only what was seen', async () => {
    const { session, exportTo } = opened();
    await exportTo('paper.docx');
    edit('paper.docx');
    const before = readFileSync(at('paper.docx'));
    const { files, held } = await exportTo('paper.docx');
    expect(files).toEqual([]);
    expect(readFileSync(at('paper.docx'))).toEqual(before);
    expect(held).toHaveLength(1);
    expect(held[0]?.found).toMatchObject({
      kind: 'reviewed',
      name: 'paper.docx',
      month: '2020-01',
      isExact: true,
      changes: [{ kind: 'changed', was: REQUEST, now: 'Would the Panel NOTE this report.' }],
    });
    const seen = held.map(({ hash }) => hash);
    // Somebody goes on editing while the question stands.
    writeFileSync(at('paper.docx'), retype(before, 'Would the Panel', 'Might the Panel'));
    const again = await exportTo('paper.docx', { kind: 'replace', seen });
    expect(again.files).toEqual([]);
    const replaced = await exportTo('paper.docx', {
      kind: 'replace',
      seen: again.held.map(({ hash }) => hash),
    });
    expect(replaced.files).toHaveLength(2);
    expect((await exportTo('paper.docx')).held).toEqual([]);
    session.close();
  });

  it('is held for an appendix alone, and goes beside under the first free name', async () => {
    const { session, exportTo } = opened();
    await exportTo('paper.docx');
    writeFileSync(at('paper - Appendix A.docx'), 'somebody’s own');
    const { held } = await exportTo('paper.docx');
    expect(held.map(({ found }) => found)).toMatchObject([
      { kind: 'other', name: 'paper - Appendix A.docx' },
    ]);
    const { files } = await exportTo('paper.docx', { kind: 'beside' });
    expect(files).toEqual([at('paper (2).docx'), at('paper (2) - Appendix A.docx')]);
    expect((await exportTo('paper.docx', { kind: 'beside' })).files[0]).toBe(at('paper (3).docx'));
    expect(readFileSync(at('paper - Appendix A.docx'), 'utf8')).toBe('somebody’s own');
    session.close();
  });
});

describe('a paper as it was issued', () => {
  it('is written as the same bytes after its facts have changed', async () => {
    const { session, exportTo, edition } = opened();
    const by = { author: 'Ada', installation: TEST_AUTHOR.installation, at: TEST_AUTHOR.at };
    const { issue } = await issuePaper(session.store(), {
      id: crypto.randomUUID(),
      editionId: edition,
      issuedOn: '2020-01-31',
      productVersion: '0.1.0',
      by,
    });
    const record = session
      .store()
      .read()
      .edition.find(({ id }) => id === edition);
    if (record === undefined) throw new Error('The sample has that edition.');
    session.commit({
      id: crypto.randomUUID(),
      label: 'Ask for more',
      ...TEST_AUTHOR,
      changes: [{ kind: 'put', entity: 'edition', record: { ...record, recommendation: 'APPROVE' } }],
    });
    const { issuedBy, model } = issuedPaper(session.store(), issue.id);
    expect(issuedBy).toBe('Ada');
    expect(JSON.stringify(model)).toContain('NOTE');
    expect(await exportTo('issued.docx', { kind: 'hold' }, issue.id)).toMatchObject({ isAsIssued: true });
    expect(sha256(readFileSync(at('issued.docx')))).toBe(issue.fileHash);
    await exportTo('now.docx');
    expect(sha256(readFileSync(at('now.docx')))).not.toBe(issue.fileHash);
    session.close();
  });

  it('that is no paper is refused, and is not handed to a page', async () => {
    const { session, edition } = opened();
    const { issue } = await issuePaper(session.store(), {
      id: crypto.randomUUID(),
      editionId: edition,
      issuedOn: '2020-01-31',
      productVersion: '0.1.0',
      by: TEST_AUTHOR,
    });
    const text = JSON.stringify({ format: 1, sections: 'none' });
    const { connection } = session.store();
    connection.prepare('INSERT INTO issued_model (hash, model) VALUES (?, ?)').run(sha256(text), text);
    const changed = { ...issue, modelHash: sha256(text) };
    session.commit({
      id: crypto.randomUUID(),
      label: 'Point elsewhere',
      ...TEST_AUTHOR,
      changes: [{ kind: 'put', entity: 'issue', record: changed }],
    });
    expect(() => issuedPaper(session.store(), issue.id)).toThrow('no paper that this version can read');
    expect(existsSync(at('issued.docx'))).toBe(false);
    session.close();
  });
});
