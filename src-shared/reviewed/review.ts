import { shortHash } from '../report/facts.ts';
import { align, type Step } from './align.ts';
import type { DocumentText } from './document-texts.ts';
import { type Imprint, type Printed, placeOf } from './imprint.ts';
import { alike, type Bag, bagOf } from './likeness.ts';

/** A paragraph or table row as it now stands in a Word file. */
export interface FileText {
  readonly isRow: boolean;
  readonly text: string;
}

/** Something that a file says otherwise than it was exported. */
export interface ReviewChange {
  readonly kind: 'changed' | 'removed' | 'added' | 'moved';
  /** The text's key in the paper as it now is; of one added, the key of what it follows. Null where the paper has none. */
  readonly key: string | null;
  /** What was exported; where facts changed since, what the paper says there now. Null for what was added. */
  readonly was: string | null;
  /** What the file says now. Null for what was removed. */
  readonly now: string | null;
  /** True where the paper says something else there since the export. */
  readonly isStale: boolean;
}

/**
 * What was changed in an exported file since, in its order. `paper` is what the paper says now: it gives the words behind
 * the hashes that the file carries. What the paper says already is left out.
 */
export function reviewOf(
  { texts }: Pick<Imprint, 'texts'>,
  file: readonly FileText[],
  paper: readonly DocumentText[],
): readonly ReviewChange[] {
  const exported = matched(texts, paper);
  const bags = file.map(({ text }) => bagOf(text));
  const steps = align({
    left: exported.map(({ hash, isRow }) => keyOf(hash, isRow)),
    right: file.map(({ text, isRow }) => keyOf(shortHash(text), isRow)),
    likeness: (left, right) => likeness(exported[left], file[right], bags[right]),
  });
  // A sentence that facts have brought into the paper since is nobody's addition.
  const hashes = new Set(texts.map(({ hash }) => hash));
  const gained = paper.filter(({ text }) => !hashes.has(shortHash(text)));
  return withMoves(changesOf(steps, exported, file, new Set(gained.map(({ text }) => text))));
}

function keyOf(hash: string, isRow: boolean): string {
  return `${isRow ? 'row ' : ''}${hash}`;
}

interface Exported extends Printed {
  /** What the paper has in its place now; null where it has nothing there any more. */
  readonly current: DocumentText | null;
  /** The words exported, where the paper still has them. */
  readonly bag: Bag | null;
}

/** Each text exported with what stands in its place in the paper now. */
function matched(texts: readonly Printed[], paper: readonly DocumentText[]): readonly Exported[] {
  const places = paper.map(({ key }) => placeOf(key));
  const steps = align({
    left: texts.map(({ hash, place }) => `${place} ${hash}`),
    right: paper.map(({ text }, at) => `${places[at]} ${shortHash(text)}`),
    likeness: (left, right) => (texts[left]?.place === places[right] ? 0.5 : 0),
  });
  const partner = new Map(steps.flatMap(([l, r]) => (l === null || r === null ? [] : [[l, r] as const])));
  return texts.map((printed, at) => {
    const current = paper[partner.get(at) ?? -1] ?? null;
    const isSame = current !== null && shortHash(current.text) === printed.hash;
    return { ...printed, current, bag: isSame ? bagOf(current.text) : null };
  });
}

// Words that are not known any more are taken to be somewhat like whatever stands in their place.
const UNKNOWN = 0.3;

function likeness(one: Exported | undefined, other: FileText | undefined, bag: Bag | undefined): number {
  if (one === undefined || other === undefined || bag === undefined || one.isRow !== other.isRow) return 0;
  return one.bag === null ? UNKNOWN : alike(one.bag, bag);
}

function changesOf(
  steps: readonly Step[],
  exported: readonly Exported[],
  file: readonly FileText[],
  gained: ReadonlySet<string>,
): readonly ReviewChange[] {
  let last: string | null = null;
  return steps.flatMap(([left, right]): readonly ReviewChange[] => {
    const one = left === null ? undefined : exported[left];
    const now = right === null ? null : (file[right]?.text ?? null);
    if (one === undefined) {
      return now === null || gained.has(now)
        ? []
        : [{ kind: 'added', key: last, was: null, now, isStale: false }];
    }
    const { current, hash, bag } = one;
    last = current?.key ?? last;
    if (now !== null && (shortHash(now) === hash || now === current?.text)) return [];
    if (now === null && current === null) return [];
    const kind = now === null ? 'removed' : 'changed';
    const isStale = bag === null;
    return [{ kind, key: current?.key ?? null, was: current?.text ?? null, now, isStale }];
  });
}

/** What was taken away in one place and stands in another was moved. */
function withMoves(changes: readonly ReviewChange[]): readonly ReviewChange[] {
  const removed = new Map(
    changes.flatMap((change) => (change.kind === 'removed' ? [[change.was, change] as const] : [])),
  );
  const added = new Set(changes.flatMap(({ kind, now }) => (kind === 'added' ? [now] : [])));
  return changes.flatMap((change): readonly ReviewChange[] => {
    if (change.kind === 'added' && removed.has(change.now)) return [];
    if (change.kind === 'removed' && added.has(change.was))
      return [{ ...change, kind: 'moved', now: change.was }];
    return [change];
  });
}
