import type { Register } from '../../../../src-shared/entities/register.ts';
import { differenceBetween, type TextDifference } from '../../../../src-shared/report/difference.ts';
import type { Block, FactReference, ReportModel, Section } from '../../../../src-shared/report/model.ts';
import { modelTexts } from '../../../../src-shared/report/model-texts.ts';
import type { SnapshotChange } from '../../../../src-shared/snapshot/format.ts';
import { fieldChanges, whatHappened } from '../../history/history-words.ts';

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
  readonly author: string;
  readonly at: string;
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
  return differenceBetween(issued, now).map((difference) => {
    const { key } = difference;
    const ids = new Set([...(before.get(key) ?? []), ...(after.get(key) ?? [])].map(({ id }) => id));
    const own = since.filter(
      ({ entity, before: was, after: is }) => entity === 'paperText' && (is ?? was)?.['key'] === key,
    );
    const changes = [...[...ids].flatMap((id) => byRecord.get(id) ?? []), ...own];
    return { ...difference, showAt: showAt(key, stands, order), causes: causesOf(register, changes) };
  });
}

function showAt(key: string, stands: ReadonlySet<string>, order: readonly string[]): string | null {
  if (stands.has(key)) return key;
  return order.slice(0, order.indexOf(key)).findLast((one) => stands.has(one)) ?? null;
}

function causesOf(register: Register, changes: readonly SnapshotChange[]): readonly Cause[] {
  return changes.map((change) => ({
    id: `${change.changeSet} ${change.id}`,
    text: causeWords(register, change),
    author: change.author,
    at: change.at,
  }));
}

function causeWords(register: Register, change: SnapshotChange): string {
  const what = whatHappened(change);
  if (change.before === null || change.after === null) return what;
  const fields = fieldChanges(register, change).map(
    ({ field, from, to }) => `${field} from ${from} to ${to}`,
  );
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
