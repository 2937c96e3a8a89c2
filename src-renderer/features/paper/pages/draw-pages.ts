import type { ReportModel } from '../../../../src-shared/report/model.ts';
import { shell } from '../../../stores/shell.ts';
import { PAGE_LOOK } from './page-look.ts';
import { paginate } from './paginate.ts';
import { drawStagePicture } from './stage-picture.ts';
import type { WordFile } from './use-word-file.ts';

/** Draws the file's pages into the frame's page and gives back how many there are. */
export async function drawPages(page: Document, file: WordFile, model: ReportModel | null): Promise<number> {
  const { renderAsync } = await import('docx-preview');
  const [styles, body] = [page.createElement('div'), page.createElement('div')];
  await renderAsync(new Blob([new Uint8Array(file.bytes)]), body, styles, {
    useBase64URL: true,
    breakPages: true,
    ignoreLastRenderedPageBreak: true,
  });
  const own = page.createElement('style');
  own.textContent = PAGE_LOOK;
  styles.append(own);
  const count = paginate(body, file.pages);
  const picture =
    file.part === 'appendix'
      ? undefined
      : model?.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'stages');
  if (picture?.kind === 'stages') drawStagePicture(body, picture);
  nameParts(body);
  body.addEventListener('click', answerClick);
  const scroll = page.scrollingElement?.scrollTop ?? 0;
  page.head.replaceChildren(...[...page.head.querySelectorAll('title, meta')], ...styles.childNodes);
  page.body.replaceChildren(body);
  page.scrollingElement?.scrollTo({ top: scroll });
  return count;
}

/** Per cent, 100 for paper size. */
export function zoomPages(page: Document, percent: number): void {
  page.body.style.setProperty('zoom', String(percent / 100));
}

const LEVELS = { title: 1, coverheading: 2, heading1: 2, heading2: 3, heading3: 4 } as const;

// The library draws headings as paragraphs.
function nameParts(body: HTMLElement): void {
  for (const [name, level] of Object.entries(LEVELS)) {
    for (const heading of body.querySelectorAll(`p.docx_${name}`)) {
      heading.setAttribute('role', 'heading');
      heading.setAttribute('aria-level', String(level));
    }
  }
  for (const link of body.querySelectorAll('a')) link.title = `${link.href} – Ctrl and click to open`;
}

function answerClick(event: MouseEvent): void {
  const link = (event.target as Element).closest('a');
  if (link === null) return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) void shell('openLink', { href: link.href });
}
