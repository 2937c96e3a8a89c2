const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** A count as a sentence says it: "no", "one" … "ten", and in figures from 11 on. */
export function countInWords(count: number): string {
  return WORDS[count] ?? String(count);
}

/** The text with its first letter a capital: to open a sentence. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** "1st", "2nd", "3rd", "11th". */
export function ordinal(number: number): string {
  const teens = number % 100 >= 11 && number % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

/** The mean, halves rounded up, as whole number; null where there is nothing to average. */
export function roundedMean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const total = values.reduce((sum, value) => sum + value, 0);
  return Math.floor((2 * total + values.length) / (2 * values.length));
}
