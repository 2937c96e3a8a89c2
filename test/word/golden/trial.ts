import type { Register } from '../../../src-shared/entities/register.ts';
import { unexpanded } from './acronyms.ts';
import { type Change, type Fact, withChanges } from './change.ts';
import type { Effect, Reads, Told } from './effect.ts';
import { type ModelLine, modelLines } from './model-lines.ts';
import { differenceOf, leaks } from './paper-change.ts';
import { modelOf } from './sample-paper.ts';

/** What changing a fact did: whether the paper shows it, and what is wrong with the way it does. */
export interface Trial {
  readonly change: Change;
  readonly after: Register;
  readonly seen: boolean;
  readonly faults: readonly string[];
}

/** Changes each fact in turn; those that no paper prints, all at once. */
export function trialsOf(effect: Effect, facts: readonly Fact[]): readonly Trial[] {
  const changes = facts.map((fact): Change => ({ ...fact, to: effect.to(fact) }));
  if (effect.kind !== 'kept') return changes.map((change) => trialOf(effect, change));
  const [change] = changes;
  if (change === undefined) return [];
  const after = withChanges(changes, effect.along);
  const [was, is] = [linesBefore(change), modelLines(modelOf(after, editionOf(change)))].map((lines) =>
    lines.map(({ label }) => label),
  );
  const faults = differing(was ?? [], is ?? []);
  return [{ change, after, seen: faults.length > 0, faults }];
}

/** The first of the facts whose change the paper shows. */
export function firstSeen(effect: Effect, facts: readonly Fact[]): Trial | undefined {
  for (const fact of facts) {
    const trial = trialsOf(effect, [fact])[0];
    if (trial?.seen) return trial;
  }
  return undefined;
}

function trialOf(effect: Reads | Told, change: Change): Trial {
  const after = withChanges([change], effect.along);
  const [was, is] = [linesBefore(change), modelLines(modelOf(after, editionOf(change)))];
  const { seen, faults } =
    effect.kind === 'reads'
      ? readFaults(effect, change, was, is)
      : toldFaults(effect, change, after, was, is);
  return { change, after, seen, faults: faults.map((fault) => `${nameOf(change)} ${fault}`) };
}

function readFaults(effect: Reads, change: Change, was: readonly ModelLine[], is: readonly ModelLine[]) {
  const before = was.map(({ label }) => label);
  const after = is.map(({ label }) => label);
  const wanted = before.map((label) => effect.as(label, change));
  // Where lines may change places, acronyms may be used first in other ones.
  const inOrder = (labels: readonly string[]) =>
    effect.reorders === undefined ? labels : labels.map((label) => unexpanded(change.register, label)).sort();
  return { seen: before.join('\n') !== after.join('\n'), faults: differing(inOrder(wanted), inOrder(after)) };
}

function differing(wanted: readonly string[], got: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(wanted.length, got.length) }, (_, at) =>
    wanted[at] === got[at] ? [] : [`wanted ${wanted[at]}`, `got ${got[at]}`],
  ).flat();
}

function toldFaults(
  effect: Told,
  change: Change,
  after: Register,
  was: readonly ModelLine[],
  is: readonly ModelLine[],
) {
  const difference = differenceOf(change.register, was, is);
  const seen = difference.gone.length + difference.come.length > 0;
  const silent = effect.silent?.(change, after) ?? null;
  const unseen = seen === (silent === null) ? [] : [seen ? 'is seen after all' : 'changes nothing'];
  return { seen, faults: [...unseen, ...leaks(effect, change, after, difference)] };
}

function nameOf({ entity, field, record, value, to }: Change): string {
  return `${entity} ${record['kind'] ?? record['short'] ?? ''} ${field} ${value} -> ${to}:`;
}

/** The edition a change is looked for in: an edition's own, else the one with the published paper's reference. */
export function editionOf({ register, entity, record }: Change): string | null {
  if (entity === 'edition') return String(record['id']);
  return register.edition.find(({ item }) => item === '21')?.id ?? null;
}

const papers = new WeakMap<Register, Map<string | null, readonly ModelLine[]>>();

function linesBefore(change: Change): readonly ModelLine[] {
  const known = papers.get(change.register) ?? new Map<string | null, readonly ModelLine[]>();
  papers.set(change.register, known);
  const edition = editionOf(change);
  const lines = known.get(edition) ?? modelLines(modelOf(change.register, edition));
  known.set(edition, lines);
  return lines;
}
