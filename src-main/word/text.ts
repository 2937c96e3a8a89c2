import { ExternalHyperlink, Paragraph, TextRun } from 'docx';
import { admitLink, cleanText } from '../../src-shared/report/clean-text.ts';
import type { Run } from '../../src-shared/report/model.ts';

/** The runs of a paragraph as Word writes them. A link that no reader could follow is written as plain text. */
export function runsOf(runs: readonly Run[]): (TextRun | ExternalHyperlink)[] {
  return runs.map((run) => {
    const text = cleanText(run.text);
    const link = run.kind === 'link' ? admitLink(run.href) : null;
    if (link === null) return new TextRun(text);
    return new ExternalHyperlink({ link, children: [new TextRun({ text, style: 'Hyperlink' })] });
  });
}

export function styled(style: string, text: string, keepNext = false): Paragraph {
  return new Paragraph({ style, keepNext, children: [new TextRun(cleanText(text))] });
}
