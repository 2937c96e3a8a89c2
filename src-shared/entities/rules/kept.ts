import type { Register } from '../register.ts';
import type { AnyRecord, EntityName } from '../registry.ts';
import type { Rule } from './problem.ts';

type List = readonly AnyRecord[];

/** So many states of a register are remembered: the one that stands, and what forms try out beside it. */
const REMEMBERED = 4;

/**
 * The same rule, which remembers lists that it found nothing wrong in: while every list that it reads is the very same,
 * there is still nothing. What it found wrong is not remembered, because the words for it may come from any list.
 */
export function kept(reads: readonly EntityName[], rule: Rule): Rule {
  const [first, ...others] = reads;
  if (first === undefined) return rule;
  const sound = new WeakMap<List, readonly (readonly List[])[]>();
  return (register) => {
    const lists = others.map((name): List => register[name]);
    const known = sound.get(listOf(register, first)) ?? [];
    if (known.some((those) => those.every((list, at) => list === lists[at]))) return [];
    const problems = rule(register);
    if (problems.length === 0) sound.set(listOf(register, first), [lists, ...known].slice(0, REMEMBERED));
    return problems;
  };
}

function listOf(register: Register, name: EntityName): List {
  return register[name];
}
