import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { ClipboardNode } from '../../src-renderer/components/paste/clipboard-prose.ts';

/** HTML as a browser reads it, without a browser: the same algorithm, so the same tree as DOMParser makes. */
export function readHtml(html: string): ClipboardNode {
  return nodeOf(parse(html));
}

function nodeOf(node: DefaultTreeAdapterTypes.Node): ClipboardNode {
  const attributes = 'attrs' in node ? node.attrs : [];
  return {
    nodeName: node.nodeName,
    nodeValue: 'value' in node ? node.value : null,
    childNodes: 'childNodes' in node ? node.childNodes.map(nodeOf) : [],
    getAttribute: (name) => attributes.find((one) => one.name === name)?.value ?? null,
  };
}
