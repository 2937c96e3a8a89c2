import { ExternalHyperlink, Paragraph, TextRun } from 'docx';
import { MONTH_NAMES } from '../../src-shared/calendar/print-date.ts';
import { admitLink, cleanText } from '../../src-shared/report/clean-text.ts';
import type { Run } from '../../src-shared/report/model.ts';

/** The runs of a paragraph as Word writes them. A link that no reader could follow is written as plain text. */
export function runsOf(runs: readonly Run[]): (TextRun | ExternalHyperlink)[] {
  return runs.map((run) => {
    const text = run.kind === 'link' ? cleanText(run.text) : glued(cleanText(run.text));
    const link = run.kind === 'link' ? admitLink(run.href) : null;
    if (link === null) return new TextRun(text);
    return new ExternalHyperlink({ link, children: [new TextRun({ text, style: 'Hyperlink' })] });
  });
}

const MONTHS = MONTH_NAMES.join('|');
const DAY_AND_MONTH = new RegExp(`\\b(\\d{1,2}) (${MONTHS})\\b`, 'g');

// A line never ends between the day and its month, or a count and its unit. Titles are left as they were given.
function glued(text: string): string {
  return text.replace(DAY_AND_MONTH, '$1\u00a0$2').replace(/(\d) WD\b/g, '$1\u00a0WD');
}

export function styled(style: string, text: string, keepNext = false): Paragraph {
  return new Paragraph({
    style,
    ...(keepNext ? { keepNext } : {}),
    children: [new TextRun(cleanText(text))],
  });
}
