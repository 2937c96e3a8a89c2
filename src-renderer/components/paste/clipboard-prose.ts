import { linkMark } from '../../../src-shared/report/prose.ts';
import { oneSpaced } from './plain-paste.ts';

/** A node of a document that was read and never shown: what is needed of it, so that any reader of HTML will do. */
export interface ClipboardNode {
  readonly nodeName: string;
  /** The text of a text node. */
  readonly nodeValue?: string | null;
  readonly childNodes: ArrayLike<ClipboardNode>;
  readonly getAttribute?: (name: string) => string | null;
}

/**
 * The paragraphs of what was copied in Word or elsewhere, with https links as prose writes them. Nothing else is kept:
 * lists and headings are paragraphs, a row of a table is one with tabs between its cells, the rest is its text. Bullets and
 * numbers that Word draws, tracked deletions, hidden text and comments are no text.
 */
export function clipboardParagraphs(root: ClipboardNode): readonly string[] {
  const whole: string[] = [];
  let stretches: Stretch[] = [];
  const end = () => {
    const paragraph = paragraphOf(stretches);
    if (paragraph !== '') whole.push(paragraph);
    stretches = [];
  };
  const read = (node: ClipboardNode, href: string | null): void => {
    const name = node.nodeName.toLowerCase();
    if (name === '#text') stretches.push({ text: node.nodeValue ?? '', href });
    if (DROPPED.has(name) || isNoText(node)) return;
    const cells = name === 'tr' ? cellsOf(node) : [];
    const isBlock = name === 'br' || BLOCKS.has(name);
    if (isBlock) end();
    if (cells.length > 1) {
      const row = cells.map((cell) => clipboardParagraphs(cell).join(' ')).join('\t');
      if (row.trim() !== '') whole.push(row);
    } else {
      const target = name === 'a' ? (node.getAttribute?.('href') ?? '').trim() : href;
      for (const child of Array.from(node.childNodes)) read(child, target);
    }
    if (isBlock) end();
  };
  read(root, null);
  end();
  return whole;
}

interface Stretch {
  readonly text: string;
  readonly href: string | null;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const DROPPED = new Set(
  'del head iframe noscript object script select style svg template textarea title xml'.split(' '),
);

// Word says in styles what is drawn and not written: the bullets of its lists, hidden text, comments and their marks.
const NO_TEXT =
  /mso-list:\s*ignore|mso-hide:\s*all|display:\s*none|mso-element:\s*comment-list|mso-special-character:\s*comment/i;

function isNoText(node: ClipboardNode): boolean {
  return (
    NO_TEXT.test(node.getAttribute?.('style') ?? '') ||
    /\bmsocomanchor\b/i.test(node.getAttribute?.('class') ?? '')
  );
}

function cellsOf(row: ClipboardNode): readonly ClipboardNode[] {
  return Array.from(row.childNodes).filter(({ nodeName }) => /^t[dh]$/i.test(nodeName));
}

// Word cuts a link into pieces wherever its look changes; they are one link all the same.
function paragraphOf(stretches: readonly Stretch[]): string {
  const joined: { text: string; readonly href: string | null }[] = [];
  for (const { text, href } of stretches) {
    const last = joined.at(-1);
    if (last !== undefined && last.href === href) last.text += text;
    else joined.push({ text, href });
  }
  const marked = joined.map(({ text, href }) =>
    href === null ? oneSpaced(text) : linkMark(oneSpaced(text), href),
  );
  return marked.join('').replace(/ {2,}/g, ' ').trim();
}
