import { admitLink, cleanText } from './clean-text.ts';
import type { ReportModel, Run } from './model.ts';

/**
 * The model with every printed string fit for a Word file: well-formed, without control characters, double spaces or
 * characters that no document may hold; and with only links that a reader can follow.
 */
export function cleanModel(model: ReportModel): ReportModel {
  return cleaned(model) as ReportModel;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return isRuns(list) ? cleanRuns(list) : list.map(cleaned);
  }
  if (typeof value !== 'object' || value === null) return value;
  // How a sentence was made is not printed, and its spaces matter where it is said again.
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'wording' ? inner : cleaned(inner)]),
  );
}

function isRuns(value: readonly unknown[]): value is readonly Run[] {
  return (
    value.length > 0 &&
    value.every((one) => typeof one === 'object' && one !== null && 'text' in one && 'kind' in one)
  );
}

// Spaces at the seams of runs matter and are kept; only those doubled across a seam are folded.
function cleanRuns(runs: readonly Run[]): readonly Run[] {
  let before = ' ';
  return runs.flatMap((run): readonly Run[] => {
    const text = keepEdges(run.text);
    const folded = before.endsWith(' ') ? text.replace(/^ +/, '') : text;
    if (folded === '') return [];
    before = folded;
    if (run.kind !== 'link') return [{ ...run, text: folded }];
    const href = admitLink(run.href);
    return [href === null ? { kind: 'text', text: folded } : { ...run, text: folded, href }];
  });
}

function keepEdges(text: string): string {
  const inner = cleanText(`|${text}|`);
  return inner.slice(1, -1);
}
