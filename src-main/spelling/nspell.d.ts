declare module 'nspell' {
  /** A dictionary read: what of nspell is used here. */
  interface Dictionary {
    readonly correct: (word: string) => boolean;
    readonly suggest: (word: string) => string[];
  }
  // biome-ignore lint/style/noDefaultExport: it is how the library exports.
  export default function nspell(affixes: string, words: string): Dictionary;
}
