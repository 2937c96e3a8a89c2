import fc from 'fast-check';
import type { Register } from '../../src-shared/entities/register.ts';
import type { LawLaptop } from './laptop-in-memory.ts';
import { idFor } from './sample/ids.ts';
import { smallRegister } from './small-register.ts';
import { type Answers, FIELDS, watchedLaptops } from './watched-laptops.ts';

/** What every laptop begins with: a title whose two fields anybody may edit. */
export function beginning(): { readonly register: Register; readonly id: string } {
  const small = smallRegister();
  const id = small.title(small.proposal('MP100'), 'Value 0', '2020-01-06', { source: 'Value 0' });
  return { register: small.register(), id };
}

const laptop = fc.nat({ max: 2 });
const which = fc.nat({ max: 3 });

/** A field of one of the titles is given another of three values, so that values come back. */
export const edit = fc.record({
  step: fc.constant('edit' as const),
  laptop,
  which,
  field: fc.constantFrom(...FIELDS),
  value: fc.constantFrom('Value 0', 'Value 1', 'Value 2'),
});

/** One laptop sends a snapshot, and another merges it and answers what is asked. */
export const send = fc
  .record({
    step: fc.constant('send' as const),
    from: laptop,
    to: laptop,
    answers: fc.constantFrom<Answers>('mine', 'theirs', 'mixed'),
  })
  .filter(({ from, to }) => from !== to);

/** The last edit or merge is taken back, or done again. */
export const back = fc.record({ step: fc.constantFrom('undo' as const, 'redo' as const), laptop });

/** A title is added, which may correct another and so name it. */
export const add = fc.record({
  step: fc.constant('add' as const),
  laptop,
  which,
  isCorrection: fc.boolean(),
});

/** A title that no other corrects is removed. */
export const remove = fc.record({ step: fc.constant('remove' as const), laptop, which });

/** A title that was removed, here or elsewhere, is put back as it was. */
export const putBack = fc.record({ step: fc.constant('put back' as const), laptop, which });

type Of<Steps> = Steps extends fc.Arbitrary<infer Each> ? Each : never;

/** One step of one laptop. */
export type Step = Of<typeof edit | typeof send | typeof back | typeof add | typeof remove | typeof putBack>;

/** Plays a history on three laptops that begin with `register`; the judge throws where a merge is not what it should be. */
export function play<Sent>(
  steps: readonly Step[],
  register: Register,
  all: readonly LawLaptop<Sent>[],
): void {
  const laptops = watchedLaptops(all);
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
      if (laptops.remove(one, row.id)) removed.push(row);
    }
  }
}
