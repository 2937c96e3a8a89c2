import type { Block, ReportModel, Run, Section } from './model.ts';

/** A stretch of text of a paper that stands or falls as one: a sentence's paragraph, a list item, a table row. */
export interface ModelText {
  /** Stable across papers: section, kind, record ids. */
  readonly key: string;
  /** The section it stands in, "3 Refine". */
  readonly section: string;
  readonly text: string;
}

/** Every text of a paper in reading order: the cover, the sections, the appendix. */
export function modelTexts(model: ReportModel): readonly ModelText[] {
  const { cover, footer, sections, appendix } = model;
  const label = (key: string, text: string): ModelText => ({ key, section: 'Cover', text });
  return [
    label('cover/title', cover.title),
    ...cover.sections.flatMap(sectionTexts),
    ...Object.entries(cover.signature).map(([part, text]) => label(`cover/signature/${part}`, text ?? '')),
    ...(cover.attachments?.list.items ?? []).map(({ key, runs }) => label(key, runText(runs))),
    ...cover.labels.map((one) => label(`cover/${one.label}`, `${one.label}: ${one.value}`)),
    label(cover.classification.key, runText(cover.classification.runs)),
    label('footer', `${footer.reference} ${footer.title} ${footer.classification}`),
    ...sections.flatMap(sectionTexts),
    ...(appendix?.sections ?? []).flatMap((section) =>
      sectionTexts(section).map((one) => ({ ...one, section: `Appendix: ${section.heading}` })),
    ),
  ].filter(({ text }) => text !== '');
}

/** Runs as plain text. */
export function runText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function sectionTexts({ key, number, heading, blocks }: Section): readonly ModelText[] {
  const section = `${number} ${heading}`.trim();
  return [
    { key, section, text: heading },
    ...blocks.flatMap(blockTexts).map(([part, text]) => ({ key: part, section, text })),
  ];
}

function blockTexts(block: Block): readonly (readonly [string, string])[] {
  switch (block.kind) {
    case 'heading':
      return [[block.key, block.text]];
    case 'paragraph':
      return [[block.key, runText(block.runs)]];
    case 'list':
      return block.items.map(({ key, runs }) => [key, runText(runs)] as const);
    case 'table':
      return [
        [block.key, block.columns.map(({ heading }) => heading).join(' | ')],
        ...block.rows.map(({ key, cells }) => [key, cells.map(runText).join(' | ')] as const),
      ];
    case 'stages':
      return block.stages.map(({ name, count }) => [`${block.key}/${name}`, `${name}: ${count}`] as const);
  }
}
