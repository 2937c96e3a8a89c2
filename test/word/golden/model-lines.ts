import type {
  Block,
  FactReference,
  ReportModel,
  Run,
  Section,
  Traced,
} from '../../../src-shared/report/model.ts';

/** A line of the paper by the model: what it says and where, and the records it was made from. */
export interface ModelLine {
  /** "Define / New Draft Proposals / DP107 · heading: DP107", with the address of each link in pointed brackets. */
  readonly label: string;
  /** The headings it stands under. */
  readonly place: string;
  /** Its kind in the paper, the same whatever it says and counts: "define/define.ready-2020-01-28". */
  readonly slot: string;
  /** The ids of the records that its sentence or its figures were made from. */
  readonly carries: ReadonlySet<string>;
}

/** Every line of a paper and its appendix in the order in which a reader of the Word files meets them. */
export function modelLines(model: ReportModel): readonly ModelLine[] {
  const { cover, footer, properties, appendix, sections } = model;
  const attachments = cover.attachments;
  const place = `Cover / ${cover.sections.at(-1)?.heading}`;
  const { author, team, date } = cover.signature;
  const attached = attachments?.list.items ?? [];
  return [
    line('Cover', 'heading', cover.title),
    ...cover.sections.flatMap((section) => sectionLines(model, section, 'Cover / ')),
    ...[author, team, date].flatMap((text) => (text === null ? [] : [line(place, 'paragraph', text)])),
    ...(attachments === null ? [] : [line(place, 'paragraph', `${attachments.heading}:`)]),
    ...attached.map((item) => tracedLine(model, place, 'item', [item.runs], item)),
    ...cover.labels.map(({ label, value }) => line(place, 'row', `${label} | ${value}`)),
    line(place, 'paragraph', linked(cover.classification.runs)),
    ...sections.flatMap((section) => sectionLines(model, section, '')),
    ...partLines('Cover', footer, properties),
    ...(appendix === null
      ? []
      : [
          line('Appendix', 'heading', appendix.title),
          ...appendix.sections.flatMap((section) => sectionLines(model, section, 'Appendix / ')),
          ...partLines('Appendix', appendix.footer, appendix.properties),
        ]),
  ];
}

function partLines(
  whole: string,
  footer: ReportModel['footer'],
  properties: ReportModel['properties'],
): readonly ModelLine[] {
  const foot = (text: string) => line(`${whole} footer`, 'paragraph', text);
  return [
    foot(`${footer.reference} – ${footer.title}`),
    foot(footer.classification),
    foot('Page {PAGE} of {NUMPAGES}'),
    ...(['title', 'subject', 'author', 'keywords', 'classification'] as const).map((name) =>
      line(`${whole} properties / ${name}`, 'paragraph', properties[name]),
    ),
  ];
}

function line(
  place: string,
  kind: string,
  text: string,
  carries: Iterable<string> = [],
  slot = `${place} ${kind}`,
): ModelLine {
  return { label: labelOf({ place, kind, linked: text }), place, slot, carries: new Set(carries) };
}

/** A line of the section with the records behind it. */
function tracedLine(
  model: ReportModel,
  place: string,
  kind: string,
  texts: readonly (readonly Run[])[],
  { key, facts }: Traced,
  above: readonly string[] = [],
): ModelLine {
  // The key ends in the ids of the first records.
  const slot = key.split('/').slice(0, -Math.min(3, facts.length) || undefined);
  const ids = [...above, ...idsOf(model, texts, facts)];
  return line(place, kind, texts.map(linked).join(' | '), ids, `${slot.join('/')} ${kind}`);
}

/** How a line is told apart, of the model's as of those read back. */
export function labelOf(one: {
  readonly place: string;
  readonly kind: string;
  readonly linked: string;
}): string {
  return `${one.place} · ${one.kind}: ${one.linked}`;
}

function sectionLines(model: ReportModel, section: Section, above: string): readonly ModelLine[] {
  const path = [`${above}${section.heading}`];
  // What stands under a proposal's own heading is about that proposal.
  let over: readonly string[] = [];
  const lines = section.blocks.flatMap((block) => {
    if (block.kind === 'heading') {
      path.splice(block.level - 1, 2, block.text);
      over = block.level === 3 ? block.key.split('/') : [];
    }
    return blockLines(model, block, path.join(' / '), over);
  });
  return [line(path[0] ?? '', 'heading', section.heading), ...lines];
}

function blockLines(
  model: ReportModel,
  block: Block,
  place: string,
  over: readonly string[],
): readonly ModelLine[] {
  switch (block.kind) {
    case 'heading':
      return [line(place, 'heading', block.text, block.key.split('/'))];
    case 'paragraph':
      return [tracedLine(model, place, 'paragraph', [block.runs], block, over)];
    case 'list':
      return block.items.map((item) => tracedLine(model, place, 'item', [item.runs], item));
    case 'table': {
      const head = line(place, 'row', block.columns.map(({ heading }) => heading).join(' | '));
      return [head, ...block.rows.map((row) => tracedLine(model, place, 'row', row.cells, row))];
    }
    case 'stages': {
      const ids = block.stages.flatMap(({ figure }) => idsBehind(model, figure));
      return [line(place, 'paragraph', block.alternativeText, ids)];
    }
  }
}

function idsOf(
  model: ReportModel,
  texts: readonly (readonly Run[])[],
  facts: readonly FactReference[],
): readonly string[] {
  const figures = texts.flat().flatMap((run) => (run.kind === 'figure' ? [run.figure] : []));
  return [...facts.map(({ id }) => id), ...figures.flatMap((figure) => idsBehind(model, figure))];
}

function idsBehind({ figures }: ReportModel, key: string): readonly string[] {
  const figure = figures[key];
  return [...(figure?.counted ?? []), ...(figure?.leftOut ?? [])].map(({ id }) => id);
}

function linked(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'link' ? `${run.text}<${run.href}>` : run.text)).join('');
}
