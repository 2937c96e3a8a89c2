import type { ReportModel } from '../../../src-shared/report/model.ts';
import { modelTexts } from '../../../src-shared/report/model-texts.ts';

/** The keys of the texts that say something else than they did, or that were not there. */
export function changedKeys(before: ReportModel, after: ReportModel): readonly string[] {
  const was = textsByKey(before);
  return [...textsByKey(after)].filter(([key, text]) => was.get(key) !== text).map(([key]) => key);
}

function textsByKey(model: ReportModel): ReadonlyMap<string, string> {
  return new Map(modelTexts(model).map(({ key, text }) => [key, text]));
}
