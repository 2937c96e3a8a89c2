import { strFromU8, unzipSync } from 'fflate';

/** A paragraph of a Word document with text in it, or the text of a drawn shape. */
export interface Piece {
  readonly text: string;
  readonly isHeading: boolean;
  /** In a shape: readers draw it after the page's other text, wherever it stands. */
  readonly isDrawn: boolean;
  /** Where it stands in a table, counted from 0; null outside tables. */
  readonly cell: { readonly table: number; readonly row: number; readonly inHeader: boolean } | null;
}

/** What of a Word document its rendering is held against. */
export interface DocumentText {
  readonly pieces: readonly Piece[];
  /** The running footer's part; null where there is none. */
  readonly footer: string | null;
  /** Whether the first page is a cover, without the running footer. */
  readonly hasCover: boolean;
  /** The height of the bottom margin in points; the footer stands in it. */
  readonly bottomMargin: number;
}

export function readDocument(file: Uint8Array): DocumentText {
  const parts = unzipSync(file);
  const part = (name: string) => (parts[name] === undefined ? null : strFromU8(parts[name]));
  const body = part('word/document.xml');
  if (body === null) throw new Error('The file is no Word document.');
  const twips = Number(/<w:pgMar [^>]*w:bottom="(\d+)"/.exec(body)?.[1] ?? 0);
  return {
    pieces: piecesOf(body),
    footer: part('word/footer1.xml'),
    hasCover: /<w:titlePg(?:\/| w:val="(?:true|1|on)")/.test(body),
    bottomMargin: twips / 20,
  };
}

const HEADING = /^(?:Heading[1-9]|Title|CoverHeading)$/;
const TOKEN = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;

interface OpenParagraph {
  text: string;
  style: string;
}

/** The texts of a part in its order, read without a library so that no reader's own opinion comes between. */
export function piecesOf(xml: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const open: OpenParagraph[] = [];
  let table = -1;
  let row: { at: number; inHeader: boolean } | null = null;
  let rows = 0;
  let shape: string | null = null;
  let inText = false;
  let fallbacks = 0;

  const emit = (text: string, style: string, isDrawn: boolean) => {
    if (text.trim() === '') return;
    const cell = row === null ? null : { table, row: row.at, inHeader: row.inHeader };
    pieces.push({ text, isHeading: HEADING.test(style), isDrawn, cell });
  };
  const starts = (name: string, attributes: string) => {
    const paragraph = open.at(-1);
    if (name === 'w:p') open.push({ text: '', style: '' });
    else if (name === 'w:tbl') {
      table += 1;
      rows = 0;
    } else if (name === 'w:tr') {
      row = { at: rows, inHeader: false };
      rows += 1;
    } else if (name === 'w:tblHeader' && row !== null) row.inHeader = isOn(attributes);
    else if (name === 'w:txbxContent') shape = '';
    else if (name === 'w:t') inText = true;
    else if (paragraph === undefined) return;
    else if (name === 'w:pStyle') paragraph.style = settingOf(attributes) ?? '';
    else if (name === 'w:br' || name === 'w:tab') paragraph.text += ' ';
  };
  const ends = (name: string) => {
    if (name === 'w:t') inText = false;
    else if (name === 'w:tr') row = null;
    else if (name === 'w:txbxContent') {
      emit(shape ?? '', '', true);
      shape = null;
    } else if (name === 'w:p') {
      const { text, style } = open.pop() ?? { text: '', style: '' };
      if (shape === null) emit(text, style, false);
      else shape += ` ${text}`;
    }
  };

  for (const [, closes, name, attributes, closesItself, text] of xml.matchAll(TOKEN)) {
    const paragraph = open.at(-1);
    // A fallback repeats what its shape says, for readers that cannot draw it.
    if (name === 'mc:Fallback') fallbacks += closes === '/' ? -1 : 1;
    else if (fallbacks > 0) continue;
    else if (text !== undefined) {
      if (inText && paragraph !== undefined) paragraph.text += decoded(text);
    } else if (name !== undefined) {
      if (closes !== '/') starts(name, attributes ?? '');
      if (closes === '/' || closesItself === '/') ends(name);
    }
  }
  return pieces;
}

function settingOf(attributes: string): string | undefined {
  return / w:val="([^"]*)"/.exec(attributes)?.[1];
}

function isOn(attributes: string): boolean {
  return !['off', 'false', '0'].includes(settingOf(attributes) ?? 'on');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return String.fromCodePoint(code);
  });
}
