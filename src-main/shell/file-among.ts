import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The register or snapshot among the words an application was started with; null where none is. A word counts from the
 * folder that it was typed in. Linux's desktops name a file as a file:// address; what begins with "-" is a switch
 * unless it comes after "--".
 */
export function fileAmong(words: readonly string[], folder: string): string | null {
  const end = words.indexOf('--');
  const before = end === -1 ? words : words.slice(0, end);
  const files = before.filter((word) => !word.startsWith('-'));
  const named = [...files, ...(end === -1 ? [] : words.slice(end + 1))]
    .map(pathOf)
    .find((word) => word !== null && /\.(?:panelpaper|panelsnap)$/i.test(word));
  return named === undefined || named === null ? null : resolve(folder, named);
}

function pathOf(word: string): string | null {
  if (!/^file:/i.test(word)) return word;
  try {
    return fileURLToPath(word);
  } catch {
    // An address of another computer, or none at all.
    return null;
  }
}
