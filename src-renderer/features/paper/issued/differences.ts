import type { Register } from '../../../../src-shared/entities/register.ts';
import { differenceBetween, type TextDifference } from '../../../../src-shared/report/difference.ts';
import type { Block, FactReference, ReportModel, Section } from '../../../../src-shared/report/model.ts';
import { modelTexts } from '../../../../src-shared/report/model-texts.ts';
import { placeOf } from '../../../../src-shared/reviewed/imprint.ts';
import type { SnapshotChange } from '../../../../src-shared/snapshot/format.ts';
import { fieldChanges, whatHappened } from '../../history/history-words.ts';
import { factLine } from '../fact-words.ts';

/** Something the paper tells otherwise than it was issued. */
export interface Difference extends TextDifference {
  /** What to bring into sight: its own block, or where the paper has that no more, what it followed. */
  readonly showAt: string | null;
  /** The changes behind it, as far as they can be named. */
  readonly causes: readonly Cause[];
}

export interface Cause {
  readonly id: string;
  /** "Changed an outcome: reason from nothing to more evidence". */
  readonly text: string;
  /** Who changed it and when, where it was changed since the issue. */
  readonly by: { readonly author: string; readonly at: string } | null;
}

/** What is told otherwise, in the order of the paper, with the changes since the issue that lie behind it. */
export function differencesOf(
  register: Register,
  issued: ReportModel,
  now: ReportModel,
  since: readonly SnapshotChange[],
): readonly Difference[] {
  const [before, after] = [factsByKey(issued), factsByKey(now)];
  const order = modelTexts(issued).map(({ key }) => key);
  const stands = new Set(modelTexts(now).map(({ key }) => key));
  const byRecord = Map.groupBy(since, ({ id }) => id);
  return paired(differenceBetween(issued, now)).map(({ keys, ...difference }) => {
    const [told, tells] = [facts(before, keys), facts(after, keys)];
    const own = since.filter(
      ({ entity, before: was, after: is }) =>
        entity === 'paperText' && keys.includes(String((is ?? was)?.['key'])),
    );
    const ids = new Set([...told, ...tells].map(({ id }) => id));
    const changes = [...[...ids].flatMap((id) => byRecord.get(id) ?? []), ...own];
    const known = tells.filter(({ id }) => !told.some((one) => one.id === id) && !byRecord.has(id));
    const causes = [
      ...changes.map((change) => changed(register, change)),
      ...known.flatMap(learnt(register, now)),
    ];
    return { ...difference, showAt: showAt(difference.key, stands, order), causes };
  });
}

type Paired = TextDifference & { readonly keys: readonly string[] };

/** A text that gave way to another of its kind in its place is one difference: another record lies under it. */
function paired(differences: readonly TextDifference[]): readonly Paired[] {
  const found: Paired[] = [];
  for (const one of differences) {
    const last = found.at(-1);
    const isNext = last?.is === null && one.was === null && placeOf(last.key) === placeOf(one.key);
    if (last !== undefined && isNext)
      found[found.length - 1] = { ...one, was: last.was, keys: [last.key, one.key] };
    else found.push({ ...one, keys: [one.key] });
  }
  return found;
}

function facts(
  byKey: ReadonlyMap<string, readonly FactReference[]>,
  keys: readonly string[],
): readonly FactReference[] {
  const all = keys.flatMap((key) => byKey.get(key) ?? []);
  return [...new Map(all.map((fact) => [fact.id, fact])).values()];
}

function showAt(key: string, stands: ReadonlySet<string>, order: readonly string[]): string | null {
  if (stands.has(key)) return key;
  return order.slice(0, order.indexOf(key)).findLast((one) => stands.has(one)) ?? null;
}

function changed(register: Register, change: SnapshotChange): Cause {
  const { changeSet, id, author, at } = change;
  return { id: `${changeSet} ${id}`, text: causeWords(register, change), by: { author, at } };
}

/** A fact that was in the register before the issue, and that the paper did not know yet. */
function learnt(register: Register, now: ReportModel) {
  return (fact: FactReference): readonly Cause[] => {
    const line = factLine(register, fact, now.clocks.position);
    return line === null ? [] : [{ id: fact.id, text: `Now known: ${line.text}`, by: null }];
  };
}

function causeWords(register: Register, change: SnapshotChange): string {
  const what = whatHappened(change);
  if (change.before === null || change.after === null) return what;
  const fields = fieldChanges(register, change).map(({ field, said }) => `${field} ${said}`);
  return fields.length === 0 ? what : `${what}: ${fields.join('; ')}`;
}

function factsByKey({
  cover,
  sections,
  appendix,
}: ReportModel): ReadonlyMap<string, readonly FactReference[]> {
  const inSections = (list: readonly Section[]) => list.flatMap(({ blocks }) => blocks.flatMap(factsOf));
  return new Map([
    ...inSections(cover.sections),
    ...(cover.attachments === null ? [] : factsOf(cover.attachments.list)),
    ...factsOf(cover.classification),
    ...inSections(sections),
    ...inSections(appendix?.sections ?? []),
  ]);
}

function factsOf(block: Block): readonly (readonly [string, readonly FactReference[]])[] {
  switch (block.kind) {
    case 'paragraph':
      return [[block.key, block.facts]];
    case 'list':
      return block.items.map(({ key, facts }) => [key, facts] as const);
    case 'table':
      return block.rows.map(({ key, facts }) => [key, facts] as const);
    case 'heading':
    case 'stages':
      return [];
  }
}
