import type { Block, ReportModel, Section } from '../../../../src-shared/report/model.ts';
import { modelTexts } from '../../../../src-shared/report/model-texts.ts';
import { APPENDIX_KEY, COVER_KEY, outlineOf } from '../outline.ts';

/** Where something stands in a paper. */
export interface Place {
  /** The key of the part as the outline has it. */
  readonly part: string;
  /** "3 Refine". */
  readonly name: string;
  /** How far down the paper: less comes first. */
  readonly at: number;
}

/** Where every key of a paper stands, in reading order. */
export function placesOf(model: ReportModel): ReadonlyMap<string, Place> {
  const names = new Map(
    outlineOf(model).map(({ key, number, heading }) => [key, `${number} ${heading}`.trim()]),
  );
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [COVER_KEY, coverKeys(model)],
    ...model.sections.map((section) => [section.key, keysOf(section)] as const),
    [APPENDIX_KEY, [APPENDIX_KEY, ...(model.appendix?.sections ?? []).flatMap(keysOf)]],
  ];
  const places = new Map<string, Place>();
  for (const [part, keys] of parts) {
    for (const key of keys) {
      if (!places.has(key)) places.set(key, { part, name: names.get(part) ?? '', at: places.size });
    }
  }
  return places;
}

// What is on the cover and in the footer has its keys from the texts of the model, which also name its bare fields.
function coverKeys(model: ReportModel): readonly string[] {
  const within = new Set([...model.sections, ...(model.appendix?.sections ?? [])].flatMap(keysOf));
  return [
    ...modelTexts(model)
      .map(({ key }) => key)
      .filter((key) => !within.has(key)),
    ...model.cover.sections.flatMap(keysOf),
  ];
}

function keysOf({ key, blocks }: Section): readonly string[] {
  return [key, ...blocks.flatMap(blockKeys)];
}

function blockKeys(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.key];
    case 'list':
      return [block.key, ...block.items.map(({ key }) => key)];
    case 'table':
      return [block.key, ...block.rows.map(({ key }) => key)];
    case 'stages':
      return [block.key, ...block.stages.map(({ name }) => `${block.key}/${name}`)];
  }
}
