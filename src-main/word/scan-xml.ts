/** What a reader of XML wants to hear of. */
interface Hearers {
  readonly open: (name: string, attributes: () => Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const DEEPEST = 256;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads XML from beginning to end, each character once, so that no text can make it slow. It knows no entities but
 * XML's own five and refuses a document type, so that none can make it large. Throws where the XML is not well-formed.
 */
export function scanXml(xml: string, { open, close, text }: Hearers): void {
  const names: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    const end = start < 0 ? xml.length : start;
    if (end > at && text !== undefined) text(unescaped(xml.slice(at, end)));
    if (start < 0) break;
    at = skipped(xml, start, text);
    if (at > start) continue;
    at = tagEnd(xml, start);
    const inner = xml.slice(start + 1, at - 1);
    if (inner.startsWith('/')) {
      const name = inner.slice(1).trim();
      if (names.pop() !== name) throw new Error(`<${inner}> closes what is not open`);
      close?.(name);
      continue;
    }
    const isEmpty = inner.endsWith('/');
    const name = /^[^\s/]+/.exec(inner)?.[0] ?? '';
    open(name, () => attributesOf(inner));
    if (isEmpty) close?.(name);
    else names.push(name);
    if (names.length > DEEPEST) throw new Error('elements stand too deep in each other');
  }
  if (names.length > 0) throw new Error(`<${names.at(-1)}> never closes`);
}

/** The end of what is no element at a place; the place itself where one begins there. */
function skipped(xml: string, start: number, text: Hearers['text']): number {
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start);
  if (xml.startsWith('<?', start)) return after(xml, '?>', start);
  if (xml.startsWith('<![CDATA[', start)) {
    const end = after(xml, ']]>', start);
    text?.(xml.slice(start + 9, end - 3));
    return end;
  }
  if (xml.startsWith('<!', start)) throw new Error('a document type is not read');
  return start;
}

function after(xml: string, mark: string, start: number): number {
  const found = xml.indexOf(mark, start);
  if (found < 0) throw new Error(`${mark} is missing`);
  return found + mark.length;
}

/** Where a tag ends; an angle bracket between quotation marks ends none. */
function tagEnd(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at += 1) {
    const character = xml[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
    else if (character === '<') break;
  }
  throw new Error('a tag does not end');
}

function attributesOf(inner: string): Readonly<Record<string, string>> {
  const found = inner.matchAll(/\s([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries([...found].map(([, name, one, other]) => [name, unescaped(one ?? other ?? '')]));
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name as string] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  });
}
