import type { RefObject } from 'react';
import type { Findings } from './checks/findings.ts';
import { DifferencesPanel } from './issued/differences-panel.tsx';
import { IssuedPanel } from './issued/issued-panel.tsx';
import type { ShownPaper } from './issued/use-shown-paper.ts';
import type { OwnEntry } from './own/own-list.ts';
import { Panel } from './panel.tsx';
import { showText } from './preview/marks.ts';

interface PaperPanelProps {
  readonly month: string;
  readonly edition: string | null;
  readonly shown: ShownPaper;
  readonly own: readonly OwnEntry[];
  readonly findings: Findings;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** What stands beside the paper, by how the paper is looked at. */
export function PaperPanel({ month, edition, shown, own, findings, scroller }: PaperPanelProps) {
  const { reading, model, issued, issuedBy } = shown;
  if (model === null) return null;
  if (reading.as === 'now') return <Panel {...{ month, edition, model, own, findings, scroller }} />;
  const { issue } = reading;
  if (reading.as === 'issued') {
    const paper = { month, edition, issue: issue.id };
    return <IssuedPanel {...{ paper, model, issue, issuedBy, scroller }} />;
  }
  if (issued === null) return <p className="paper-panel quiet">One moment…</p>;
  return (
    <DifferencesPanel {...{ issue, issued }} now={model} onShow={(key) => showText(scroller.current, key)} />
  );
}
