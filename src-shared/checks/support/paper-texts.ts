import type {
  Block,
  FactReference,
  Paragraph,
  ReportModel,
  Run,
  Section,
  Traced,
} from '../../report/model.ts';
import { runText } from '../../report/model-texts.ts';

/** A sentence or list item of a paper. */
export interface PaperText {
  readonly key: string;
  /** The section it stands in, "4 Opine". */
  readonly section: string;
  /** The appendix is a document of its own. */
  readonly document: 'paper' | 'appendix';
  readonly text: string;
  readonly runs: readonly Run[];
  readonly facts: readonly FactReference[];
  /** True where it is the words of a proposal's summary and not the paper's own. */
  readonly isSummary: boolean;
  readonly template: string | null;
}

/** Every sentence and list item of a paper, in reading order. */
export function paperTexts({ cover, sections, appendix }: ReportModel): readonly PaperText[] {
  const onCover = { heading: 'the cover', number: '' };
  return [
    ...cover.sections.flatMap((section) => inSection({ ...section, ...onCover }, 'paper')),
    ...inSection({ key: 'cover', ...onCover, blocks: [cover.classification] }, 'paper'),
    ...sections.flatMap((section) => inSection(section, 'paper')),
    ...(appendix?.sections ?? []).flatMap((section) =>
      inSection({ ...section, heading: 'the appendix', number: '' }, 'appendix'),
    ),
  ];
}

function inSection({ number, heading, blocks }: Section, document: PaperText['document']) {
  const section = `${number} ${heading}`.trim();
  return blocks.flatMap(sentences).map((one): PaperText => {
    const { key, runs, facts, wording } = one;
    return {
      key,
      section,
      document,
      runs,
      facts,
      text: runText(runs),
      isSummary: facts.some(({ entity }) => entity === 'proposalSummary'),
      template: wording?.template ?? null,
    };
  });
}

function sentences(block: Block): readonly Pick<Paragraph, 'key' | 'runs' | 'facts' | 'wording'>[] {
  if (block.kind === 'paragraph') return [block];
  return block.kind === 'list' ? block.items : [];
}

/** The keys of a paper in reading order, each with its place. */
export function readingOrder({ cover, sections, appendix }: ReportModel): ReadonlyMap<string, number> {
  const all = [...cover.sections, ...sections, ...(appendix?.sections ?? [])];
  const keys = all.flatMap((section) => [section.key, ...section.blocks.flatMap(keysOf)]);
  const order = new Map<string, number>();
  for (const [at, key] of keys.entries()) if (!order.has(key)) order.set(key, at);
  return order;
}

function keysOf(block: Block): readonly string[] {
  if (block.kind === 'list') return [block.key, ...block.items.map(({ key }) => key)];
  return block.kind === 'table' ? [block.key, ...block.rows.map(({ key }) => key)] : [block.key];
}

/**
 * For every record, the first text made from it. An item or a row comes before the sentence that counts it, because
 * that one is about all it counts.
 */
export function placesOf({ cover, sections, appendix }: ReportModel): ReadonlyMap<string, string> {
  const blocks = [...cover.sections, ...sections, ...(appendix?.sections ?? [])].flatMap((one) => one.blocks);
  const traced = blocks.flatMap((block): readonly Traced[] => {
    if (block.kind === 'list') return block.items;
    if (block.kind === 'table') return block.rows;
    return block.kind === 'paragraph' && !block.leads ? [block] : [];
  });
  const leads = blocks.flatMap((block) => (block.kind === 'paragraph' && block.leads ? [block] : []));
  const places = new Map<string, string>();
  for (const { key, facts } of [...traced, ...leads])
    for (const { id } of facts) if (!places.has(id)) places.set(id, key);
  return places;
}
