import type { Register } from '../../../src-shared/entities/register.ts';
import { unexpanded } from './acronyms.ts';
import { about, type Change, type Fields } from './change.ts';
import type { Told } from './effect.ts';
import type { ModelLine } from './model-lines.ts';

/** How two readings of a paper differ: the lines of each that the other has not, and the rest as each has them. */
export interface Difference {
  readonly gone: readonly ModelLine[];
  readonly come: readonly ModelLine[];
  readonly kept: readonly ModelLine[];
  readonly keptAfter: readonly ModelLine[];
}

/** The difference but for where acronyms stand in full, which goes by what was said before. */
export function differenceOf(
  register: Register,
  before: readonly ModelLine[],
  after: readonly ModelLine[],
): Difference {
  const named = (line: ModelLine): Named => ({
    line,
    name: `${line.slot} ${unexpanded(register, line.label)}`,
  });
  const [was, is] = [before.map(named), after.map(named)];
  const [gone, come] = [without(was, is), without(is, was)];
  const linesOf = (list: readonly Named[]) => list.map(({ line }) => line);
  return {
    gone: linesOf(gone),
    come: linesOf(come),
    kept: linesOf(was.filter((one) => !gone.includes(one))),
    keptAfter: linesOf(is.filter((one) => !come.includes(one))),
  };
}

interface Named {
  readonly line: ModelLine;
  readonly name: string;
}

// The lines that stand in one more often than in the other.
function without(lines: readonly Named[], others: readonly Named[]): readonly Named[] {
  const left = new Map<string, number>();
  for (const { name } of others) left.set(name, (left.get(name) ?? 0) + 1);
  return lines.filter(({ name }) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count <= 0;
  });
}

/** The changed lines that a change should have left alone, each with what it was or became. */
export function leaks(
  effect: Told,
  change: Change,
  after: Register,
  difference: Difference,
): readonly string[] {
  const { gone, come, kept, keptAfter } = difference;
  const ids = effect.carriers?.(change) ?? carriersOf(change, after);
  const carry = ({ carries }: ModelLine) => [...carries].some((id) => ids.has(id));
  const places = new Set([...gone, ...come].filter(carry).map(({ place }) => place));
  // What says that there is nothing is made from no record; it comes and goes where the lines of one do.
  const isNone = ({ carries, place }: ModelLine) => carries.size === 0 && places.has(place);
  const leaked = (lines: readonly ModelLine[], others: readonly ModelLine[]) =>
    lines.filter(
      (line) =>
        !carry(line) &&
        !isNone(line) &&
        !isOtherSide(line, lines, others.filter(carry)) &&
        !effect.also?.test(line.label),
    );
  const nameOf = ({ slot, label }: ModelLine) => `${slot} ${unexpanded(change.register, label)}`;
  const moving = new Set([...kept, ...keptAfter].filter(carry).map(nameOf));
  const rest = (lines: readonly ModelLine[]) => lines.map(nameOf).filter((name) => !moving.has(name));
  const sameOrder = rest(kept).join('\n') === rest(keptAfter).join('\n');
  return [
    ...leaked(gone, come).map(({ label }) => `was ${label}`),
    ...leaked(come, gone).map(({ label }) => `is ${label}`),
    ...(sameOrder ? [] : ['the other lines change places']),
  ];
}

// A sentence or a row that counts is made from the record only while it counts it; where it is the one line of its kind
// that changed, it is what became of the line that did, or what that line was before.
function isOtherSide(line: ModelLine, lines: readonly ModelLine[], others: readonly ModelLine[]): boolean {
  const ofSlot = (list: readonly ModelLine[]) => list.filter(({ slot }) => slot === line.slot);
  return !line.slot.endsWith(' item') && ofSlot(lines).length === 1 && ofSlot(others).length === 1;
}

function carriersOf({ register, entity, record }: Change, after: Register): ReadonlySet<string> {
  const now = after[entity].find(({ id }) => id === record['id']) as unknown as Fields;
  return new Set([...about(register, record), ...about(after, now)]);
}
