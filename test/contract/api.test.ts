import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { importSnapshot } from '../../src-main/register/import-snapshot.ts';
import { serve } from '../../src-main/register/process/serve.ts';
import type { Wire } from '../../src-main/register/process/wire.ts';
import { REGISTER_API } from '../../src-shared/api/register-api.ts';
import { apiError, type Result } from '../../src-shared/api/result.ts';
import { SHELL_API } from '../../src-shared/api/shell-api.ts';
import { TEST_AUTHOR } from '../helpers/commit-to.ts';
import { testFolder } from '../helpers/folder.ts';

// Handlers of main reach for dialogs and windows only when they are called; the names alone are looked at here.
vi.mock('electron', () => ({}));
const { shellHandlers } = await import('../../src-main/ipc/shell-handlers.ts');

const at = testFolder();
const SAMPLE = new URL('../../assets/sample/january-2020.panelsnap', import.meta.url);
const WORKERS = {
  paper: new URL('../../src-main/register/process/paper-worker.ts', import.meta.url),
  snapshot: new URL('../../src-main/register/process/snapshot-worker.ts', import.meta.url),
  incoming: new URL('../../src-main/register/process/incoming-worker.ts', import.meta.url),
  backup: new URL('../../src-main/register/process/backup-worker.ts', import.meta.url),
};

/** One end of a line, held by a test: what is sent arrives at once, and what comes back is kept. */
function fakeWire() {
  const hearers = new Set<(message: unknown) => void>();
  const closers = new Set<() => void>();
  const waiting = new Map<number, (result: Result<never>) => void>();
  const heard: unknown[] = [];
  let asked = 0;
  const wire: Wire = {
    post: (posted) => {
      // What cannot be cloned could not have crossed.
      const message = structuredClone(posted) as { answer?: number; result: Result<never> };
      if (message.answer === undefined) heard.push(message);
      else waiting.get(message.answer)?.(message.result);
    },
    onMessage: (hear) => hearers.add(hear),
    onClose: (closed) => closers.add(closed),
  };
  const say = (message: unknown) => {
    for (const hear of hearers) hear(message);
  };
  const ask = (method: string, input: unknown) =>
    new Promise<Result<never>>((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      say({ ask: asked, method, input });
    });
  const close = () => {
    for (const closed of closers) closed();
  };
  return { wire, ask, say, close, heard };
}

function served() {
  const main = fakeWire();
  const windows = [fakeWire(), fakeWire()] as const;
  serve(
    {
      main: main.wire,
      onWindow: (enter) => {
        for (const { wire } of windows) enter(wire);
      },
    },
    WORKERS,
  );
  return { main, window: windows[0], other: windows[1] };
}

async function servedSample() {
  const path = at('sample.panelpaper');
  importSnapshot(SAMPLE.pathname, path, TEST_AUTHOR);
  const lines = served();
  expect(await lines.main.ask('open', { path, author: 'Us' })).toMatchObject({ ok: true });
  return { ...lines, path };
}

function changeSet(name: string, id: string = randomUUID()) {
  const record = { id: randomUUID(), name };
  const changes = [{ kind: 'put', entity: 'person', record }];
  return { id, label: `Add ${name}`, ...TEST_AUTHOR, changes };
}

