/** The fewest characters that a new passphrase may have: whoever has the file can try as many as they like. */
export const SHORTEST_PASSPHRASE = 10;

/** What is wrong with a passphrase that a snapshot is to be protected by; null where it will do. */
export function passphraseProblem(passphrase: string): string | null {
  if (passphrase.trim() === '') return 'A passphrase is needed.';
  if (/[\p{Cc}\u2028\u2029]/u.test(passphrase)) return 'A passphrase is one line, without tabs.';
  return [...passphrase].length < SHORTEST_PASSPHRASE
    ? `A passphrase needs at least ${SHORTEST_PASSPHRASE} characters, such as four words that have nothing to do with one another.`
    : null;
}
