/** What can be selected and marked as changed: found again by its key, reached with the arrow keys. */
export function placed(key: string) {
  return { 'data-key': key, tabIndex: -1 } as const;
}

/** Items with keys of their own for drawing: the second of one key gets another, so that none moves when one is added. */
export function keyed<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly { readonly key: string; readonly item: Item }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const key = keyOf(item);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return { key: before === 0 ? key : `${key} ${before + 1}`, item };
  });
}
