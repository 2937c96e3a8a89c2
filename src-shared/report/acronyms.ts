import type { RecordOf } from '../entities/registry.ts';
import type { Block, List, Paragraph, ReportModel, Run, Section } from './model.ts';
import { plainText } from './say.ts';

type Term = RecordOf<'glossaryTerm'>;

/**
 * Expands every acronym of the glossary where it is first used, in the order the paper is read: "the Change
 * Sub-Committee (CSC)", and "CSC" from then on. Titles, links, headings and tables are exempt, as are acronyms that
 * readers always know. A text that expands one itself counts as its first use.
 */
export function expandAcronyms(model: ReportModel, terms: readonly Term[]): ReportModel {
  const paper = expander(terms);
  const sections = (list: readonly Section[], expand: Expand) => list.map((one) => inSection(one, expand));
  const cover = {
    ...model.cover,
    sections: sections(model.cover.sections, paper),
    attachments:
      model.cover.attachments === null
        ? null
        : { ...model.cover.attachments, list: inList(model.cover.attachments.list, (runs) => runs) },
    classification: inParagraph(model.cover.classification, paper),
  };
  // The appendix is a document of its own, so its readers meet every acronym anew.
  const appendix =
    model.appendix === null
      ? null
      : { ...model.appendix, sections: sections(model.appendix.sections, expander(terms)) };
  return { ...model, cover, sections: sections(model.sections, paper), appendix };
}

type Expand = (runs: readonly Run[]) => readonly Run[];

function inSection(section: Section, expand: Expand): Section {
  return { ...section, blocks: section.blocks.map((block) => inBlock(block, expand)) };
}

function inBlock(block: Block, expand: Expand): Block {
  if (block.kind === 'paragraph') return inParagraph(block, expand);
  return block.kind === 'list' ? inList(block, expand) : block;
}

function inParagraph(paragraph: Paragraph, expand: Expand): Paragraph {
  return { ...paragraph, runs: expand(paragraph.runs) };
}

function inList(list: List, expand: Expand): List {
  return { ...list, items: list.items.map((item) => ({ ...item, runs: expand(item.runs) })) };
}

// Where a character belongs to a word, so that "SMETS" is not found in "SMETS1" nor "PA" in "PARTY".
const IN_WORD = /[\p{L}\p{N}]/u;

function expander(terms: readonly Term[]): Expand {
  const waiting = new Map(terms.filter((term) => !term.alwaysKnown).map((term) => [term.short, term.long]));
  return (runs) => {
    if (waiting.size === 0) return runs;
    noteOwnExpansions(waiting, plainText(runs));
    return runs.map((run) =>
      run.kind === 'text' ? { kind: 'text', text: expandText(waiting, run.text) } : run,
    );
  };
}

function noteOwnExpansions(waiting: Map<string, string>, text: string): void {
  for (const short of waiting.keys()) {
    if (text.includes(`(${short})`) || text.includes(`(${short}s)`)) waiting.delete(short);
  }
}

// One pass over the text from left to right, so that an expansion is never itself expanded. What stands in single
// quotation marks is the name of something and is left as it is; a closing mark before a letter is an apostrophe.
function expandText(waiting: Map<string, string>, text: string): string {
  let out = '';
  let at = 0;
  let quoted = false;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === '‘') quoted = true;
    if (character === '’' && !IN_WORD.test(text[at + 1] ?? ' ')) quoted = false;
    const found = quoted || IN_WORD.test(text[at - 1] ?? ' ') ? null : termAt(waiting, text, at);
    if (found === null) {
      out += character;
      at += 1;
      continue;
    }
    const { short, long, plural } = found;
    waiting.delete(short);
    out += `${long}${plural} (${short}${plural})`;
    at += short.length + plural.length;
  }
  return out;
}

function termAt(waiting: ReadonlyMap<string, string>, text: string, at: number) {
  for (const [short, long] of waiting) {
    if (!text.startsWith(short, at)) continue;
    const end = at + short.length;
    const plural = text[end] === 's' && !IN_WORD.test(text[end + 1] ?? ' ') ? 's' : '';
    if (plural !== '' || !IN_WORD.test(text[end] ?? ' ')) return { short, long, plural };
  }
  return null;
}
