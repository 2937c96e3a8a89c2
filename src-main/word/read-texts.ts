import { isSaid, plainly, rowText } from '../../src-shared/reviewed/document-texts.ts';
import type { FileText } from '../../src-shared/reviewed/review.ts';
import { scanXml } from './scan-xml.ts';

/** What a Word document says, read as if every tracked change had been accepted. */
export interface ReadTexts {
  readonly texts: readonly FileText[];
  readonly hasTracked: boolean;
}

const NAMESPACES = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const BREAKS: Readonly<Record<string, string>> = { tab: ' ', br: ' ', cr: ' ', noBreakHyphen: '\u2011' };

/** The paragraphs and table rows of a document's main part, in order. Throws where it is not well-formed. */
export function readTexts(xml: string): ReadTexts {
  const prefix = prefixIn(xml);
  const reader = newReader();
  scanXml(xml, {
    open: (name) => reader.open(localName(name, prefix)),
    close: (name) => reader.close(localName(name, prefix)),
    text: reader.text,
  });
  return { texts: reader.texts, hasTracked: reader.hasTracked() };
}

// The main element names its namespaces; a prefix that a program chose otherwise is as good.
function prefixIn(xml: string): string {
  const head = xml.slice(0, 20_000);
  for (const namespace of NAMESPACES) {
    const found = new RegExp(`\\sxmlns:?([\\w.-]*)\\s*=\\s*["']${namespace}["']`).exec(head);
    if (found !== null) return found[1] === '' ? '' : `${found[1]}:`;
  }
  throw new Error('it is no Word document');
}

/** A name of WordprocessingML without its prefix; any other is kept whole, so that none is taken for one. */
function localName(name: string, prefix: string): string {
  if (name.startsWith(prefix) && !name.slice(prefix.length).includes(':')) return name.slice(prefix.length);
  return name.includes(':') ? name : `:${name}`;
}

/** What is drawn, or stands there twice for older programs, is no paragraph of the text. */
const DRAWN = new Set(['drawing', 'pict', 'object', 'mc:AlternateContent']);
const AWAY = new Set(['del', 'moveFrom']);
const TRACKED = new Set([...AWAY, 'ins', 'moveTo']);

function newReader() {
  const texts: FileText[] = [];
  const open: string[] = [];
  let [drawn, away, tables] = [0, 0, 0];
  let tracked = false;
  // A paragraph whose mark was deleted goes on in the next.
  let [paragraph, isJoined] = ['', false];
  let cells: string[] = [];
  let isRowAway = false;

  const parent = (level = 1) => open.at(-1 - level);
  /** Whether the element just opened says something of a paragraph's mark or a row, and holds nothing itself. */
  const isOfMark = () => parent() === 'rPr' && parent(2) === 'pPr';

  const say = (text: string, isRow: boolean) => {
    if (isSaid(text)) texts.push({ isRow, text: plainly(text) });
  };
  const endParagraph = () => {
    if (isJoined) return;
    if (tables === 0) say(paragraph, false);
    else cells[cells.length - 1] = `${cells.at(-1) ?? ''} ${paragraph}`;
    paragraph = '';
  };

  return {
    texts,
    hasTracked: () => tracked,
    open: (name: string) => {
      open.push(name);
      if (DRAWN.has(name)) drawn += 1;
      if (drawn > 0) return;
      if (TRACKED.has(name)) tracked = true;
      if (AWAY.has(name)) {
        away += 1;
        if (isOfMark()) isJoined = true;
        if (parent() === 'trPr') isRowAway = true;
      } else if (name === 'p') isJoined = false;
      else if (name === 'tbl') tables += 1;
      else if (name === 'tr' && tables === 1) [cells, isRowAway] = [[], false];
      else if (name === 'tc' && tables === 1) cells.push('');
      else if (away === 0 && parent() === 'r') paragraph += BREAKS[name] ?? '';
    },
    close: (name: string) => {
      if (drawn === 0) {
        if (AWAY.has(name)) away -= 1;
        else if (name === 'p') endParagraph();
        else if (name === 'tr' && tables === 1 && !isRowAway) say(rowText(cells), true);
        else if (name === 'tbl') tables -= 1;
      }
      if (DRAWN.has(name)) drawn -= 1;
      open.pop();
    },
    text: (text: string) => {
      if (drawn === 0 && away === 0 && open.at(-1) === 't') paragraph += text;
    },
  };
}