function valued(result: Result<never>): unknown {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function codeOf(result: Result<never>): string {
  if (result.ok) return 'done';
  // A failure fits its own schema, and says something.
  expect(apiError.parse(result.error).message).not.toBe('');
  return result.error.code;
}

describe('main', () => {
  it('has a handler for each method and a method for each handler', () => {
    const application = { preferences: {}, registers: {}, host: {} } as never;
    expect(Object.keys(shellHandlers(application)).sort()).toEqual(Object.keys(SHELL_API).sort());
  });
});

describe('the register process', () => {
  it('answers each method of a window with what its schema says', async () => {
    const { window, main } = await servedSample();
    const set = changeSet('Ada');
    const reading = async () => REGISTER_API.read.output.parse(valued(await window.ask('read', {}))).register;
    const issue = {
      editionId: (await reading()).edition.at(-1)?.id,
      issuedOn: '2020-02-07',
      by: TEST_AUTHOR,
    };
    valued(await window.ask('issue', { id: randomUUID(), ...issue }));
    const title = (await reading()).proposalTitle[0];
    const personId = (await reading()).person[0]?.id;
    const retitled = {
      ...changeSet('Bea'),
      changes: [{ kind: 'put', entity: 'proposalTitle', record: { ...title, title: 'Another title' } }],
    };
    valued(await window.ask('commit', { changeSet: retitled }));
    const taken = await main.ask('takeIn', { path: SAMPLE.pathname, passphrase: null, job: randomUUID() });
    const { token } = valued(taken) as { readonly token: string };
    const decisions = { choices: {}, combined: [], renumbered: {}, leftOut: [] };
    const planned = valued(await window.ask('incomingPlan', { token, how: 'replace', decisions }));
    const { plan, groups, version } = REGISTER_API.incomingPlan.output.parse(planned);
    const backup = REGISTER_API.backUp.output.parse(valued(await window.ask('backUp', {})));
    const inputs: Readonly<Record<keyof typeof REGISTER_API, unknown>> = {
      read: {},
      commit: { changeSet: set },
      isCommitted: { id: set.id },
      issue: { id: randomUUID(), ...issue },
      issued: { issueId: (await reading()).issue[0]?.id },
      undo: { changeSet: set.id, kind: 'undo', by: { ...TEST_AUTHOR, id: randomUUID() } },
      putBack: {
        changeSet: retitled.id,
        recordId: title?.id,
        label: 'Put back a title',
        by: { ...TEST_AUTHOR, id: randomUUID() },
      },
      history: { recordId: null, before: null, limit: 500 },
      backups: {},
      backUp: {},
      aboutBackup: { id: backup.id },
      lookAtBackup: { id: backup.id, job: randomUUID() },
      describe: {},
      incomingAbout: { token },
      incomingPlan: { token, how: 'merge', decisions },
      incomingChanges: { token, plan, group: groups[0]?.key, from: 0, limit: 500 },
      incomingRegister: { token },
      // Four of the asks before have each changed the register since.
      mergeIncoming: { token, version: version + 4, decisions, by: { ...TEST_AUTHOR, id: randomUUID() } },
      replaceByIncoming: { token, version: version + 5, by: { ...TEST_AUTHOR, id: randomUUID() } },
      dropIncoming: { token },
      formerPersons: {},
      redactionPreview: { personId },
      redactPerson: {
        personId,
        version: version + 6,
        on: '2020-02-10',
        by: { ...TEST_AUTHOR, id: randomUUID() },
      },
    };
    for (const name of Object.keys(REGISTER_API) as (keyof typeof REGISTER_API)[]) {
      const value = valued(await window.ask(name, inputs[name]));
      expect(REGISTER_API[name].output.parse(value), name).toBeTruthy();
    }
    main.close();
  });

  it('tells every window of a commit, once for a set that is sent twice', async () => {
    const { window, other, main } = await servedSample();
    const set = changeSet('Ada');
    const [once, twice] = await Promise.all([
      window.ask('commit', { changeSet: set }),
      window.ask('commit', { changeSet: set }),
    ]);
    expect(twice).toEqual(once);
    expect(other.heard).toEqual([
      {
        push: 'changed',
        ...(valued(once) as object),
        undoable: { undo: expect.objectContaining({ id: set.id, isEarlier: false }), redo: null },
        changes: set.changes,
      },
    ]);
    other.close();
    await window.ask('commit', { changeSet: changeSet('Ben') });
    expect(other.heard).toHaveLength(1);
    main.close();
  });

  it('tells every window which names were taken out, before the change that did it', async () => {
    const { window, other, main, path } = await servedSample();
    const { register, version } = REGISTER_API.read.output.parse(valued(await window.ask('read', {})));
    const person = register.person[0];
    const asked = { personId: person?.id, on: '2020-02-10', by: { ...TEST_AUTHOR, id: randomUUID() } };
    const add = { changeSet: changeSet(`${person?.name ?? ''}son`) };
    valued(await window.ask('commit', add));
    expect(codeOf(await window.ask('redactPerson', { ...asked, version }))).toBe('changed-since');
    const preview = valued(await window.ask('redactionPreview', { personId: person?.id }));
    expect(preview).toMatchObject({ version: version + 1, names: [person?.name] });
    const steps = [
      window.ask('redactPerson', { ...asked, version: version + 1 }),
      window.ask('redactPerson', { ...asked, version: version + 1 }),
    ];
    // Asked for twice it is done once.
    for (const step of await Promise.all(steps)) expect(valued(step)).toEqual({ version: version + 2 });
    expect(other.heard.slice(1)).toMatchObject([
      { push: 'redacted', rules: [{ names: [person?.name], on: '2020-02-10' }] },
      {
        push: 'changed',
        version: version + 2,
        undoable: { undo: { id: add.changeSet.id } },
        changes: expect.arrayContaining([
          expect.objectContaining({
            entity: 'redaction',
            record: expect.objectContaining({ by: TEST_AUTHOR.author }) as unknown,
          }),
        ]) as unknown,
      },
    ]);
    expect(JSON.stringify(other.heard.at(-1))).not.toContain(`${person?.name ?? ''}"`);
    expect(valued(await window.ask('redactionPreview', { personId: person?.id }))).toMatchObject({
      names: [],
      records: [],
    });
    const nobody = { ...asked, personId: randomUUID(), version: version + 2 };
    expect(
      codeOf(await window.ask('redactPerson', { ...nobody, by: { ...TEST_AUTHOR, id: randomUUID() } })),
    ).toBe('missing');
    main.close();
    expect(readFileSync(path).includes(`${person?.name ?? ''}"`)).toBe(false);
  });

  it('answers main, and refuses what it should', async () => {
    const { main, path } = await servedSample();
    const month = '2020-01';
    const job = randomUUID();
    const paper = { month, edition: null, issue: null };
    const hold = { kind: 'hold' } as const;
    expect(valued(await main.ask('paperName', paper))).toMatchObject({
      name: expect.stringContaining('.docx'),
    });
    expect(codeOf(await main.ask('paperName', { ...paper, month: 'January' }))).toBe('invalid');
    const snapshot = { history: true, author: 'Us', passphrase: null, job };
    expect(codeOf(await main.ask('exportSnapshot', { path: at('a.panelsnap'), ...snapshot }))).toBe('done');
    expect(codeOf(await main.ask('exportSnapshot', { path: at('gone/a.panelsnap'), ...snapshot }))).toBe(
      'unwritable',
    );
    expect(codeOf(await main.ask('exportSnapshot', { path, ...snapshot }))).toBe('exists');
    const note = { day: '2020-01-31', job: randomUUID() };
    expect(valued(await main.ask('writeHandover', { path: at('note.docx'), ...note }))).toMatchObject({
      checks: 8,
    });
    expect(readFileSync(at('note.docx')).toString('latin1', 0, 2)).toBe('PK');
    expect(codeOf(await main.ask('writeHandover', { path: at('gone/note.docx'), ...note }))).toBe(
      'unwritable',
    );
    const exported = await main.ask('exportPaper', { ...paper, path: at('paper.docx'), job, over: hold });
    expect(valued(exported)).toMatchObject({ cancelled: false, held: [], isAsIssued: true });
    expect(readFileSync(at('paper.docx')).toString('latin1', 0, 2)).toBe('PK');
    mkdirSync(at('open elsewhere.docx'));
    const refused = await main.ask('exportPaper', {
      ...paper,
      path: at('open elsewhere.docx'),
      job,
      over: hold,
    });
    expect(codeOf(refused)).toBe('unwritable');
    expect(
      codeOf(await main.ask('exportPaper', { ...paper, path: at('gone/paper.docx'), job, over: hold })),
    ).toBe('unwritable');
    expect(codeOf(await main.ask('exportPaper', { ...paper, path, job, over: hold }))).toBe('exists');
    expect(valued(await main.ask('readReviewed', { path: at('paper.docx'), job }))).toEqual({ found: null });
    expect(codeOf(await main.ask('paperName', { ...paper, issue: randomUUID() }))).toBe('missing');
    expect(codeOf(await main.ask('cancel', { job: randomUUID() }))).toBe('done');
    const page = valued(await main.ask('paperBytes', { ...paper, part: 'paper' }));
    expect(SHELL_API.paperBytes.output.parse(page).bytes.length).toBeGreaterThan(1000);
    expect(
      codeOf(
        await main.ask('importNew', { snapshot: at('a.panelsnap'), path, passphrase: null, ...TEST_AUTHOR }),
      ),
    ).toBe('locked');
    writeFileSync(at('letter.panelsnap'), 'a letter');
    const letter = {
      snapshot: at('letter.panelsnap'),
      path: at('new.panelpaper'),
      passphrase: null,
      ...TEST_AUTHOR,
    };
    expect(codeOf(await main.ask('importNew', letter))).toBe('invalid');
    expect(existsSync(at('new.panelpaper'))).toBe(false);
    main.close();
    expect(main.heard.filter((message) => 'fault' in (message as object))).toEqual([]);
    // A dozen threads start in it, one after another, which a busy machine takes its time over.
  }, 120_000);

  it('refuses names that are no methods, shapes that do not fit, and asks before a register is open', async () => {
    const { window, main } = served();
    expect(codeOf(await window.ask('read', {}))).toBe('missing');
    for (const name of [
      'open',
      'exportSnapshot',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '',
    ])
      expect(codeOf(await window.ask(name, {})), name).toBe('unknown-method');
    for (const name of ['readFile', '__proto__', 'constructor'])
      expect(codeOf(await main.ask(name, {})), name).toBe('unknown-method');
    const wrong: readonly (readonly [string, unknown])[] = [
      ['read', null],
      ['read', { path: '/etc/passwd' }],
      ['history', { recordId: null, before: null, limit: 0 }],
      ['history', { recordId: null, before: null, limit: 1e9 }],
      ['isCommitted', { id: 7 }],
      ['incomingAbout', { token: '../snapshot' }],
      ['incomingPlan', { token: randomUUID(), how: 'guess', decisions: {} }],
      ['incomingChanges', { token: randomUUID(), plan: 'a', group: 'b', from: 0, limit: 1e6 }],
      ['commit', {}],
      ['commit', { changeSet: { ...changeSet('Ada'), changes: [] } }],
      ['commit', { changeSet: { ...changeSet('Ada'), more: 1 } }],
      [
        'commit',
        {
          changeSet: {
            ...changeSet('Ada'),
            changes: [{ kind: 'put', entity: '__proto__', record: { id: 'a' } }],
          },
        },
      ],
      [
        'commit',
        { changeSet: { ...changeSet('Ada'), changes: [{ kind: 'put', entity: 'person', record: 'Ada' }] } },
      ],
    ];
    for (const [method, input] of wrong)
      expect(codeOf(await window.ask(method, input)), method).toBe('invalid');
    expect(main.heard.filter((message) => 'fault' in (message as object))).toEqual([]);
  });

  it('names the record at fault, and takes no field that is not its own', async () => {
    const { window, main } = await servedSample();
    const id = randomUUID();
    const record = JSON.parse(`{ "id": "${id}", "name": "Ada", "__proto__": { "a": 1 } }`) as unknown;
    const bad = {
      ...changeSet('Ada'),
      changes: [{ kind: 'put', entity: 'person', record: { id, name: '' } }],
    };
    const refused = await window.ask('commit', { changeSet: bad });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'invalid', problems: [{ entity: 'person', id, field: 'name' }] },
    });
    const polluting = { ...changeSet('Ada'), changes: [{ kind: 'put', entity: 'person', record }] };
    expect(codeOf(await window.ask('commit', { changeSet: polluting }))).toBe('invalid');
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
    main.close();
  });

  it('passes over what is no ask at all', async () => {
    const { window } = served();
    for (const message of [
      null,
      7,
      'read',
      {},
      { ask: 'one', method: 'read' },
      { ask: 1 },
      { ask: 1, method: {} },
    ])
      expect(() => window.say(message)).not.toThrow();
    expect(codeOf(await window.ask('read', {}))).toBe('missing');
  });
});
