import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { issuePaper, modelAsIssued } from '../../src-main/papers/issue-paper.ts';
import { backUp } from '../../src-main/register/backup.ts';
import { exportSnapshot } from '../../src-main/register/export-snapshot.ts';
import { importSnapshot } from '../../src-main/register/import-snapshot.ts';
import { replaceBySnapshot } from '../../src-main/register/merge-snapshot.ts';
import { formerPersons, redactionPreview, redactPerson } from '../../src-main/register/redact.ts';
import { loadSnapshot } from '../../src-main/register/snapshot-file.ts';
import { openToWrite } from '../../src-main/register/store.ts';
import { undoChangeSet, undoState } from '../../src-main/register/undo.ts';
import type { Change } from '../../src-shared/entities/change-set.ts';
import { find } from '../../src-shared/entities/register.ts';
import type { AnyRecord, EntityName, RecordOf } from '../../src-shared/entities/registry.ts';
import { canonicalRecords } from '../../src-shared/snapshot/canonical.ts';
import { snapshotText } from '../../src-shared/snapshot/format.ts';
import { testFolder } from '../helpers/folder.ts';
import { type Laptop, laptops } from '../helpers/laptop.ts';
import { idFor } from '../helpers/sample/ids.ts';
import { SAMPLE } from '../helpers/sample/write-sample.ts';

const at = testFolder();
const NAME = 'Gemma Slaney';
const TITLE = idFor('proposalTitle DP100');
const by = () => ({
  id: randomUUID(),
  author: 'Ann',
  installation: randomUUID(),
  at: '2020-02-10T09:00:00.000Z',
  on: '2020-02-10',
});

function two(): readonly [Laptop, Laptop] {
  const [ann, bob] = laptops(at, SAMPLE, ['Ann', 'Bob']);
  if (ann === undefined || bob === undefined) throw new Error('there are two');
  return [ann, bob];
}

const personOf = ({ store }: Laptop) => {
  const person = store.read().person.find(({ name }) => name === NAME);
  if (person === undefined) throw new Error('the sample has her');
  return person;
};

function put<Name extends EntityName>(entity: Name, record: RecordOf<Name>): Change {
  return { kind: 'put', entity, record: record as unknown as AnyRecord };
}

/** A note on a title that names her, and a label that does. */
function note(laptop: Laptop, text: string): void {
  const row = find(laptop.store.read(), 'proposalTitle', TITLE);
  if (row === undefined) throw new Error('the sample has DP100');
  laptop.change(`Note of ${NAME}`, put('proposalTitle', { ...row, note: text }));
}

/** Closes registers, each of which opens again: its seal still holds. */
const close = (...all: readonly Laptop[]) => {
  for (const { store } of all) {
    const path = store.connection.name;
    store.close();
    openToWrite(path, { author: 'Ann' }).close();
  }
};

/** Everything that a register's file holds: its bytes, and what is packed in them. */
function heldIn({ store }: Laptop): string {
  const packed = store.connection
    .prepare('SELECT content FROM state WHERE content IS NOT NULL')
    .pluck()
    .all();
  const raw = readFileSync(store.connection.name).toString('utf8');
  return [raw, ...(packed as readonly Buffer[]).map((one) => gunzipSync(one).toString('utf8'))].join('\n');
}

async function issued(laptop: Laptop): Promise<string> {
  const [edition] = laptop.store.read().edition;
  if (edition === undefined) throw new Error('the sample has editions');
  const { id, author, installation, at: instant } = by();
  const request = { id, editionId: edition.id, issuedOn: '2020-02-07', productVersion: '1' };
  await issuePaper(laptop.store, { ...request, by: { author, installation, at: instant } });
  return edition.id;
}

