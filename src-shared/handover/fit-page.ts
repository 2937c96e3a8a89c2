/** The fifths of a line that a page holds beside its title and headings, and the characters in a line. */
const PAGE = 5 * 28;
const LONGEST_LINE = 88;

/**
 * How many texts of each of some lists stand on one page, from the first on. Every list has an equal share, and what one
 * leaves over goes to the others in turn, so that a long list never leaves a short one out.
 */
export function fitted<const Lists extends readonly (readonly string[])[]>(
  lists: Lists,
): { readonly [At in keyof Lists]: number } {
  const taken = lists.map((list) => fitting(list, PAGE / lists.length));
  let left = PAGE - lists.reduce((sum, list, at) => sum + height(list.slice(0, taken[at])), 0);
  for (const [at, list] of lists.entries()) {
    const already = taken[at] ?? 0;
    const more = fitting(list.slice(already), left);
    taken[at] = already + more;
    left -= height(list.slice(already, already + more));
  }
  return taken as unknown as { readonly [At in keyof Lists]: number };
}

function fitting(texts: readonly string[], room: number): number {
  let count = 0;
  while (count < texts.length && height(texts.slice(0, count + 1)) <= room) count += 1;
  return count;
}

// A list's items and a table's rows stand a fifth of a line apart.
function height(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + 5 * Math.ceil(text.length / LONGEST_LINE) + 1, 0);
}
