import { Button, Spinner } from '@fluentui/react-components';
import { ZoomIn20Regular, ZoomOut20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { PaperPart } from '../../../../src-shared/api/shell-api.ts';
import type { ReportModel } from '../../../../src-shared/report/model.ts';
import { ViewTabs } from '../../../components/view-tabs.tsx';
import { usePaper } from '../paper-state.ts';
import { drawPages, zoomPages } from './draw-pages.ts';
import { zoomed } from './page-plan.ts';
import { useWordFile } from './use-word-file.ts';

interface PagesProps {
  readonly month: string;
  readonly edition: string | null;
  /** An issue, to see the pages as they were issued. */
  readonly issue: string | null;
  readonly model: ReportModel | null;
}

const TABS = [
  { name: 'paper', text: 'Paper' },
  { name: 'appendix', text: 'Appendix A' },
] as const;

/** The pages of the Word files themselves, drawn in a frame that may run nothing. */
export function Pages({ month, edition, issue, model }: PagesProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setIsReady] = useState(false);
  const [count, setCount] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const zoom = usePaper((state) => state.zoom);
  const [chosen, setChosen] = useState<PaperPart>('paper');
  const hasAppendix = model !== null && model.appendix !== null;
  const part = hasAppendix ? chosen : 'paper';
  const { file, failure, isWorking, tryAgain } = useWordFile({ month, edition, issue, part });

  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!isReady || file === null || page == null) return;
    let isStale = false;
    setCount(null);
    drawPages(page, file, model).then(
      (drawn) => {
        if (!isStale) setCount(drawn);
        setProblem(null);
      },
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      isStale = true;
    };
  }, [isReady, file, model]);

  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (isReady && page != null) zoomPages(page, zoom);
  }, [isReady, zoom]);

  const told = failure ?? problem;
  return (
    <div className="paper-pages">
      <div className="paper-pages-bar">
        {hasAppendix && <ViewTabs label="Document" tabs={TABS} selected={part} onSelect={setChosen} />}
        <span role="status">
          {file !== null && count !== null && (count === 1 ? '1 page' : `${count} pages`)}
          {(file === null || count === null) && told === null && 'Laying out the pages…'}
        </span>
        {isWorking && <Spinner size="extra-tiny" aria-label="Laying out the pages" />}
        <div className="paper-zoom" role="group" aria-label="Zoom">
          <ZoomButton step={-1} zoom={zoom} />
          <span>{zoom} %</span>
          <ZoomButton step={1} zoom={zoom} />
        </div>
      </div>
      {told !== null && (
        <div className="paper-failure">
          <p role="alert">The pages cannot be shown: {told}</p>
          <Button onClick={tryAgain}>Try again</Button>
        </div>
      )}
      <iframe
        ref={frame}
        title="Pages of the Word file"
        src="./sheet.html"
        sandbox="allow-same-origin"
        onLoad={() => setIsReady(true)}
      />
    </div>
  );
}

function ZoomButton({ step, zoom }: { readonly step: 1 | -1; readonly zoom: number }) {
  const next = zoomed(zoom, step);
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={step > 0 ? <ZoomIn20Regular /> : <ZoomOut20Regular />}
      aria-label={step > 0 ? 'Larger' : 'Smaller'}
      disabledFocusable={next === zoom}
      onClick={() => usePaper.setState({ zoom: next })}
    />
  );
}
