import type { Figure } from '../../../src-shared/report/figure.ts';
import type {
  Block,
  FactReference,
  List,
  ReportModel,
  Run,
  Section,
  Table,
} from '../../../src-shared/report/model.ts';
import { runText } from '../../../src-shared/report/model-texts.ts';

/** What is selected in the preview: a figure, or a sentence, item or row by its key. */
export type Selection =
  | { readonly kind: 'figure'; readonly figure: string }
  | { readonly kind: 'text'; readonly key: string };

/** A stretch of the paper as the panel beside it shows it. */
export interface SelectedText {
  readonly kind: 'Sentence' | 'List item' | 'Table row';
  /** Where it stands: "3 Refine". */
  readonly section: string;
  readonly text: string;
  readonly facts: readonly FactReference[];
  readonly figures: readonly Figure[];
  readonly links: readonly { readonly text: string; readonly href: string }[];
  /** The list or table it belongs to, which can be copied whole. */
  readonly whole: List | Table | null;
}

/** What is selected, found in a model; null where the model no longer has it. */
export function selectedText(model: ReportModel, key: string): SelectedText | null {
  for (const { name, blocks } of partsOf(model)) {
    for (const block of blocks) {
      const found = inBlock(model, block, key);
      if (found !== null) return { section: name, ...found };
    }
  }
  return null;
}

export function selectedFigure(model: ReportModel, key: string): Figure | null {
  return model.figures[key] ?? null;
}

interface Part {
  readonly name: string;
  readonly blocks: readonly Block[];
}

function partsOf({ cover, sections, appendix }: ReportModel): readonly Part[] {
  const attached = cover.attachments === null ? [] : [cover.attachments.list];
  const named = (prefix: string) => (section: Section) => ({
    name: `${prefix}${section.number} ${section.heading}`,
    blocks: section.blocks,
  });
  return [
    ...cover.sections.map(({ blocks }) => ({ name: 'Cover', blocks })),
    { name: 'Cover', blocks: [...attached, cover.classification] },
    ...sections.map(named('')),
    ...(appendix?.sections ?? []).map(named('Appendix, ')),
  ];
}

function inBlock(model: ReportModel, block: Block, key: string): Omit<SelectedText, 'section'> | null {
  switch (block.kind) {
    case 'heading':
      return null;
    case 'paragraph':
      return block.key === key ? shown(model, 'Sentence', block.runs, block.facts, null) : null;
    case 'list': {
      const item = block.items.find((one) => one.key === key);
      return item === undefined ? null : shown(model, 'List item', item.runs, item.facts, block);
    }
    case 'table': {
      const row = block.rows.find((one) => one.key === key);
      if (row === undefined) return null;
      const runs = row.cells.flat();
      return { ...shown(model, 'Table row', runs, row.facts, block), text: rowText(row.cells) };
    }
    case 'stages':
      return null;
  }
}

function rowText(cells: readonly (readonly Run[])[]): string {
  return cells.map((runs) => runText(runs)).join(' · ');
}

function shown(
  model: ReportModel,
  kind: SelectedText['kind'],
  runs: readonly Run[],
  facts: readonly FactReference[],
  whole: List | Table | null,
): Omit<SelectedText, 'section'> {
  return {
    kind,
    text: runText(runs),
    facts: onceEach(facts),
    figures: runs.flatMap((run) => (run.kind === 'figure' ? (model.figures[run.figure] ?? []) : [])),
    links: runs.flatMap((run) => (run.kind === 'link' ? [{ text: run.text, href: run.href }] : [])),
    whole,
  };
}

// A sentence over several proposals can name one fact more than once.
function onceEach(facts: readonly FactReference[]): readonly FactReference[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

/** The value of a figure as it is read: "106 WD", "17 proposals"; a dash where there is nothing to count. */
export function figureValue({ value, unit }: Figure): string {
  if (value === null) return '–';
  return `${value} ${value === 1 && unit !== 'WD' ? unit.replace(/s$/, '') : unit}`;
}
