import type { ReportModel } from '../../../src-shared/report/model.ts';

export interface OutlineEntry {
  /** The key of the part it leads to. */
  readonly key: string;
  /** "1"; empty where the part has no number. */
  readonly number: string;
  readonly heading: string;
}

export const COVER_KEY = 'cover/title';
export const APPENDIX_KEY = 'appendix';

/** The parts of a paper in reading order: the cover, its sections, the appendix where it has one. */
export function outlineOf({ sections, appendix }: ReportModel): readonly OutlineEntry[] {
  return [
    { key: COVER_KEY, number: '', heading: 'Cover' },
    ...sections.map(({ key, number, heading }) => ({ key, number, heading })),
    ...(appendix === null
      ? []
      : [{ key: APPENDIX_KEY, number: '', heading: appendix.title.split(':')[0] ?? 'Appendix' }]),
  ];
}

/** The part in view: the last whose top has passed the line, else the first. Tops are in the outline's order. */
export function partInView(tops: readonly number[], line: number): number {
  return Math.max(
    0,
    tops.findLastIndex((top) => top <= line),
  );
}
