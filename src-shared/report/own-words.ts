import type { RecordOf } from '../entities/registry.ts';
import type { Block, ListItem, Paragraph, ReportModel, Section, Traced, Worded } from './model.ts';
import { placeOwnWords } from './place-own-words.ts';
import { proseText } from './prose.ts';
import { fits, plainText, sayOwn } from './say.ts';

type Row = RecordOf<'paperText'>;
type Sentence = Paragraph | ListItem;

/**
 * The model with the paper's own words in place of the sentences they replace. Figures, names and dates in them stay those
 * of the facts. Words that ask for something their sentence does not have are left out, and said to be.
 */
export function withOwnWords(model: ReportModel, rows: readonly Row[]): ReportModel {
  if (rows.length === 0) return model;
  const byKey = placeOwnWords(sentencesOf(model), rows);
  const sections = (list: readonly Section[]) => list.map((section) => inSection(section, byKey));
  return {
    ...model,
    cover: {
      ...model.cover,
      sections: sections(model.cover.sections),
      classification: inSentence(model.cover.classification, byKey),
    },
    sections: sections(model.sections),
    appendix:
      model.appendix === null ? null : { ...model.appendix, sections: sections(model.appendix.sections) },
  };
}

function inSection(section: Section, rows: ReadonlyMap<string, Row>): Section {
  return { ...section, blocks: section.blocks.map((block) => inBlock(block, rows)) };
}

function inBlock(block: Block, rows: ReadonlyMap<string, Row>): Block {
  if (block.kind === 'paragraph') return inSentence(block, rows);
  if (block.kind !== 'list') return block;
  return { ...block, items: block.items.map((item) => inSentence(item, rows)) };
}

function inSentence<One extends Sentence>(sentence: One, rows: ReadonlyMap<string, Row>): One {
  const row = rows.get(sentence.key);
  const { wording } = sentence;
  if (row === undefined || wording === undefined) return sentence;
  const isUsed = fits(row.text, wording.template);
  const isMoved = row.key !== sentence.key;
  const own = {
    derived: plainText(sentence.runs),
    isStale: isMoved || row.factsHash !== sentence.factsHash,
    isUsed,
    ...(isMoved ? { writtenFor: row.key } : {}),
  };
  return { ...sentence, own, ...(isUsed ? { runs: sayOwn(row.text, wording) } : {}) };
}

/** The texts of a paper's own whose sentence does not stand in it any more. */
export function unplaced(model: ReportModel, rows: readonly Row[]): readonly Row[] {
  const keys = new Set(sentencesOf(model).map(wordsKey));
  return rows.filter(({ key }) => !keys.has(key));
}

/** The key that the own words of a sentence have, if it has any. */
export function wordsKey({ key, own }: Pick<Traced, 'key'> & Worded): string {
  return own?.writtenFor ?? key;
}

/** Every paragraph and list item of a paper that is made of standing sentences, in reading order. */
export function sentencesOf(model: ReportModel): readonly (Traced & Worded & Pick<Sentence, 'runs'>)[] {
  const sections = [...model.cover.sections, ...model.sections, ...(model.appendix?.sections ?? [])];
  const sentences = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): readonly Sentence[] =>
      block.kind === 'paragraph' ? [block] : block.kind === 'list' ? block.items : [],
    );
  return [...sentences, model.cover.classification].filter(({ wording }) => wording !== undefined);
}

/** Digits typed into own words, where a figure or date of the facts should stand: "3" in "3 proposals of {month}". */
export function typedDigits(text: string): readonly string[] {
  // An address is no figure.
  return (
    proseText(text)
      .replace(/\{[A-Za-z]+\}/g, '')
      .match(/\d+/g) ?? []
  );
}
