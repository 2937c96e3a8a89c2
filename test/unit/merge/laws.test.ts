import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src-shared/entities/change-set.ts';
import { find, type Register } from '../../../src-shared/entities/register.ts';
import { canonicalRecords } from '../../../src-shared/snapshot/canonical.ts';
import { EFFORT } from '../../helpers/effort.ts';
import { laptopInMemory } from '../../helpers/laptop-in-memory.ts';
import { idFor } from '../../helpers/sample/ids.ts';
import { smallRegister } from '../../helpers/small-register.ts';
import { type Answers, FIELDS, type Field, watchedLaptops } from '../../helpers/watched-laptops.ts';

/** What every laptop begins with: a title whose two fields anybody may edit. */
function beginning(): { readonly register: Register; readonly id: string } {
  const small = smallRegister();
  const id = small.title(small.proposal('MP100'), 'Value 0', '2020-01-06', { source: 'Value 0' });
  return { register: small.register(), id };
}

const laptop = fc.nat({ max: 2 });
const which = fc.nat({ max: 3 });
const edit = fc.record({
  step: fc.constant('edit' as const),
  laptop,
  which,
  field: fc.constantFrom(...FIELDS),
  value: fc.constantFrom('Value 0', 'Value 1', 'Value 2'),
});
const send = fc
  .record({
    step: fc.constant('send' as const),
    from: laptop,
    to: laptop,
    answers: fc.constantFrom<Answers>('mine', 'theirs', 'mixed'),
  })
  .filter(({ from, to }) => from !== to);
const back = fc.record({ step: fc.constantFrom('undo' as const, 'redo' as const), laptop });
const add = fc.record({ step: fc.constant('add' as const), laptop, which, isCorrection: fc.boolean() });
const remove = fc.record({ step: fc.constant('remove' as const), laptop, which });
const putBack = fc.record({ step: fc.constant('put back' as const), laptop, which });
type Step =
  typeof edit | typeof send | typeof back | typeof add | typeof remove | typeof putBack extends fc.Arbitrary<
    infer Each
  >
    ? Each
    : never;

/** Plays a history; the judge throws where a merge is not what it should be. */
function play(steps: readonly Step[]): void {
  const { register } = beginning();
  const laptops = watchedLaptops(register, 3);
  // Whatever was removed anywhere, so that it can be put back as it was.
  const removed: Register['proposalTitle'][number][] = [];
  let added = 0;
  for (const step of steps) {
    if (step.step === 'send') {
      laptops.send(laptops.at(step.from), laptops.at(step.to), step.answers);
      continue;
    }
    const one = laptops.at(step.laptop);
    if (!('which' in step)) {
      laptops[step.step](one);
      continue;
    }
    const titles = one.laptop.read().proposalTitle;
    const row = titles[step.which % Math.max(1, titles.length)];
    const like = register.proposalTitle[0];
    if (like === undefined) throw new Error('there is a title');
    if (step.step === 'add') {
      added += 1;
      const replacesId = step.isCorrection ? (row?.id ?? null) : null;
      laptops.put(one, { ...like, id: idFor(`title ${added}`), note: `Added ${added}`, replacesId });
    } else if (step.step === 'put back') {
      const old = removed[step.which % Math.max(1, removed.length)];
      const isFree = old !== undefined && titles.every(({ id }) => id !== old.id);
      const hasParent = old?.replacesId == null || titles.some(({ id }) => id === old.replacesId);
      if (isFree && hasParent) laptops.put(one, old);
    } else if (row === undefined) continue;
    else if (step.step === 'edit') laptops.edit(one, row, step.field, step.value);
    else if (titles.every(({ replacesId }) => replacesId !== row.id)) {
      laptops.remove(one, row.id);
      removed.push(row);
    }
  }
}

const SEED = process.env['PANELPAPER_SEED'];
const runs = (count: number) => ({
  numRuns: Number(process.env['RUNS'] ?? count * EFFORT),
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
});

function edited(register: Register, id: string, field: Field, value: string): Change {
  const row = find(register, 'proposalTitle', id);
  if (row === undefined) throw new Error('the title is there');
  return { kind: 'put', entity: 'proposalTitle', record: { ...row, [field]: value } };
}

describe('merging, over the histories of three laptops', () => {
  it('takes what one side alone edited, asks where both did, and drops no edit in silence', () => {
    const histories = fc.array(fc.oneof(edit, send), { minLength: 3, maxLength: 14 });
    fc.assert(fc.property(histories, play), runs(1000));
  }, 60_000);

  it('knows what was undone', () => {
    const histories = fc.array(fc.oneof(edit, send, back), { minLength: 3, maxLength: 16 });
    fc.assert(fc.property(histories, play), runs(500));
  }, 60_000);

  it('knows what was added and removed, and what was put back', () => {
    const step = fc.oneof(edit, send, send, add, remove, putBack);
    fc.assert(fc.property(fc.array(step, { minLength: 3, maxLength: 16 }), play), runs(500));
  }, 60_000);

  it('knows all of it together', () => {
    const step = fc.oneof(edit, send, send, back, add, remove, putBack);
    fc.assert(fc.property(fc.array(step, { minLength: 3, maxLength: 20 }), play), runs(500));
  }, 60_000);

  it('comes to the same whichever of two is merged first, where nothing is asked', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const { register, id } = beginning();
        const [one, other, ann, bob] = [0, 1, 2, 3].map(() => laptopInMemory(register));
        if (!one || !other || !ann || !bob) throw new Error('there are four');
        for (const { laptop: at, field, value } of edits) {
          const by = at === 0 ? ann : bob;
          by.change(edited(by.read(), id, field, value));
        }
        const [a, b] = [ann.send(), bob.send()];
        one.merge(a);
        other.merge(b);
        const [second, first] = [one.plan(b), other.plan(a)];
        expect(second.conflicts.length).toBe(first.conflicts.length);
        if (second.conflicts.length > 0) return;
        expect(canonicalRecords(second.register)).toBe(canonicalRecords(first.register));
      }),
      runs(500),
    );
  }, 60_000);

  it('with nothing changed changes nothing', () => {
    const { register } = beginning();
    const [one, other] = [laptopInMemory(register), laptopInMemory(register)];
    expect(one.plan(other.send())).toMatchObject({ changes: [], conflicts: [], twins: [], problems: [] });
  });
});
