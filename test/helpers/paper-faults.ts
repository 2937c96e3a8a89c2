import type { Block, ReportModel, Run, Section } from '../../src-shared/report/model.ts';

/** What no paper may hold: an empty heading, a table of only its header, NaN, a brace, a double space, a wrong number. */
export function faultsOf(model: ReportModel): readonly string[] {
  const sections = [...model.cover.sections, ...model.sections, ...(model.appendix?.sections ?? [])];
  return [
    ...sections.flatMap(sectionFaults),
    ...sections.flatMap((section) => section.blocks.flatMap(textsOf)).flatMap(textFaults),
  ];
}

function sectionFaults({ heading, blocks }: Section): string[] {
  if (blocks.length === 0) return [`${heading} has nothing under it`];
  return blocks.flatMap((block, at) => {
    const next = blocks[at + 1];
    if (
      block.kind === 'heading' &&
      (next === undefined || (next.kind === 'heading' && next.level <= block.level))
    ) {
      return [`${block.text} has nothing under it`];
    }
    if (block.kind === 'table' && block.rows.length === 0) return [`${block.caption} is only a header`];
    if (block.kind === 'list' && block.items.length === 0) return [`${block.key} is an empty list`];
    return [];
  });
}

function textsOf(block: Block): string[] {
  const joined = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [joined(block.runs)];
    case 'list':
      return block.items.map(({ runs }) => joined(runs));
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.map(joined));
    case 'stages':
      return [block.alternativeText];
  }
}

const WRONG =
  /\bNaN\b|\bundefined\b|\bnull\b|[{}]| {2}|^ | $|\b[Oo]ne (?:Draft |Modification )?(?:[Pp]roposals|modifications|assessments)\b/;

function textFaults(text: string): string[] {
  if (text === '') return ['an empty text'];
  return WRONG.test(text) ? [`wrong text: ${text}`] : [];
}
