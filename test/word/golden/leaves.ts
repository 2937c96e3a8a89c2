export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One fact of a JSON document: a value that holds no other, or a list that says there is nothing. */
export interface Leaf {
  /** "proposals.8.title". */
  readonly path: string;
  /** The path with a star for each place in a list: "proposals.*.title". */
  readonly pattern: string;
  readonly value: Json;
  /** The object it belongs to; for an item of a list, the one that holds the list. */
  readonly of: Readonly<Record<string, Json>>;
  /** Its place in its list; 0 outside lists. */
  readonly at: number;
}

/** Every leaf of a document, in its order. */
export function leavesOf(json: Json, path: readonly string[] = [], of: Leaf['of'] = {}): readonly Leaf[] {
  if (Array.isArray(json) && json.length > 0) {
    const list: readonly Json[] = json;
    return list.flatMap((item, at) => leavesOf(item, [...path, String(at)], of));
  }
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
    const object = json as Readonly<Record<string, Json>>;
    return Object.entries(object).flatMap(([key, value]) => leavesOf(value, [...path, key], object));
  }
  const pattern = path.map((part) => (/^\d+$/.test(part) ? '*' : part)).join('.');
  return [
    { path: path.join('.'), pattern, value: json, of, at: Number(/\d+$/.exec(path.at(-1) ?? '') ?? 0) },
  ];
}

/** The leaf with another value of its kind: what a faithful account must not accept. */
export function altered(leaf: Leaf): Leaf {
  const value = alteredValue(leaf.value);
  const key = leaf.path.split('.').at(-1) ?? '';
  return { ...leaf, value, of: key in leaf.of ? { ...leaf.of, [key]: value } : leaf.of };
}

function alteredValue(value: Json): Json {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return value === null ? 'DP999' : ['DP999'];
  // A day stays a day and a month a month; any other text is another text.
  if (/^\d{4}-\d{2}-\d{2}$/.test(value))
    return new Date(Date.parse(value) + 86_400_000).toISOString().slice(0, 10);
  return /^\d{4}-\d{2}$/.test(value) ? value.replace(/\d\d$/, '07') : `${value}x`;
}
