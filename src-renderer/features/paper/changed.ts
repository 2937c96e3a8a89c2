import type { ReportModel } from '../../../src-shared/report/model.ts';
import { modelTexts } from '../../../src-shared/report/model-texts.ts';

/** The keys of the texts that say something else than they did, or that were not there. */
export function changedKeys(before: ReportModel, after: ReportModel): readonly string[] {
  const was = textsByKey(before);
  return [...textsByKey(after)].filter(([key, text]) => was.get(key) !== text).map(([key]) => key);
}

// A section of the cover and the sentence under its heading can share a key; they are taken together then.
function textsByKey(model: ReportModel): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { key, text } of modelTexts(model)) texts.set(key, `${texts.get(key) ?? ''}\n${text}`);
  return texts;
}