describe('a person redacted', () => {
  it('is nowhere in the file: not in records, history, earlier states or papers as issued', async () => {
    const [ann, bob] = two();
    note(ann, `A word with ${NAME}.`);
    ann.send();
    note(ann, 'Another word.');
    const editionId = await issued(ann);
    ann.send();
    expect(heldIn(ann)).toContain(NAME);
    const before = ann.store.read().issue[0];
    const { replacement, papers } = redactPerson(ann.store, personOf(ann).id, by());
    expect(heldIn(ann)).not.toContain(NAME);
    expect(heldIn(ann)).not.toContain('Slaney');
    expect(existsSync(`${ann.store.connection.name}-journal`)).toBe(false);
    expect(papers).toBe(1);
    // The paper still draws, says that it is not what was printed, and is kept under the hash of what it holds.
    expect(modelAsIssued(ann.store, editionId)).toMatchObject({ redactedOn: '2020-02-10' });
    const after = ann.store.read().issue[0];
    expect(after?.modelHash).not.toBe(before?.modelHash);
    expect(after).toEqual({ ...before, modelHash: after?.modelHash });
    expect(JSON.stringify(modelAsIssued(ann.store, editionId))).toContain(replacement);
    expect(ann.store.connection.prepare('SELECT count(*) FROM issued_model').pluck().get()).toBe(1);
    close(ann, bob);
  });

  it('is recorded as redacted: who, when, which person and what stands there, never the name', () => {
    const [ann, bob] = two();
    const person = personOf(ann);
    const { changeSet } = redactPerson(ann.store, person.id, by());
    expect(ann.store.read().redaction).toMatchObject([
      {
        personId: person.id,
        on: '2020-02-10',
        by: 'Ann',
        replacement: expect.stringMatching(/^Person /) as string,
      },
    ]);
    expect(find(ann.store.read(), 'person', person.id)?.name).toMatch(
      /^Person [0-9a-f]{4} \(name removed\)$/,
    );
    const rows = ann.store.connection
      .prepare('SELECT entity FROM change WHERE change_set_id = ?')
      .pluck()
      .all(changeSet.id);
    expect(rows).toEqual(['redaction']);
    close(ann, bob);
  });

  it('leaves a register whose snapshot still leads to its records', () => {
    const [ann, bob] = two();
    note(ann, `A word with ${NAME}.`);
    ann.send();
    redactPerson(ann.store, personOf(ann).id, by());
    const file = at('after.panelsnap');
    exportSnapshot(ann.store, file, { author: 'Ann', at: '2020-02-11T09:00:00.000Z', history: true });
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain(NAME);
    importSnapshot(file, at('again.panelpaper'), by());
    expect(readdirSync(at())).toContain('again.panelpaper');
    close(ann, bob);
  });

  it('does not come back by undoing what was done before, and the redaction cannot be undone', () => {
    const [ann, bob] = two();
    note(ann, `A word with ${NAME}.`);
    const person = personOf(ann);
    ann.change('A new name', put('person', { ...person, name: 'Gemma Jones' }));
    note(ann, 'Another word.');
    const { changeSet } = redactPerson(ann.store, person.id, by());
    expect(heldIn(ann)).not.toMatch(/Slaney|Gemma Jones/);
    expect(undoState(ann.store.connection).undo?.label).toMatch(/^Note of Person/);
    expect(() => undoChangeSet(ann.store, changeSet.id, 'undo', by())).toThrow(/no such step to be undone/);
    for (let steps = 0; steps < 3; steps += 1) ann.undo();
    expect(undoState(ann.store.connection).undo).toBeNull();
    expect(heldIn(ann)).not.toMatch(/Slaney|Gemma Jones/);
    ann.redo();
    expect(heldIn(ann)).not.toMatch(/Slaney|Gemma Jones/);
    expect(ann.store.read().redaction).toHaveLength(1);
    close(ann, bob);
  });

  it('tells beforehand what changes, and which backups and snapshots keep the name', async () => {
    const [ann, bob] = two();
    await issued(ann);
    ann.send();
    backUp(ann.store.connection, ann.store.connection.name, 'by hand');
    const { id } = personOf(ann);
    const before = heldIn(ann);
    const preview = redactionPreview(ann.store, id);
    expect(preview).toMatchObject({ names: [NAME], papers: 1 });
    expect(preview.records).toContainEqual({ entity: 'person', id });
    expect(preview.backups).toHaveLength(1);
    expect(preview.left).toMatchObject([
      { how: 'left', at: expect.stringMatching(/^2020-02-07T/) as string },
      { how: 'came', at: expect.stringMatching(/^2020-02-07T/) as string },
    ]);
    expect(heldIn(ann)).toBe(before);
    const { backups, left, replacement } = redactPerson(ann.store, id, by());
    expect({ backups, left, replacement }).toEqual({
      backups: preview.backups,
      left: preview.left,
      replacement: preview.replacement,
    });
    expect(readFileSync(backups[0]?.path ?? '').includes(NAME)).toBe(true);
    // What is made from now on says that it is so, and has no name to tell.
    ann.send();
    backUp(ann.store.connection, ann.store.connection.name, 'by hand');
    const after = redactionPreview(ann.store, id);
    expect(after).toMatchObject({ names: [], records: [], papers: 0 });
    expect({ backups: after.backups, left: after.left }).toEqual({
      backups: preview.backups,
      left: preview.left,
    });
    close(ann, bob);
  });

  it('may have been removed before: the history still has the name', () => {
    const [ann, bob] = two();
    const id = randomUUID();
    ann.change('Add Old Hand', put('person', { id, name: 'Old Hand' }));
    ann.change('Change Older Hand', put('person', { id, name: 'Older Hand' }));
    expect(formerPersons(ann.store)).toEqual([]);
    ann.change('Remove Older Hand', { kind: 'remove', entity: 'person', id });
    expect(formerPersons(ann.store)).toEqual([{ id, name: 'Older Hand' }]);
    expect(redactionPreview(ann.store, id).names).toEqual(['Old Hand', 'Older Hand']);
    redactPerson(ann.store, id, by());
    expect(heldIn(ann)).not.toMatch(/Old(?:er)? Hand/);
    expect(formerPersons(ann.store)).toEqual([]);
    for (let steps = 0; steps < 3; steps += 1) ann.undo();
    expect(heldIn(ann)).not.toMatch(/Old(?:er)? Hand/);
    close(ann, bob);
  });

  it('again records it once, and nobody who is not there is redacted', () => {
    const [ann, bob] = two();
    const { id } = personOf(ann);
    redactPerson(ann.store, id, by());
    redactPerson(ann.store, id, by());
    expect(ann.store.read().redaction).toHaveLength(1);
    expect(() => redactPerson(ann.store, randomUUID(), by())).toThrow(/no such person/);
    close(ann, bob);
  });
});

