import { strFromU8, unzipSync } from 'fflate';

/**
 * What is wrong with the XML parts of a Word file, a sentence for each part: characters that XML does not allow, bare
 * ampersands and angle brackets, attributes given twice or without quotes, and elements that do not close in order.
 */
export function xmlFaultsOf(file: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(file)).flatMap(([name, bytes]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [];
    const fault = xmlFault(strFromU8(bytes));
    return fault === null ? [] : [`${name}: ${fault}`];
  });
}

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const ATTRIBUTES = `((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)`;
const TOKEN = new RegExp(
  `<\\?[^?]*\\?>|<!--(?:(?!--).)*-->|<(${NAME})${ATTRIBUTES}\\s*(/?)>|</(${NAME})\\s*>|[^<]+`,
  'suy',
);
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);/g;
// https://www.w3.org/TR/xml/#charsets, with the noncharacters that readers refuse in practice.
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/u;

/** The first fault of a text as XML; null where it is well-formed. */
export function xmlFault(xml: string): string | null {
  const illegal = ILLEGAL.exec(xml);
  if (illegal !== null) return `the character U+${illegal[0].codePointAt(0)?.toString(16)} is not allowed`;
  const open: string[] = [];
  let roots = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(xml);
    if (match === null) return `not XML from “${xml.slice(at, at + 60)}”`;
    const [text, element, attributes = '', empty, closed] = match;
    if (!text.startsWith('<?') && text.replace(REFERENCE, '').includes('&')) return `a bare & in “${text}”`;
    if (element !== undefined) {
      if (open.length === 0) roots += 1;
      const names = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(([, name]) => name);
      if (new Set(names).size < names.length) return `an attribute given twice in “${text}”`;
      if (empty === '') open.push(element);
    } else if (closed !== undefined && open.pop() !== closed) return `“${text}” closes what is not open`;
    else if (closed === undefined && open.length === 0 && !/^(?:<|\s*$)/.test(text))
      return 'text outside the root';
  }
  if (open.length > 0) return `<${open.join('><')}> never closes`;
  return roots === 1 ? null : `${roots} roots`;
}
