import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { replaceBySnapshot } from '../../../src-main/register/merge-snapshot.ts';
import { recordsHash } from '../../../src-main/register/states.ts';
import type { Change } from '../../../src-shared/entities/change-set.ts';
import { find } from '../../../src-shared/entities/register.ts';
import type { AnyRecord, EntityName, RecordOf } from '../../../src-shared/entities/registry.ts';
import { canonicalRecords } from '../../../src-shared/snapshot/canonical.ts';
import { testFolder } from '../../helpers/folder.ts';
import { allOf, type Laptop, laptops } from '../../helpers/laptop.ts';
import { idFor } from '../../helpers/sample/ids.ts';
import { SAMPLE } from '../../helpers/sample/write-sample.ts';

const at = testFolder();

function two(): readonly [Laptop, Laptop] {
  const [ann, bob] = laptops(at, SAMPLE, ['Ann', 'Bob']);
  if (ann === undefined || bob === undefined) throw new Error('there are two');
  return [ann, bob];
}

function put<Name extends EntityName>(entity: Name, record: RecordOf<Name>): Change {
  return { kind: 'put', entity, record: record as unknown as AnyRecord };
}

const TITLE = idFor('proposalTitle DP100');

function retitled(laptop: Laptop, fields: Partial<RecordOf<'proposalTitle'>>): Change {
  const row = find(laptop.store.read(), 'proposalTitle', TITLE);
  if (row === undefined) throw new Error('the sample has DP100');
  return put('proposalTitle', { ...row, ...fields });
}

const titleOn = (laptop: Laptop) => find(laptop.store.read(), 'proposalTitle', TITLE);

const close = (...all: readonly Laptop[]) => {
  for (const { store } of all) store.close();
};

describe('a merge of files', () => {
  it('brings in what only they changed, as one step', () => {
    const [ann, bob] = two();
    bob.change('A title', retitled(bob, { title: 'Theirs' }));
    bob.change('A person', put('person', { id: randomUUID(), name: 'Cat' }));
    const { changes } = ann.merge(bob.send());
    expect(changes).toHaveLength(2);
    expect(canonicalRecords(ann.store.read())).toBe(canonicalRecords(bob.store.read()));
    ann.undo();
    expect(titleOn(ann)?.title).toBe('Service Response Traffic Management');
    close(ann, bob);
  });

  it('can be undone and made again, also where a snapshot left meanwhile', () => {
    const [ann, bob] = two();
    bob.change('A title', retitled(bob, { title: 'Theirs' }));
    const snapshot = bob.send();
    ann.merge(snapshot);
    const between = ann.send();
    ann.undo();
    expect(ann.plan(snapshot).changes).toHaveLength(1);
    // What Ann sends now does not take Bob's title from him: the undone merge is no decision about it.
    expect(bob.plan(ann.send())).toMatchObject({ changes: [], conflicts: [] });
    expect(bob.plan(between)).toMatchObject({ changes: [], conflicts: [] });
    ann.merge(snapshot);
    expect(titleOn(ann)?.title).toBe('Theirs');
    ann.undo();
    ann.redo();
    expect(titleOn(ann)?.title).toBe('Theirs');
    expect(ann.plan(snapshot).changes).toHaveLength(0);
    close(ann, bob);
  });

  it('asks where both changed a field, and keeps what was chosen', () => {
    const [ann, bob] = two();
    ann.change('A title', retitled(ann, { title: 'Mine' }));
    bob.change('A title', retitled(bob, { title: 'Theirs', note: 'A note' }));
    const snapshot = bob.send();
    const plan = ann.plan(snapshot);
    expect(plan.conflicts).toMatchObject([
      {
        kind: 'field',
        field: 'title',
        base: 'Service Response Traffic Management',
        mine: 'Mine',
        theirs: 'Theirs',
      },
    ]);
    expect(() => ann.merge(snapshot)).toThrow(/One thing is still to be decided/);
    expect(titleOn(ann)?.title).toBe('Mine');
    ann.merge(snapshot, allOf(plan, 'mine'));
    expect(titleOn(ann)).toMatchObject({ title: 'Mine', note: 'A note' });
    // The decision goes back to Bob without another question.
    bob.merge(ann.send());
    expect(canonicalRecords(bob.store.read())).toBe(canonicalRecords(ann.store.read()));
    close(ann, bob);
  });

  it('asks where one removed what the other changed, or gave a child', () => {
    const [ann, bob] = two();
    const id = randomUUID();
    ann.change('A release', put('release', { id, name: 'June 2021 Release', kind: 'scheduled' }));
    bob.merge(ann.send());
    ann.change('No release', { kind: 'remove', entity: 'release', id });
    const event = {
      id: randomUUID(),
      releaseId: id,
      kind: 'scheduled',
      date: '2021-06-24',
      on: '2020-02-03',
      knownOn: null,
      source: null,
      inferred: false,
      note: null,
      replacesId: null,
    } as const;
    bob.change('Its date', put('releaseEvent', event));
    const snapshot = bob.send();
    const plan = ann.plan(snapshot);
    expect(plan.conflicts).toMatchObject([{ kind: 'child', removedBy: 'mine', id }]);
    const kept = ann.plan(snapshot, allOf(plan, 'theirs'));
    expect(find(kept.register, 'release', id)).toBeDefined();
    expect(find(kept.register, 'releaseEvent', event.id)).toBeDefined();
    ann.merge(snapshot, allOf(plan, 'mine'));
    expect(find(ann.store.read(), 'release', id)).toBeUndefined();
    expect(find(ann.store.read(), 'releaseEvent', event.id)).toBeUndefined();
    const back = bob.plan(ann.send());
    expect(back.conflicts).toEqual([]);
    expect(find(back.register, 'releaseEvent', event.id)).toBeUndefined();
    close(ann, bob);
  });

  it('keeps a copy without history mergeable while the common state is held here', () => {
    const [ann, bob] = two();
    bob.change('A title', retitled(bob, { title: 'Theirs' }));
    ann.merge(bob.send({ history: false }));
    expect(titleOn(ann)?.title).toBe('Theirs');
    close(ann, bob);
  });

  it('of registers that never met is refused', () => {
    const [ann] = two();
    const other = { ...ann.send(), ancestors: [] };
    const stranger = { ...other, header: { ...other.header, state: 'f'.repeat(64), parents: [] } };
    expect(() => ann.merge(stranger)).toThrow(/no state in common/);
    close(ann);
  });
});

