import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { snapshotOf } from '../../src-main/register/export-snapshot.ts';
import { sha256 } from '../../src-main/register/hash.ts';
import { importSnapshot } from '../../src-main/register/import-snapshot.ts';
import { sqlName } from '../../src-main/register/names.ts';
import { loadSnapshot, saveSnapshot } from '../../src-main/register/snapshot-file.ts';
import { createRegister, openToRead, openToWrite } from '../../src-main/register/store.ts';
import { safeFileName } from '../../src-main/register/write-file.ts';
import { entities, entityNames, referencesOf } from '../../src-shared/entities/registry.ts';
import { canonicalRecords } from '../../src-shared/snapshot/canonical.ts';
import { snapshotText } from '../../src-shared/snapshot/format.ts';
import { SAMPLE, sampleSnapshot } from '../helpers/sample/write-sample.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const by = { author: 'Test', installation: randomUUID(), at: '2020-02-07T09:00:00.000Z' };
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panelpaper-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the sample', () => {
  it('is what its builder writes', () => {
    expect(readFileSync(SAMPLE, 'utf8')).toBe(snapshotText(sampleSnapshot()));
  });

  it('goes into a register and out again unchanged', () => {
    importSnapshot(SAMPLE, at('a.panelpaper'), by);
    const store = openToRead(at('a.panelpaper'));
    const register = store.read();
    store.close();
    expect(sha256(canonicalRecords(register))).toBe(loadSnapshot(SAMPLE).header.sha256);
    saveSnapshot(
      at('b.panelsnap'),
      snapshotOf(register, { registerId: randomUUID(), madeAt: by.at, author: 'Test' }),
    );
    expect(loadSnapshot(at('b.panelsnap')).header.sha256).toBe(loadSnapshot(SAMPLE).header.sha256);
  });
});

describe('an import that is refused', () => {
  const text = () => readFileSync(SAMPLE, 'utf8');
  const cases: readonly (readonly [string, () => string, RegExp])[] = [
    ['an empty file', () => '', /empty/],
    ['a file cut short', () => text().slice(0, 5000), /damaged or cut short/],
    ['a foreign file', () => '{"hello": 1}', /not a Panelpaper snapshot/],
    ['a newer version', () => text().replace('"version": 2', '"version": 3'), /newer Panelpaper is needed/],
    [
      'an edited record',
      () => text().replace('Security Improvements', 'Security improvements'),
      /do not match the hash/,
    ],
    [
      'a day that does not exist',
      () => text().replace('"on":"2020-01-28"', '"on":"2020-02-30"'),
      /record \d+ › on: must be a day that exists/,
    ],
    [
      'an unknown stage event',
      () => text().replace('"kind":"raised"', '"kind":"lifted"'),
      /stageEvent › record \d+ › kind/,
    ],
    [
      'an unknown field',
      () => text().replace('"suffix":""', '"suffix":"","colour":"red"'),
      /proposal › record 1/,
    ],
    ['a file nested too deep', () => '['.repeat(100), /nested/],
  ];
  it.each(cases)('%s: says why and changes nothing', (_, content, reason) => {
    writeFileSync(at('bad.panelsnap'), content());
    expect(() => importSnapshot(at('bad.panelsnap'), at('r.panelpaper'), by)).toThrow(reason);
    expect(readdirSync(folder)).toEqual(['bad.panelsnap']);
  });

  it('a register that holds something already', () => {
    importSnapshot(SAMPLE, at('r.panelpaper'), by);
    const before = hashOf(at('r.panelpaper'));
    expect(() => importSnapshot(SAMPLE, at('r.panelpaper'), by)).toThrow(/already holds/);
    expect(hashOf(at('r.panelpaper'))).toBe(before);
  });
});

describe('a file that is no register of ours', () => {
  const refused = (path: string, reason: RegExp) => {
    const before = hashOf(path);
    expect(() => openToRead(path)).toThrow(reason);
    expect(() => openToWrite(path, { author: 'Test' })).toThrow(reason);
    expect(hashOf(path)).toBe(before);
    expect(existsSync(`${path}-journal`)).toBe(false);
  };

  it('is refused and left as it was: text, another database, a newer one, an empty one', () => {
    writeFileSync(at('text'), 'not a database at all');
    refused(at('text'), /not a Panelpaper register/);
    new Database(at('other')).exec('CREATE TABLE t (a)').close();
    refused(at('other'), /another program/);
    createRegister(at('newer'), randomUUID(), by.at).close();
    const newer = new Database(at('newer'));
    newer.pragma('user_version = 99');
    newer.close();
    refused(at('newer'), /knows up to version/);
    writeFileSync(at('empty'), '');
    refused(at('empty'), /is empty/);
  });
});

describe('a change set', () => {
  const person = (name: string) => ({ id: randomUUID(), name });
  const put = (name: string) => ({ kind: 'put', entity: 'person', record: person(name) }) as const;

  it('sent twice is committed once, and is logged', () => {
    const store = createRegister(at('r'), randomUUID(), by.at);
    const changeSet = { id: randomUUID(), label: 'Add a person', ...by, changes: [put('Ann')] };
    store.commit(changeSet);
    store.commit(changeSet);
    expect(store.read().person).toHaveLength(1);
    expect(store.connection.prepare('SELECT count(*) AS n FROM change').get()).toEqual({ n: 1 });
    store.close();
  });

  it('with one bad record, or a reference to nothing, changes nothing', () => {
    const store = createRegister(at('r'), randomUUID(), by.at);
    const bad = { ...put(''), record: person('') };
    const dangling = {
      kind: 'put',
      entity: 'proposal',
      record: {
        id: randomUUID(),
        seriesId: randomUUID(),
        number: 1,
        suffix: '',
        splitFromId: null,
        page: null,
        leadAnalystId: null,
        contactId: null,
      },
    } as const;
    for (const changes of [
      [put('Ann'), bad],
      [put('Ann'), dangling],
    ]) {
      expect(() => store.commit({ id: randomUUID(), label: 'x', ...by, changes })).toThrow();
      expect(store.read().person).toHaveLength(0);
    }
    expect(store.connection.prepare('SELECT count(*) AS n FROM change_set').get()).toEqual({ n: 0 });
    store.close();
  });
});

describe('the tables', () => {
  it('have a column for every field of every entity, with the same nulls and references', () => {
    const store = createRegister(at('r'), randomUUID(), by.at);
    for (const name of entityNames) {
      const columns = store.connection.pragma(`table_info(${sqlName(name)})`) as {
        name: string;
        notnull: number;
      }[];
      const shape = Object.entries(entities[name].shape);
      expect(columns.map((column) => [column.name, column.notnull === 1])).toEqual(
        shape.map(([field, schema]) => [sqlName(field), !schema.safeParse(null).success]),
      );
      const keys = store.connection.pragma(`foreign_key_list(${sqlName(name)})`) as {
        from: string;
        table: string;
      }[];
      expect(new Map(keys.map((key) => [key.from, key.table]))).toEqual(
        new Map([...referencesOf(name)].map(([field, target]) => [sqlName(field), sqlName(target)])),
      );
    }
    store.close();
  });
});

describe('a file name', () => {
  it.each([
    ['CON.docx', '_CON.docx'],
    ['a/b:c*?.docx', 'a-b-c--.docx'],
    ['dots and spaces. . ', 'dots and spaces'],
    ['COM¹.docx', '_COM¹.docx'],
    ['conout$', '_conout$'],
    ['turned \u202Exod.cod', 'turned -xod.cod'],
    ['😀'.repeat(100), '😀'.repeat(45)],
    ['', '_'],
  ])('%s is made safe for Windows', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });
});
