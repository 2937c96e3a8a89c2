import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import type { RefObject } from 'react';
import { longDate } from '../../../../src-shared/calendar/print-date.ts';
import type { ReportModel } from '../../../../src-shared/report/model.ts';
import { exportPaper, type PaperAsked } from '../export-paper.ts';
import { select, usePaper } from '../paper-state.ts';
import { SelectedFacts } from '../selected/selected-panel.tsx';
import type { Issue } from './reading.ts';

interface IssuedPanelProps {
  readonly paper: PaperAsked;
  readonly model: ReportModel;
  readonly issue: Issue;
  readonly issuedBy: string | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** What stands beside a paper as it was issued: the facts under what is selected, or the issue itself. Nothing is edited. */
export function IssuedPanel({ paper, model, issue, issuedBy, scroller }: IssuedPanelProps) {
  const panel = usePaper((state) => state.panel);
  const selection = 'selection' in panel ? panel.selection : null;
  const close = () => {
    scroller.current?.focus();
    select(null);
  };
  return (
    <section
      className="paper-panel"
      aria-label="Selected"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && selection !== null) close();
      }}
    >
      {selection !== null && (
        <Button
          className="paper-panel-close"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label="Close"
          onClick={close}
        />
      )}
      {selection === null ? (
        <AboutIssue {...{ paper, model, issue, issuedBy }} />
      ) : (
        <SelectedFacts model={model} selection={selection} />
      )}
    </section>
  );
}

function AboutIssue({ paper, model, issue, issuedBy }: Omit<IssuedPanelProps, 'scroller'>) {
  const { asAt, position } = model.clocks;
  return (
    <>
      <h2>About this issue</h2>
      <dl className="paper-about">
        <dt>Issued on</dt>
        <dd>{longDate(issue.issuedOn)}</dd>
        {issuedBy !== null && (
          <>
            <dt>By</dt>
            <dd>{issuedBy}</dd>
          </>
        )}
        <dt>Figures as at</dt>
        <dd>{longDate(asAt)}</dd>
        <dt>Day of the paper</dt>
        <dd>{longDate(position)}</dd>
        <dt>Reference</dt>
        <dd>{model.footer.reference}</dd>
        <dt>Made with</dt>
        <dd>Panelpaper {issue.productVersion}</dd>
      </dl>
      <div className="buttons">
        <Button icon={<ArrowDownload20Regular />} onClick={() => void exportPaper(paper)}>
          Export as issued
        </Button>
      </div>
      <p className="quiet">
        Choose a sentence, a row or a figure to see the facts under it, as the register has them now.
      </p>
    </>
  );
}
