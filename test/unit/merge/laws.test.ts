import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src-shared/entities/change-set.ts';
import { find, type Register } from '../../../src-shared/entities/register.ts';
import { canonicalRecords } from '../../../src-shared/snapshot/canonical.ts';
import { EFFORT } from '../../helpers/effort.ts';
import { laptopInMemory } from '../../helpers/laptop-in-memory.ts';
import {
  add,
  back,
  beginning,
  edit,
  play,
  putBack,
  remove,
  type Step,
  send,
} from '../../helpers/law-histories.ts';
import type { Field } from '../../helpers/watched-laptops.ts';

const { register, id } = beginning();

function playInMemory(steps: readonly Step[]): void {
  play(
    steps,
    register,
    [0, 1, 2].map(() => laptopInMemory(register)),
  );
}

const runs = (count: number) => ({ numRuns: count * EFFORT });
const PATIENCE = 60_000 * EFFORT;

function edited(register: Register, id: string, field: Field, value: string): Change {
  const row = find(register, 'proposalTitle', id);
  if (row === undefined) throw new Error('the title is there');
  return { kind: 'put', entity: 'proposalTitle', record: { ...row, [field]: value } };
}

describe('merging, over the histories of three laptops', () => {
  it(
    'takes what one side alone edited, asks where both did, and drops no edit in silence',
    () => {
      const histories = fc.array(fc.oneof(edit, send), { minLength: 3, maxLength: 14 });
      fc.assert(fc.property(histories, playInMemory), runs(1000));
    },
    PATIENCE,
  );

  it(
    'knows what was undone',
    () => {
      const histories = fc.array(fc.oneof(edit, send, back), { minLength: 3, maxLength: 16 });
      fc.assert(fc.property(histories, playInMemory), runs(500));
    },
    PATIENCE,
  );

  it(
    'knows what was added and removed, and what was put back',
    () => {
      const step = fc.oneof(edit, send, send, add, remove, putBack);
      fc.assert(fc.property(fc.array(step, { minLength: 3, maxLength: 16 }), playInMemory), runs(500));
    },
    PATIENCE,
  );

  it(
    'knows all of it together',
    () => {
      const step = fc.oneof(edit, send, send, back, add, remove, putBack);
      fc.assert(fc.property(fc.array(step, { minLength: 3, maxLength: 20 }), playInMemory), runs(500));
    },
    PATIENCE,
  );

  it(
    'comes to the same whichever of two is merged first, where nothing is asked',
    () => {
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
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
    },
    PATIENCE,
  );

  it('with nothing changed changes nothing', () => {
    const [one, other] = [laptopInMemory(register), laptopInMemory(register)];
    expect(one.plan(other.send())).toMatchObject({ changes: [], conflicts: [], twins: [], problems: [] });
  });
});
