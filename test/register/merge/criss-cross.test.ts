import { describe, expect, it } from 'vitest';
import { stateNow } from '../../../src-main/register/lineage.ts';
import { find } from '../../../src-shared/entities/register.ts';
import type { Side } from '../../../src-shared/merge/conflict.ts';
import type { Snapshot } from '../../../src-shared/snapshot/format.ts';
import { edit } from '../../helpers/colleague.ts';
import { testFolder } from '../../helpers/folder.ts';
import { allOf, type Laptop, laptops } from '../../helpers/laptop.ts';
import { idFor } from '../../helpers/sample/ids.ts';
import { SAMPLE } from '../../helpers/sample/write-sample.ts';

const at = testFolder();
const WAS = 'Service Response Traffic Management';

function three(): readonly [Laptop, Laptop, Laptop] {
  const [ann, bob, cat] = laptops(at, SAMPLE, ['Ann', 'Bob', 'Cat']);
  if (ann === undefined || bob === undefined || cat === undefined) throw new Error('there are three');
  return [ann, bob, cat];
}

const retitle = (laptop: Laptop, title: string) => edit(laptop, 'proposalTitle', 'DP100', { title });
const titleOn = ({ store }: Laptop) =>
  find(store.read(), 'proposalTitle', idFor('proposalTitle DP100'))?.title;

/** Merges, answering every question with one side; gives back how many there were. */
function mergeBy(laptop: Laptop, snapshot: Snapshot, side: Side): number {
  const plan = laptop.plan(snapshot);
  laptop.merge(snapshot, allOf(plan, side));
  return plan.conflicts.length;
}

const close = (all: readonly Laptop[]) => {
  for (const { store } of all) store.close();
};

describe('a criss-cross', () => {
  it('in which one conflict was decided opposite ways is asked about, though a third had changed the value back', () => {
    const all = three();
    const [ann, bob, cat] = all;
    retitle(cat, 'For a while');
    retitle(cat, WAS);
    retitle(ann, 'Hers');
    const [fromCat, fromAnn] = [cat.send(), ann.send()];
    expect(mergeBy(ann, fromCat, 'mine')).toBe(1);
    mergeBy(bob, fromAnn, 'mine');
    expect(mergeBy(bob, fromCat, 'theirs')).toBe(1);
    expect([titleOn(ann), titleOn(bob)]).toEqual(['Hers', WAS]);
    const fromBob = bob.send();
    expect(ann.plan(fromBob).conflicts).toMatchObject([{ field: 'title', mine: 'Hers', theirs: WAS }]);
    expect(bob.plan(ann.send()).conflicts).toMatchObject([{ field: 'title', mine: WAS, theirs: 'Hers' }]);
    expect(mergeBy(ann, fromBob, 'mine')).toBe(1);
    // Decided once for both, it is not asked again.
    expect(mergeBy(bob, ann.send(), 'mine')).toBe(0);
    expect(titleOn(bob)).toBe('Hers');
    close(all);
  });

  it('is merged as before where a snapshot does not tell its edits, as of an older version', () => {
    const all = three();
    const [ann, bob] = all;
    const older = (snapshot: Snapshot): Snapshot => ({ ...snapshot, edits: null });
    retitle(ann, 'Hers');
    mergeBy(bob, older(ann.send()), 'mine');
    expect(titleOn(bob)).toBe('Hers');
    retitle(ann, 'Hers too');
    retitle(bob, 'His');
    expect(bob.plan(older(ann.send())).conflicts).toHaveLength(1);
    close(all);
  });
});

describe('a value that was changed and changed back', () => {
  it('makes a state of its own, which one that was undone does not', () => {
    const all = three();
    const [ann] = all;
    const now = () => stateNow(ann.store.connection, ann.store.read()).id;
    const before = now();
    retitle(ann, 'For a while');
    ann.undo();
    expect(now()).toBe(before);
    retitle(ann, 'For a while');
    retitle(ann, WAS);
    expect(now()).not.toBe(before);
    const { header, edits } = ann.send();
    expect(header.parents).toEqual([before]);
    expect(edits?.states[header.state]).toHaveLength(2);
    expect(now()).toBe(header.state);
    close(all);
  });
});
