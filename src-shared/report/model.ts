import type { IsoDate, IsoMonth } from '../calendar/iso-date.ts';
import type { EntityName } from '../entities/registry.ts';
import type { Figure } from './figure.ts';

/**
 * A whole paper as plain data: what `deriveReport` makes, the register stores when an edition is issued, and the Word
 * writer and the preview draw. It holds no functions and survives JSON unchanged.
 */
export interface ReportModel {
  readonly format: 1;
  readonly clocks: Clocks;
  readonly properties: DocumentProperties;
  readonly cover: Cover;
  readonly footer: Footer;
  /** Summary, Define, Refine, Opine, Release. */
  readonly sections: readonly Section[];
  /** The DCC's progress on open assessments: a document of its own. Null where the paper does not attach it. */
  readonly appendix: Appendix | null;
  /** Every figure printed, by key, with the records behind it. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** The day a name in it was last taken out since it was issued: what was printed then still has it. */
  readonly redactedOn?: IsoDate;
}

/** The four clocks that a paper reads the register by. */
export interface Clocks {
  readonly month: IsoMonth;
  /** Stage counts, tables and averages are made for the end of this day. */
  readonly asAt: IsoDate;
  /** The day of the paper: every "currently". */
  readonly position: IsoDate;
  /** The last day whose knowledge is read. */
  readonly knownBy: IsoDate;
  /** What happened in these days is told; `knownAfter` is the knowledge of the last issue, null where there was none. */
  readonly window: { readonly from: IsoDate; readonly to: IsoDate; readonly knownAfter: IsoDate | null };
  /** After position, to the end of the month after the paper's month. */
  readonly coming: { readonly after: IsoDate; readonly to: IsoDate };
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly company: string;
  readonly keywords: string;
  readonly classification: string;
}

export interface Cover {
  /** "Change Status Report – January 2020". */
  readonly title: string;
  /** Purpose and Recommendations: numbered from 1, apart from the paper's own sections. */
  readonly sections: readonly Section[];
  readonly signature: { readonly author: string | null; readonly team: string | null; readonly date: string };
  /** Null where nothing is attached: then neither heading nor list stands. */
  readonly attachments: { readonly heading: string; readonly list: List } | null;
  /** "Paper Reference" and "Action", with their values. */
  readonly labels: readonly { readonly label: string; readonly value: string }[];
  /** "This document is classified as White …". */
  readonly classification: Paragraph;
}

export interface Footer {
  readonly reference: string;
  readonly title: string;
  /** "This document has a Classification of White". */
  readonly classification: string;
}

export interface Section {
  readonly key: string;
  /** The printed number, "3". */
  readonly number: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Appendix {
  readonly title: string;
  readonly footer: Footer;
  readonly properties: DocumentProperties;
  readonly sections: readonly Section[];
}

export type Block = Heading | Paragraph | List | Table | StagePicture;

/** Where a block stands and what it was made from. The key is stable: section, kind, record ids. */
export interface Traced {
  readonly key: string;
  readonly facts: readonly FactReference[];
  /** Changes exactly when a fact under the block changes. */
  readonly factsHash: string;
}

/** How a sentence was made: its form with words in braces, and what each of them stood for. */
export interface Wording {
  readonly template: string;
  readonly values: Readonly<Record<string, readonly Run[]>>;
}

/** What a sentence may carry besides its words. */
export interface Worded {
  /** Missing where the text is not made of standing sentences, and so cannot be said in other words. */
  readonly wording?: Wording;
  /** Where the paper has words of its own for it. */
  readonly own?: OwnWords;
}

export interface OwnWords {
  /** What is derived from the facts, as plain text. */
  readonly derived: string;
  /** True where the facts under the sentence have changed since the words were written. */
  readonly isStale: boolean;
  /** False where the words could not be used, since they ask for something the sentence no longer has. */
  readonly isUsed: boolean;
  /** The key that the words were written for, where the sentence has another since; left out where it is the same. */
  readonly writtenFor?: string;
}

export interface FactReference {
  readonly entity: EntityName;
  readonly id: string;
}

/** A heading inside a section. Level 2 stands under the section's heading, level 3 under level 2. */
export interface Heading {
  readonly kind: 'heading';
  readonly key: string;
  readonly level: 2 | 3;
  readonly text: string;
}

export interface Paragraph extends Traced, Worded {
  readonly kind: 'paragraph';
  /** A note is set smaller: "The timescales below are correct as at …". */
  readonly style: 'body' | 'note';
  /** True where a list or table follows that it must stay with. */
  readonly leads: boolean;
  readonly runs: readonly Run[];
}

export interface List {
  readonly kind: 'list';
  readonly key: string;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Traced, Worded {
  readonly runs: readonly Run[];
}

export interface Table {
  readonly kind: 'table';
  readonly key: string;
  /** What the table is, for readers who cannot see it; not printed. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** Share of the table's width; the shares of a table add up to 1. */
  readonly width: number;
}

export interface Row extends Traced {
  /** True where the row's last figure is past its target, and is to be told apart. */
  readonly isPastTarget?: boolean;
  readonly cells: readonly (readonly Run[])[];
}

/** The proposals in each live stage, drawn as chevrons dark to light. */
export interface StagePicture {
  readonly kind: 'stages';
  readonly key: string;
  readonly stages: readonly { readonly name: string; readonly count: number; readonly figure: string }[];
  readonly alternativeText: string;
}

/** A stretch of text. A figure names the entry of `figures` that it prints. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'figure'; readonly text: string; readonly figure: string };
