import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { importSnapshot } from '../../src-main/register/import-snapshot.ts';
import { openToWrite, type Store } from '../../src-main/register/store.ts';
import { undoChangeSet, undoState } from '../../src-main/register/undo.ts';
import { canonicalRecords } from '../../src-shared/snapshot/canonical.ts';
import { testFolder } from '../helpers/folder.ts';
import { SAMPLE } from '../helpers/sample/write-sample.ts';

const at = testFolder();
const installation = randomUUID();
const by = () => ({ id: randomUUID(), author: 'Ann', installation, at: '2020-02-07T09:00:00.000Z' });

function opened(): Store {
  return openToWrite(at('r.panelpaper'), { author: 'Ann' });
}

function begun(): Store {
  importSnapshot(SAMPLE, at('r.panelpaper'), by());
  return opened();
}

function name(store: Store, id: string, text: string): string {
  const set = by();
  store.commit({
    ...set,
    label: `Name ${text}`,
    changes: [{ kind: 'put', entity: 'person', record: { id, name: text } }],
  });
  return set.id;
}

const next = (store: Store) => undoState(store.connection);

function step(store: Store, kind: 'undo' | 'redo'): void {
  const id = next(store)[kind]?.id;
  if (id === undefined) throw new Error(`nothing to ${kind}`);
  undoChangeSet(store, id, kind, by());
}

describe('undo and redo', () => {
  it('go back and forth in order, over closing and opening again', () => {
    let store = begun();
    expect(next(store)).toEqual({ undo: null, redo: null });
    const states = [canonicalRecords(store.read())];
    const id = randomUUID();
    for (const text of ['One', 'Two', 'Three']) {
      name(store, id, text);
      states.push(canonicalRecords(store.read()));
    }
    const again = () => {
      store.close();
      store = opened();
    };
    for (const at of [2, 1, 0]) {
      again();
      expect(next(store).undo?.label).toBe(`Name ${['One', 'Two', 'Three'][at]}`);
      step(store, 'undo');
      expect(canonicalRecords(store.read())).toBe(states[at]);
    }
    expect(next(store).undo).toBeNull();
    for (const at of [1, 2, 3]) {
      again();
      step(store, 'redo');
      expect(canonicalRecords(store.read())).toBe(states[at]);
    }
    expect(next(store).redo).toBeNull();
    store.close();
  });

  it('forgets what could be done again once something else is done', () => {
    const store = begun();
    const id = randomUUID();
    name(store, id, 'One');
    name(store, id, 'Two');
    step(store, 'undo');
    name(store, id, 'Three');
    expect(next(store)).toMatchObject({ undo: { label: 'Name Three' }, redo: null });
    step(store, 'undo');
    expect(next(store)).toMatchObject({ undo: { label: 'Name One' }, redo: { label: 'Name Three' } });
    store.close();
  });

  it('takes an older step back alone where nothing of it was changed since', () => {
    const store = begun();
    const [one, other] = [randomUUID(), randomUUID()];
    const first = name(store, one, 'One');
    name(store, other, 'Other');
    undoChangeSet(store, first, 'undo', by());
    expect(store.read().person.filter(({ id }) => id === one || id === other)).toEqual([
      { id: other, name: 'Other' },
    ]);
    expect(next(store)).toMatchObject({ undo: { label: 'Name Other' }, redo: { label: 'Name One' } });
    store.close();
  });

  it('refuses an older step that was changed since, or that the rules now forbid, and changes nothing', () => {
    const store = begun();
    const id = randomUUID();
    const first = name(store, id, 'One');
    const second = name(store, id, 'Two');
    expect(() => undoChangeSet(store, first, 'undo', by())).toThrow(/changed again since/);
    const paper = store.read().paper[0];
    if (paper === undefined) throw new Error('the sample has a paper');
    undoChangeSet(store, second, 'undo', by());
    store.commit({
      ...by(),
      label: 'An author',
      changes: [{ kind: 'put', entity: 'paper', record: { ...paper, authorId: id } }],
    });
    const before = canonicalRecords(store.read());
    expect(() => undoChangeSet(store, first, 'undo', by())).toThrow(/not in the register/);
    expect(canonicalRecords(store.read())).toBe(before);
    store.close();
  });

  it('refuses to undo twice, and what is not there', () => {
    const store = begun();
    const id = name(store, randomUUID(), 'One');
    undoChangeSet(store, id, 'undo', by());
    expect(() => undoChangeSet(store, id, 'undo', by())).toThrow(/no such step/);
    expect(() => undoChangeSet(store, randomUUID(), 'undo', by())).toThrow(/no such step/);
    store.close();
  });
});
