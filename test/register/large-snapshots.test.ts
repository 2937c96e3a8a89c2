import { randomUUID } from 'node:crypto';
import { closeSync, ftruncateSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../src-main/register/export-snapshot.ts';
import { sha256 } from '../../src-main/register/hash.ts';
import { importSnapshot } from '../../src-main/register/import-snapshot.ts';
import { openToRead } from '../../src-main/register/store.ts';
import { emptyRegister } from '../../src-shared/entities/register.ts';
import { canonicalRecords } from '../../src-shared/snapshot/canonical.ts';
import { snapshotText } from '../../src-shared/snapshot/format.ts';
import { SnapshotError } from '../../src-shared/snapshot/snapshot-error.ts';
import { TEST_AUTHOR } from '../helpers/commit-to.ts';
import { testFolder } from '../helpers/folder.ts';

const at = testFolder();
const about = { registerId: randomUUID(), madeAt: TEST_AUTHOR.at, author: 'Test' };
const bring = () => importSnapshot(at('x.panelsnap'), at('r.panelpaper'), TEST_AUTHOR);
const person = (name: string, id: string = randomUUID()) => ({ id, name });

/** Refused in one sentence, with nothing made beside the snapshot. */
function refused(reason: RegExp): void {
  let told: unknown;
  try {
    bring();
  } catch (error) {
    told = error;
  }
  if (!(told instanceof Error) || !['SnapshotError', 'RegisterError'].includes(told.name)) throw told;
  expect(told.message).toMatch(reason);
  expect(told.message).not.toContain('\n');
  expect(told.message.length).toBeLessThan(1000);
  expect(readdirSync(at()).filter((name) => !name.endsWith('.lock'))).toEqual(['x.panelsnap']);
}

/** A snapshot with the right counts and the right hash, however its records are. */
const written = (text: string) => writeFileSync(at('x.panelsnap'), text);
const ofPeople = (people: readonly { readonly id: string; readonly name: string }[]) =>
  snapshotText(snapshotOf({ ...emptyRegister(), person: people }, about));

describe('a snapshot', () => {
  it('with 200,000 records becomes a register that holds every one of them', () => {
    const people = Array.from({ length: 200_000 }, (_, n) => person(`Person ${n}`));
    written(ofPeople(people));
    bring();
    const store = openToRead(at('r.panelpaper'));
    const register = store.read();
    store.close();
    expect(register.person).toHaveLength(200_000);
    expect(
      sha256(canonicalRecords(register)) === sha256(canonicalRecords({ ...emptyRegister(), person: people })),
    ).toBe(true);
  }, 300_000);

  it('with a text of 100 MB is refused by its size before it is parsed', () => {
    written(ofPeople([person('x')]).replace('"x"', `"${'x'.repeat(100_000_000)}"`));
    const parse = JSON.parse;
    let isParsed = false;
    JSON.parse = (...words) => {
      isParsed = true;
      return parse(...words);
    };
    try {
      refused(/a text longer than 1 MB/);
    } finally {
      JSON.parse = parse;
    }
    expect(isParsed).toBe(false);
  });

  it('with a text of just 1 MB is not refused for that', () => {
    written(ofPeople([person('x'.repeat(1024 * 1024))]));
    refused(/person › record 1 › name/);
  });

  it('larger than 256 MB is refused without being read', () => {
    const file = openSync(at('x.panelsnap'), 'w');
    ftruncateSync(file, 256 * 1024 * 1024 + 1);
    closeSync(file);
    refused(/larger than 256 MB/);
  });

  it.each([
    ['lists', '['.repeat(200_000)],
    ['records', '{"a":'.repeat(200_000)],
    [
      'lists and records in its own part',
      '{"header":{"format":"panelpaper-snapshot"},"records":'.concat('[{"a":'.repeat(40)),
    ],
  ])('nested too deep with %s is refused', (_, text) => {
    written(text);
    refused(/nested more than 32 deep/);
  });

  it('with one id twice is refused', () => {
    const one = person('Ann');
    written(ofPeople([one, person('Ben'), { ...one, name: 'Cat' }]));
    refused(/person|hash|same id|twice/i);
  });

  it.each([
    ['a part', (text: string) => text.replace('"records"', '"__proto__": {"polluted": 1},\n"records"')],
    ['an entity', (text: string) => text.replace('"person":', '"__proto__": [{"polluted": 1}],\n"person":')],
    ['a field', (text: string) => text.replace('"name":', '"__proto__": {"polluted": 1}, "name":')],
    [
      'a field called constructor',
      (text: string) => text.replace('"name":', '"constructor": {"prototype": {"polluted": 1}}, "name":'),
    ],
    [
      'an issued paper',
      (text: string) => text.replace('"issued": {', '"issued": {"__proto__": {"polluted": 1}'),
    ],
    [
      'the header',
      (text: string) => text.replace('"header": {', '"header": {"__proto__": {"polluted": 1}, '),
    ],
    ['a count', (text: string) => text.replace('"counts": {', '"counts": {"__proto__": 1, ')],
  ])('with __proto__ as %s changes nothing that it should not', (_, change) => {
    const text = ofPeople([person('Ann')]);
    const changed = change(text);
    expect(changed).not.toBe(text);
    written(changed);
    try {
      bring();
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      expect(error.message).not.toContain('\n');
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