describe('what was entered twice', () => {
  const person = (id: string, name = 'Cat') => put('person', { id, name });

  it('is one record after combining, for later merges too', () => {
    const [ann, bob] = two();
    const [older, younger] = [randomUUID(), randomUUID()];
    ann.change('A person', person(older));
    bob.change('A person', person(younger));
    const paper = bob.store.read().paper[0];
    if (paper === undefined) throw new Error('the sample has a paper');
    bob.change('An author', put('paper', { ...paper, authorId: younger }));
    // Nothing differs but the ids, so nothing is asked.
    const plan = ann.merge(bob.send());
    expect(plan.twins).toEqual([]);
    expect(ann.store.read().person.filter(({ name }) => name === 'Cat')).toEqual([
      { id: older, name: 'Cat' },
    ]);
    expect(ann.store.read().paper[0]?.authorId).toBe(older);
    expect(ann.store.read().alias).toEqual([{ id: younger, entity: 'person', survivorId: older }]);
    // Bob goes on with the id that is no more; what he says of it finds the one that stayed.
    bob.change('A name', person(younger, 'Cathy'));
    ann.merge(bob.send());
    expect(find(ann.store.read(), 'person', older)?.name).toBe('Cathy');
    bob.merge(ann.send());
    expect(canonicalRecords(bob.store.read())).toBe(canonicalRecords(ann.store.read()));
    close(ann, bob);
  });

  it('is asked where the two differ, and combined field by field', () => {
    const [ann, bob] = two();
    const series = ann.store.read().series.find(({ prefix }) => prefix === 'MP');
    if (series === undefined) throw new Error('the sample has MP');
    const proposal = (page: string) => {
      const record = {
        id: randomUUID(),
        seriesId: series.id,
        number: 900,
        suffix: '',
        splitFromId: null,
        page,
        leadAnalystId: null,
        contactId: null,
      };
      return put('proposal', record);
    };
    ann.change('Raise DP900', proposal('https://example.org/mine'));
    bob.change('Raise DP900', proposal('https://example.org/theirs'));
    const snapshot = bob.send();
    const first = ann.plan(snapshot);
    expect(first.twins).toMatchObject([{ entity: 'proposal', isSame: false }]);
    const combined = new Set(first.twins.map(({ key }) => key));
    const second = ann.plan(snapshot, { combined });
    expect(second.conflicts).toMatchObject([{ kind: 'field', field: 'page' }]);
    ann.merge(snapshot, { combined, ...allOf(second, 'theirs') });
    const held = ann.store.read().proposal.filter(({ number }) => number === 900);
    expect(held).toMatchObject([{ page: 'https://example.org/theirs' }]);
    // Whichever of the two stayed, undoing brings mine back and takes theirs and the note of it away.
    const [pair] = first.twins;
    ann.undo();
    expect(ann.store.read().proposal.filter(({ number }) => number === 900)).toEqual([pair?.mine]);
    expect(ann.store.read().alias).toEqual([]);
    ann.redo();
    expect(ann.store.read().proposal.filter(({ number }) => number === 900)).toEqual(held);
    close(ann, bob);
  });

  it('is kept twice where theirs takes another number', () => {
    const [ann, bob] = two();
    const [like] = ann.store.read().proposal;
    if (like === undefined) throw new Error('the sample has proposals');
    const fresh = (page: string) =>
      put('proposal', { ...like, id: randomUUID(), number: 901, splitFromId: null, page });
    ann.change('Raise DP901', fresh('https://example.org/mine'));
    bob.change('Raise DP901', fresh('https://example.org/theirs'));
    const snapshot = bob.send();
    const [pair] = ann.plan(snapshot).twins;
    if (pair === undefined) throw new Error('they are twins');
    ann.merge(snapshot, { renumbered: new Map([[pair.theirs.id, { number: 902, suffix: '' }]]) });
    const numbers = ann.store.read().proposal.map(({ number }) => number);
    expect(numbers).toEqual(expect.arrayContaining([901, 902]));
    close(ann, bob);
  });
});

