import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RegisterError } from '../../src-main/register/errors.ts';
import { exportSnapshot } from '../../src-main/register/export-snapshot.ts';
import { readHistory } from '../../src-main/register/log.ts';
import { createRegister, openToRead, openToWrite, type Store } from '../../src-main/register/store.ts';
import { undoChangeSet, undoState } from '../../src-main/register/undo.ts';
import { canonicalRecords } from '../../src-shared/snapshot/canonical.ts';
import { TEST_AUTHOR } from '../helpers/commit-to.ts';
import { EFFORT } from '../helpers/effort.ts';
import { testFolder } from '../helpers/folder.ts';

const at = testFolder();

/** A register with records, a history, a step undone and a state that left it. */
function madeRegister(): Buffer {
  const path = at('made.panelpaper');
  const store = createRegister(path, randomUUID(), TEST_AUTHOR.at);
  for (let set = 0; set < 12; set += 1) {
    const changes = Array.from({ length: 8 }, (_, n) => {
      const record = { id: randomUUID(), name: `Person ${set} ${n} ${'of some name '.repeat(n)}`.trim() };
      return { kind: 'put', entity: 'person', record } as const;
    });
    store.commit({ id: randomUUID(), label: `Add eight people, ${set}`, ...TEST_AUTHOR, changes });
  }
  const last = undoState(store.connection).undo;
  undoChangeSet(store, last?.id ?? '', 'undo', { id: randomUUID(), ...TEST_AUTHOR });
  exportSnapshot(store, at('left.panelsnap'), { author: 'Test', at: TEST_AUTHOR.at, history: true });
  store.close();
  return readFileSync(path);
}

function contentOf(store: Store): string {
  try {
    return JSON.stringify([store.id, canonicalRecords(store.read()), readHistory(store.connection)]);
  } finally {
    store.close();
  }
}

/** What opening a file gives: its content, or the sentence that refuses it. */
function opening(open: () => Store): { readonly content: string } | { readonly refusal: string } {
  try {
    return { content: contentOf(open()) };
  } catch (error) {
    // Anything but a sentence for a person is a fault.
    if (!(error instanceof RegisterError)) throw error;
    return { refusal: error.message };
  }
}

function holdsOrRefuses(bytes: Buffer, content: string): 'held' | 'refused' {
  const path = at('r.panelpaper');
  writeFileSync(path, bytes);
  const before = readdirSync(at()).filter((name) => !/\.(?:lock|owner)$/.test(name));
  const found = [opening(() => openToRead(path)), opening(() => openToWrite(path, TEST_AUTHOR))];
  for (const one of found) {
    if ('content' in one) expect(one.content === content).toBe(true);
    else expect(one.refusal).toMatch(/^(?:The register|The file|There is) [^\n]+\.$/);
  }
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(at()).filter((name) => !/\.(?:lock|owner)$/.test(name))).toEqual(before);
  return found.every((one) => 'content' in one) ? 'held' : 'refused';
}

describe('a register on a faulty disk', () => {
  it('with bits turned round anywhere opens with what was saved, or is refused; it is never changed', () => {
    const whole = madeRegister();
    writeFileSync(at('whole.panelpaper'), whole);
    const content = contentOf(openToRead(at('whole.panelpaper')));
    const ends = { held: 0, refused: 0 };
    const bit = fc.nat(whole.length * 8 - 1);
    fc.assert(
      fc.property(fc.array(bit, { minLength: 1, maxLength: 4 }), (bits) => {
        const bytes = Buffer.from(whole);
        for (const one of bits) bytes[one >> 3] = (bytes[one >> 3] ?? 0) ^ (1 << (one & 7));
        ends[holdsOrRefuses(bytes, content)] += 1;
      }),
      { numRuns: 80 * EFFORT },
    );
    // Of the header every bit, since the most follows from those.
    for (let one = 0; one < 100 * 8; one += EFFORT > 1 ? 1 : 11) {
      const bytes = Buffer.from(whole);
      bytes[one >> 3] = (bytes[one >> 3] ?? 0) ^ (1 << (one & 7));
      holdsOrRefuses(bytes, content);
    }
    expect(ends.refused).toBeGreaterThan(0);
  });

  it('cut short anywhere is refused, and left as it was', () => {
    const whole = madeRegister();
    const content = contentOf(openToRead(at('made.panelpaper')));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        expect(holdsOrRefuses(whole.subarray(0, length), content)).toBe('refused');
      }),
      { numRuns: 25 * EFFORT },
    );
  });

  it('with a text that reads as another is refused, though the database is sound', () => {
    madeRegister();
    const path = at('made.panelpaper');
    for (const sql of [
      "UPDATE person SET name = 'Another' WHERE rowid = 5",
      'DELETE FROM person WHERE rowid = 5',
      "UPDATE change SET before = '{}' WHERE seq = 3",
      "UPDATE change_set SET author = 'Another' WHERE seq = 2",
      'DELETE FROM change WHERE seq = (SELECT max(seq) FROM change)',
      'DELETE FROM seal',
      'DROP INDEX change_by_record_id',
    ]) {
      const bytes = readFileSync(path);
      const file = new Database(path);
      file.pragma('foreign_keys = OFF');
      file.exec(sql);
      file.close();
      expect(() => openToRead(path), sql).toThrow(/is damaged/);
      expect(() => openToWrite(path, TEST_AUTHOR), sql).toThrow(/is damaged/);
      writeFileSync(path, bytes);
    }
    openToWrite(path, TEST_AUTHOR).close();
  });
});
