/** A page as rendered: the words of its body and of its footer, in the order they were drawn. */
export interface Page {
  readonly body: readonly string[];
  readonly footer: readonly string[];
}

/** Reads what `pdftotext -raw -bbox` prints. Words below the bottom margin's edge, given in points, are the footer's. */
export function pagesOf(bbox: string, bottomMargin: number): readonly Page[] {
  return [...bbox.matchAll(/<page [^>]*height="([\d.]+)">(.*?)<\/page>/gs)].map(([, height, content]) => {
    const edge = Number(height) - bottomMargin;
    const words = [...(content ?? '').matchAll(/<word [^>]*yMin="([\d.]+)"[^>]*>(.*?)<\/word>/gs)].map(
      ([, top, text]) => ({ text: decoded(text ?? ''), inFooter: Number(top) >= edge }),
    );
    const texts = (inFooter: boolean) =>
      words.filter((word) => word.inFooter === inFooter).map(({ text }) => text);
    return { body: texts(false), footer: texts(true) };
  });
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/**
 * A text as its letters alone: without spaces, and without hyphens, which a line's end may add. Ligatures and other
 * compatibility forms are as the letters they stand for.
 */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF\u2010\u2011-]/gu, '');
}