describe('what the rules forbid beside one another', () => {
  it('is told before it is committed, and can be left out', () => {
    const [ann, bob] = two();
    const event = (kind: 'on-hold', on: string) =>
      put('stageEvent', {
        ...(find(
          ann.store.read(),
          'stageEvent',
          ann.store.read().stageEvent[0]?.id ?? '',
        ) as RecordOf<'stageEvent'>),
        id: randomUUID(),
        proposalId: idFor('proposal DP100'),
        kind,
        on,
        replacesId: null,
      });
    ann.change('On hold', event('on-hold', '2020-02-03'));
    bob.change('On hold', event('on-hold', '2020-02-04'));
    const snapshot = bob.send();
    const plan = ann.plan(snapshot);
    expect(plan.problems.length).toBeGreaterThan(0);
    expect(() => ann.merge(snapshot)).toThrow(/still to be decided/);
    const added = plan.changes.flatMap((change) => (change.kind === 'put' ? [change.record.id] : []));
    ann.merge(snapshot, { leftOut: new Set(added) });
    const holds = ann.store.read().stageEvent.filter(({ kind }) => kind === 'on-hold');
    expect(holds.map(({ on }) => on)).toContain('2020-02-03');
    expect(holds.map(({ on }) => on)).not.toContain('2020-02-04');
    close(ann, bob);
  });
});

describe('a register replaced by a snapshot', () => {
  it('holds what the snapshot does, until that is undone', () => {
    const [ann, bob] = two();
    ann.change('A title', retitled(ann, { title: 'Mine' }));
    const before = recordsHash(ann.store.read());
    bob.change('A title', retitled(bob, { title: 'Theirs' }));
    const snapshot = bob.send();
    const by = {
      id: randomUUID(),
      author: 'Ann',
      installation: randomUUID(),
      at: '2020-02-08T09:00:00.000Z',
    };
    replaceBySnapshot(ann.store, snapshot, by);
    expect(recordsHash(ann.store.read())).toBe(snapshot.header.sha256);
    expect(ann.send().header.state).toBe(snapshot.header.state);
    ann.undo();
    expect(recordsHash(ann.store.read())).toBe(before);
    expect(ann.plan(snapshot).conflicts).toHaveLength(1);
    close(ann, bob);
  });
});
