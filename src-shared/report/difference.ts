import type { ReportModel } from './model.ts';
import { type ModelText, modelTexts } from './model-texts.ts';

/** One place where two papers say different things. */
export interface TextDifference {
  /** The key of the block, item or row; the second paper may have none of it. */
  readonly key: string;
  readonly section: string;
  /** What the first says; null where it says nothing there. */
  readonly was: string | null;
  /** What the second says; null where it says nothing there. */
  readonly is: string | null;
}

/** Where two papers differ in what they say, in reading order: as issued beside as now known, say. */
export function differenceBetween(first: ReportModel, second: ReportModel): readonly TextDifference[] {
  const before = byKey(modelTexts(first));
  const after = byKey(modelTexts(second));
  return keysInOrder([...before.keys()], [...after.keys()]).flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was?.text === is?.text) return [];
    return [{ key, section: (is ?? was)?.section ?? '', was: was?.text ?? null, is: is?.text ?? null }];
  });
}

function byKey(texts: readonly ModelText[]): ReadonlyMap<string, ModelText> {
  return new Map(texts.map((one) => [one.key, one]));
}

/** The second paper's keys, with those that it has no more after what they followed in the first. */
function keysInOrder(before: readonly string[], after: readonly string[]): readonly string[] {
  const kept = new Set(after);
  const gone = new Map<string | null, string[]>();
  let last: string | null = null;
  for (const key of before) {
    if (kept.has(key)) last = key;
    else gone.set(last, [...(gone.get(last) ?? []), key]);
  }
  return [null, ...after].flatMap((key) => [...(key === null ? [] : [key]), ...(gone.get(key) ?? [])]);
}
