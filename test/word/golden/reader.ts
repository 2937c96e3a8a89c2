import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';

/** One printed line of a Word file as a reader meets it: a heading, a paragraph, an item of a list, a row of a table. */
export interface Line {
  /** The headings it stands under: "Define / New Draft Proposals / DP107". */
  readonly place: string;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row';
  /** What it says; the cells of a row are parted by " | ". */
  readonly text: string;
  /** The same with the address of each link behind its words, in pointed brackets. */
  readonly linked: string;
  /** The paragraph that leads a list, for its items; empty for the rest. */
  readonly lead: string;
}

/** Reads the paper back; what stands before its first section is the cover. */
export function readPaper(file: Uint8Array): Promise<readonly Line[]> {
  return readWord(file, 'Cover', []);
}

/** Reads the appendix back, which is a file of its own. */
export function readAppendix(file: Uint8Array): Promise<readonly Line[]> {
  return readWord(file, 'Appendix', ['Appendix']);
}

const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Cover Heading'] => h2:fresh",
  "p[style-name='List Bullet'] => p.item:fresh",
];

// Mammoth knows nothing of the writer; what it leaves out (footer and properties) is read from the package.
async function readWord(file: Uint8Array, whole: string, above: readonly string[]): Promise<readonly Line[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) }, { styleMap: STYLES });
  return [...linesOfHtml(value, whole, above), ...linesOfParts(file, whole)];
}

const BLOCK =
  /<h(?<level>[123])(?<title> class="title")?>(?<heading>.*?)<\/h\d>|<tr>(?<row>.*?)<\/tr>|<p(?<item> class="item")?>(?<paragraph>.*?)<\/p>/gs;

function linesOfHtml(html: string, whole: string, above: readonly string[]): readonly Line[] {
  let path: readonly string[] = [whole];
  let lead = '';
  return [...html.matchAll(BLOCK)].flatMap(({ groups = {} }): readonly Line[] => {
    const { level, title, heading, row, item, paragraph = '' } = groups;
    if (heading !== undefined) {
      const depth = above.length + Number(level) - 1;
      if (title === undefined)
        path = [...(depth === above.length ? above : path.slice(0, depth)), textOf(heading)];
      return [line(path, 'heading', heading)];
    }
    if (row !== undefined) {
      const cells = [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => cell);
      return [line(path, 'row', cells.join(' | '))];
    }
    if (textOf(paragraph) === '') return [];
    if (item !== undefined) return [line(path, 'item', paragraph, lead)];
    lead = textOf(paragraph);
    return [line(path, 'paragraph', paragraph)];
  });
}

function line(path: readonly string[], kind: Line['kind'], html: string, lead = ''): Line {
  const linked = textOf(html.replace(/<a href="([^"]*)">(.*?)<\/a>/gs, '$2&lt;$1&gt;'));
  return { place: path.join(' / '), kind, text: textOf(html), linked, lead };
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function textOf(markup: string): string {
  return (
    markup
      .replace(/<[^>]*>/g, '')
      // What keeps a day with its month on one line is how it is set, not what it says.
      .replaceAll('\u00a0', ' ')
      .replace(/&(\w+);/g, (whole, name: string) => CHARACTERS[name] ?? whole)
  );
}

function linesOfParts(file: Uint8Array, whole: string): readonly Line[] {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const part = (name: RegExp) => parts.find(([path]) => name.test(path))?.[1] ?? '';
  const footer = [...part(/^word\/footer\d+\.xml$/).matchAll(/<w:p[ >].*?<\/w:p>/gs)];
  const fields = /<w:instrText[^>]*>(.*?)<\/w:instrText>/gs;
  const property = (name: string, pattern: RegExp, from: RegExp) =>
    line([`${whole} properties`, name], 'paragraph', pattern.exec(part(from))?.[1] ?? '');
  const core = /^docProps\/core\.xml$/;
  return [
    ...footer.map(([xml]) => line([`${whole} footer`], 'paragraph', xml.replace(fields, '{$1}'))),
    property('title', /<dc:title>(.*?)</s, core),
    property('subject', /<dc:subject>(.*?)</s, core),
    property('author', /<dc:creator>(.*?)</s, core),
    property('keywords', /<cp:keywords>(.*?)</s, core),
    property('classification', /name="Classification"[^>]*><vt:lpwstr>(.*?)</s, /^docProps\/custom\.xml$/),
  ];
}

/** The words drawn in the shapes of the paper: each stage with its count, as "17 Define". */
export function readShapes(file: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:txbxContent>(.*?)<\/w:txbxContent>/gs)].map(([, box = '']) =>
    [...box.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => textOf(paragraph)).join(' '),
  );
}
