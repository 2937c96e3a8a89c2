import type {
  Block,
  Footer,
  Paragraph,
  ReportModel,
  Run,
  Section,
  Table,
} from '../../src-shared/report/model.ts';

/** What no paper may hold: an empty heading, a table of only its header, NaN, a brace, a double space, a wrong number. */
export function faultsOf(model: ReportModel): readonly string[] {
  const { cover, appendix, figures } = model;
  const sections = [...cover.sections, ...model.sections, ...(appendix?.sections ?? [])];
  const printed = sections.flatMap(({ blocks }) => blocks.flatMap(runsOf));
  return [
    ...sections.flatMap(sectionFaults),
    ...(cover.attachments?.list.items.length === 0 ? ['a heading over no attachments'] : []),
    ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(textsOf)]).flatMap(textFaults),
    ...framing(model).flatMap(textFaults),
    ...printed.flatMap((run) => (run.kind === 'figure' ? figureFaults(run, figures) : [])),
  ];
}

function sectionFaults({ heading, blocks }: Section): string[] {
  if (blocks.length === 0) return [`${heading} has nothing under it`];
  return blocks.flatMap((block, at) => blockFaults(block, blocks[at + 1]));
}

function blockFaults(block: Block, next: Block | undefined): string[] {
  switch (block.kind) {
    case 'heading':
      return next === undefined || (next.kind === 'heading' && next.level <= block.level)
        ? [`${block.text} has nothing under it`]
        : [];
    case 'paragraph':
      return leadsNowhere(block, next) ? [`nothing follows “${joined(block.runs)}”`] : [];
    case 'list':
      return block.items.length === 0 ? [`${block.key} is an empty list`] : [];
    case 'table':
      return tableFaults(block);
    case 'stages':
      return block.stages.length === 0 ? ['a picture of no stages'] : [];
  }
}

// What counts is followed by what it counts. A note stands over a table, under which there may be a heading first.
function leadsNowhere({ leads, style }: Paragraph, next: Block | undefined): boolean {
  if (!leads) return false;
  return style === 'note' ? next === undefined : next?.kind !== 'list' && next?.kind !== 'table';
}

function tableFaults({ caption, columns, rows }: Table): string[] {
  if (rows.length === 0) return [`${caption} is only a header`];
  return rows.some(({ cells }) => cells.length !== columns.length)
    ? [`${caption} has a row of another width`]
    : [];
}

// A figure of nothing prints a dash, and every other the number that it is.
function figureFaults(run: Run & { readonly kind: 'figure' }, figures: ReportModel['figures']): string[] {
  const figure = figures[run.figure];
  if (figure === undefined) return [`“${run.text}” prints a figure that is none`];
  const number = figure.value === null ? '–' : String(figure.value);
  const expected = figure.unit === 'WD' && figure.value !== null ? `${number} WD` : number;
  return run.text === expected ? [] : [`${figure.key} is ${figure.value} and prints “${run.text}”`];
}

function joined(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function runsOf(block: Block): readonly Run[] {
  if (block.kind === 'paragraph') return block.runs;
  if (block.kind === 'list') return block.items.flatMap(({ runs }) => runs);
  return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.flat()) : [];
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [joined(block.runs)];
    case 'list':
      return block.items.map(({ runs }) => joined(runs));
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ heading }) => heading),
        ...block.rows.flatMap(({ cells }) => cells.map(joined)),
      ];
    case 'stages':
      return [block.alternativeText, ...block.stages.map(({ name, count }) => `${name} ${count}`)];
  }
}

// What stands around the sections: the cover, the footers, the files' properties.
function framing({ cover, footer, properties, appendix }: ReportModel): string[] {
  const { signature, attachments, labels } = cover;
  const footerTexts = ({ reference, title, classification }: Footer) => [reference, title, classification];
  return [
    cover.title,
    ...[signature.author, signature.team, signature.date].filter((text) => text !== null),
    ...(attachments === null
      ? []
      : [attachments.heading, ...attachments.list.items.map(({ runs }) => joined(runs))]),
    ...labels.flatMap(({ label, value }) => [label, value]),
    joined(cover.classification.runs),
    ...footerTexts(footer),
    ...Object.values(properties),
    ...(appendix === null ? [] : [appendix.title, ...footerTexts(appendix.footer)]),
  ];
}

// Counts as sentences print them; a year or a number of four digits is none. Nouns without the letter that may be a capital.
const MANY = '(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[1-9]\\d{1,2})';
const NOUN = '[A-Za-z](?:roposal|odification|ssessment|eport|onsultation|ecision|elease)';

/** What stands in no text, each with what it is called. */
const WRONG: readonly (readonly [RegExp, string])[] = [
  [/\bNaN\b|\bundefined\b|\bnull\b|\bInfinity\b|\[object/, 'a word of the program'],
  [/[{}]/, 'a brace'],
  [/ {2}|^ | $/, 'a space too many'],
  [/ [.,;:]|\.\.|,,/, 'punctuation out of place'],
  [/\b0 WD\b/, 'a duration of nothing'],
  [new RegExp(`\\b[Oo]ne (?:[A-Z]\\w* )*${NOUN}s\\b`), 'one of many'],
  [new RegExp(`\\b${MANY} (?:[A-Z]\\w* )*${NOUN}\\b(?! [A-Z])`), 'many of one'],
  [/\b[Oo]ne (?:[A-Z]\w* )*\w+ (?:are|go|were|have)\b/, 'one that are'],
  [new RegExp(`\\b${MANY} (?:[A-Z]\\w* )*\\w+s (?:is|goes|was|has)\\b`), 'many that is'],
];

function textFaults(text: string): string[] {
  if (text === '') return ['an empty text'];
  return WRONG.flatMap(([pattern, what]) => (pattern.test(text) ? [`${what}: ${text}`] : []));
}
