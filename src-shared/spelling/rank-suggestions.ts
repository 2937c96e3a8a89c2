const MOST = 5;

/**
 * The suggestions for a misspelt word, the likeliest first and at most five. Letters that changed places or were doubled
 * are the commonest slips; a letter left out comes before one mistaken for another, and the first is seldom wrong.
 */
export function rankSuggestions(word: string, suggestions: readonly string[]): readonly string[] {
  return suggestions
    .map((suggestion, at) => ({ suggestion, at, cost: costOf(word, suggestion) }))
    .sort((a, b) => a.cost - b.cost || a.at - b.at)
    .slice(0, MOST)
    .map(({ suggestion }) => suggestion);
}

const SLIP = 0.5;
const LEFT_OUT = 1;
const MISTAKEN = 1.2;

function costOf(word: string, suggestion: string): number {
  const [from, to] = [word.toLowerCase(), suggestion.toLowerCase()];
  const otherFirst = from[0] === to[0] ? 0 : SLIP;
  // A name is seldom meant where nothing says so.
  const isName = /^\p{Ll}/u.test(word) && /^\p{Lu}/u.test(suggestion);
  return distance(from, to) + otherFirst + (isName ? LEFT_OUT : 0);
}

// The distance of Damerau and Levenshtein with the costs above, a row of the table at a time.
function distance(from: string, to: string): number {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, at) => at * LEFT_OUT);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i * LEFT_OUT];
    for (let j = 1; j <= to.length; j += 1) {
      const [a, b] = [from[i - 1], to[j - 1]];
      const removed = (above[j] ?? 0) + (a === from[i - 2] ? SLIP : LEFT_OUT);
      const added = (row[j - 1] ?? 0) + (b === to[j - 2] ? SLIP : LEFT_OUT);
      const changed = (above[j - 1] ?? 0) + (a === b ? 0 : MISTAKEN);
      const isSwapped = i > 1 && j > 1 && a !== b && a === to[j - 2] && b === from[i - 2];
      row.push(Math.min(removed, added, changed, isSwapped ? (before[j - 2] ?? 0) + SLIP : changed));
    }
    before = above;
    above = row;
  }
  return above[to.length] ?? 0;
}
