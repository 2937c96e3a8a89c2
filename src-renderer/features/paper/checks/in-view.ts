/** Brings a part of the paper into sight: a block, an item, a row or a section by its key. */
export function bringIntoView(scroller: HTMLElement | null, key: string): void {
  const name = CSS.escape(key);
  const found = scroller?.querySelector(`[data-key="${name}"], [data-part="${name}"]`);
  found?.scrollIntoView({ block: found.matches('[data-part]') ? 'start' : 'center' });
}
