import type { ReportModel } from './model.ts';
import { type ModelText, modelTexts } from './model-texts.ts';

/** One place where two papers say different things. */
export interface TextDifference {
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
  const keys = [...after.keys(), ...[...before.keys()].filter((key) => !after.has(key))];
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was?.text === is?.text) return [];
    return [{ section: (is ?? was)?.section ?? '', was: was?.text ?? null, is: is?.text ?? null }];
  });
}

function byKey(texts: readonly ModelText[]): ReadonlyMap<string, ModelText> {
  return new Map(texts.map((one) => [one.key, one]));
}
