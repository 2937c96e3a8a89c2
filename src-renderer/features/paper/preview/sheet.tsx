import { type CSSProperties, type KeyboardEvent, type MouseEvent, memo, type RefObject } from 'react';
import { LOOK } from '../../../../src-shared/report/look.ts';
import type { Appendix, Footer, ReportModel, Section } from '../../../../src-shared/report/model.ts';
import { shell } from '../../../stores/shell.ts';
import { APPENDIX_KEY } from '../outline.ts';
import { edit, go, select } from '../paper-state.ts';
import { SectionBlocks } from './blocks.tsx';
import { CoverPage } from './cover.tsx';

const { colour } = LOOK;
const COLOURS = {
  '--paper-ink': `#${colour.ink}`,
  '--paper-heading': `#${colour.heading}`,
  '--paper-rule': `#${colour.rule}`,
  '--paper-table-head': `#${colour.tableHead}`,
  '--paper-quiet': `#${colour.quiet}`,
  '--paper-past': `#${colour.pastTarget}`,
  '--paper-link': `#${colour.link}`,
} as CSSProperties;

interface SheetProps {
  readonly model: ReportModel;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/**
 * The paper as it reads, on sheets that look like the Word page. One stop of the Tab key; the arrows move between its
 * sentences, rows and figures, Enter shows the facts of the one, a click likewise; F2 opens its words.
 */
export const Sheet = memo(function Sheet({ model, scroller }: SheetProps) {
  return (
    <div
      ref={scroller}
      className="paper-scroller"
      style={COLOURS}
      role="region"
      aria-label="The paper. Arrow keys move between its sentences, rows and figures; Enter shows the facts, F2 edits the text."
      {...{ tabIndex: 0 }}
      onClick={answerClick}
      onKeyDown={answerKey}
    >
      <article className="paper-sheet" lang="en-GB">
        <CoverPage cover={model.cover} />
        {model.sections.map((section) => (
          <SectionPage key={section.key} section={section} footer={model.footer} />
        ))}
        {model.appendix !== null && <AppendixPage appendix={model.appendix} />}
      </article>
    </div>
  );
});

function SectionPage({ section, footer }: { readonly section: Section; readonly footer: Footer }) {
  return (
    <section className="paper-page" data-part={section.key} aria-label={section.heading}>
      <h3 data-key={section.key}>
        <span className="paper-number">{section.number}.</span> {section.heading}
      </h3>
      <SectionBlocks section={section} />
      <PageFooter footer={footer} />
    </section>
  );
}

function AppendixPage({ appendix }: { readonly appendix: Appendix }) {
  return (
    <section className="paper-page" data-part={APPENDIX_KEY} aria-label={appendix.title}>
      <h2>{appendix.title}</h2>
      {appendix.sections.map((section) => (
        <div key={section.key}>
          <h3 data-key={section.key}>
            <span className="paper-number">{section.number}.</span> {section.heading}
          </h3>
          <SectionBlocks section={section} />
        </div>
      ))}
      <PageFooter footer={appendix.footer} />
    </section>
  );
}

function PageFooter({ footer }: { readonly footer: Footer }) {
  return (
    <footer className="paper-footer">
      <span>
        {footer.reference} – {footer.title}
      </span>
      <span>{footer.classification}</span>
    </footer>
  );
}

const SELECTABLE = '[data-figure], [data-key][tabindex]';

function answerClick(event: MouseEvent<HTMLElement>): void {
  const target = event.target as Element;
  const link = target.closest('a');
  if (link !== null) event.preventDefault();
  if (link !== null && (event.ctrlKey || event.metaKey)) {
    void shell('openLink', { href: link.href });
    return;
  }
  // Text that was marked with the mouse is to be copied, not asked about.
  if (getSelection()?.isCollapsed === false) return;
  open(target.closest(SELECTABLE));
}

function open(element: Element | null): void {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return;
  const { figure, key, field } = element.dataset;
  element.focus({ preventScroll: true });
  if (field === 'cover') go({ panel: { kind: 'cover' } });
  else if (figure !== undefined) select({ kind: 'figure', figure });
  else if (key !== undefined) select({ kind: 'text', key });
}

function answerKey(event: KeyboardEvent<HTMLElement>): void {
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>(SELECTABLE)];
  const at = places.indexOf(document.activeElement as HTMLElement);
  const move = (to: number) => {
    event.preventDefault();
    const place = places[Math.max(0, Math.min(places.length - 1, to))];
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'nearest' });
  };
  if (event.key === 'ArrowDown' || event.key === 'ArrowRight') move(at + 1);
  else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') move(at - 1);
  else if (event.key === 'Enter' && at >= 0) {
    event.preventDefault();
    open(places[at] ?? null);
  } else if (event.key === 'F2') {
    const key = places[at]?.closest<HTMLElement>('[data-key][tabindex]')?.dataset['key'];
    if (key !== undefined) edit(key);
  } else if (event.key === 'Escape') select(null);
}