describe('a person redacted on one of two laptops', () => {
  it('does not come back with a colleague who still has the name', async () => {
    const [ann, bob] = two();
    const person = personOf(ann);
    note(bob, `${NAME} asked for another title.`);
    bob.change(
      'A contact',
      put('organisation', { id: randomUUID(), name: `Office of ${NAME}`, printedForm: 'O' }),
    );
    await issued(bob);
    redactPerson(ann.store, person.id, by());
    ann.merge(bob.send());
    expect(heldIn(ann)).not.toContain('Slaney');
    expect(find(ann.store.read(), 'proposalTitle', TITLE)?.note).toMatch(
      /^Person .* asked for another title\.$/,
    );
    expect(ann.store.read().issue).toHaveLength(1);
    ann.undo();
    expect(heldIn(ann)).not.toContain('Slaney');
    ann.redo();
    expect(snapshotText(ann.send())).not.toContain('Slaney');
    close(ann, bob);
  });

  it('goes from the other too when it takes the snapshot, and both come to the same', async () => {
    const [ann, bob] = two();
    const person = personOf(ann);
    note(bob, `A word with ${NAME}.`);
    await issued(bob);
    ann.merge(bob.send());
    note(bob, `Another word with ${NAME}.`);
    redactPerson(ann.store, person.id, by());
    const plan = bob.plan(ann.send());
    expect(plan.conflicts).toEqual([]);
    bob.merge(ann.send());
    expect(heldIn(bob)).not.toContain('Slaney');
    expect(bob.store.read().redaction).toEqual(ann.store.read().redaction);
    bob.undo();
    expect(heldIn(bob)).not.toContain('Slaney');
    expect(bob.store.read().redaction).toHaveLength(1);
    bob.redo();
    ann.merge(bob.send());
    expect(canonicalRecords(ann.store.read())).toBe(canonicalRecords(bob.store.read()));
    expect(ann.plan(bob.send())).toMatchObject({ changes: [], conflicts: [], twins: [] });
    expect(bob.plan(ann.send())).toMatchObject({ changes: [], conflicts: [], twins: [] });
    close(ann, bob);
  });

  it('is one redaction where both did it', () => {
    const [ann, bob] = two();
    const { id } = personOf(ann);
    redactPerson(ann.store, id, by());
    redactPerson(bob.store, id, { ...by(), on: '2020-02-09', author: 'Bob' });
    ann.merge(bob.send());
    bob.merge(ann.send());
    expect(canonicalRecords(ann.store.read())).toBe(canonicalRecords(bob.store.read()));
    expect(bob.plan(ann.send())).toMatchObject({ changes: [], conflicts: [] });
    close(ann, bob);
  });

  it('stays out of a register that is replaced by an older snapshot', () => {
    const [ann, bob] = two();
    const old = bob.send();
    redactPerson(ann.store, personOf(ann).id, by());
    replaceBySnapshot(ann.store, loadSnapshot(SAMPLE), by());
    replaceBySnapshot(ann.store, old, by());
    expect(heldIn(ann)).not.toContain('Slaney');
    expect(ann.store.read().redaction).toHaveLength(1);
    close(ann, bob);
  });
});
