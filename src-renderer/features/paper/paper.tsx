import { lazy, Suspense, useMemo, useRef } from 'react';
import { monthOf } from '../../../src-shared/calendar/iso-date.ts';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { today } from '../../components/today.ts';
import { useWanted } from '../../components/use-wanted.ts';
import { notify, useInterface } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { useAskedFor } from './asked-for.ts';
import { ChecksButton } from './checks/checks-button.tsx';
import { countsByPart, type Findings, NO_FINDINGS } from './checks/findings.ts';
import { StopQuestion } from './checks/stop-question.tsx';
import { useFindings } from './checks/use-findings.ts';
import { exportPaper } from './export-paper.ts';
import { IssuedStrip } from './issued/issued-strip.tsx';
import { readingOf } from './issued/reading.ts';
import { useShownPaper } from './issued/use-shown-paper.ts';
import { editionChoices, nextMonth, paperMonths, paperShown } from './months.ts';
import { outlineOf } from './outline.ts';
import { Outline, OutlineMenu } from './outline.tsx';
import { ownEntries, toCheck } from './own/own-list.ts';
import { PaperPanel } from './paper-panel.tsx';
import { go, hasPanel, type Panel as PanelState, usePaper } from './paper-state.ts';
import { useChangeMarks, useSelectionMark } from './preview/marks.ts';
import { Sheet } from './preview/sheet.tsx';
import { HeldDialog } from './reviewed/held-dialog.tsx';
import { readReviewed } from './reviewed/read-reviewed.ts';
import type { Selection } from './selection.ts';
import { useBegunStart } from './start/begun-start.ts';
import { startLabel } from './start/start-month.ts';
import { StartMonth } from './start/start-month.tsx';
import { Toolbar } from './toolbar.tsx';
import './checks/checks.css';
import './own/own.css';
import './paper.css';

const Pages = lazy(async () => ({ default: (await import('./pages/pages.tsx')).Pages }));

/** The paper of a month: as it reads and as it prints, each of its texts with the facts under it. */
export function Paper() {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const { month: wantedMonth, edition: wantedEdition, starting } = usePaper();
  useAskedFor();
  useBegunStart();
  const months = useMemo(() => paperMonths(register), [register]);
  const shown = useMemo(
    () => paperShown(register, wantedMonth, wantedEdition),
    [register, wantedMonth, wantedEdition],
  );
  const month = shown?.month;
  const edition = shown?.edition ?? null;
  const next = nextMonth(register, monthOf(asAt || today()));
  const editions = useMemo(
    () => (month === undefined ? [] : editionChoices(register, month)),
    [register, month],
  );
  useCommands(month, edition, next);
  if (starting !== null && !months.includes(starting)) {
    return (
      <div className="paper">
        <h1 className="paper-hidden">Paper</h1>
        <StartMonth month={starting} />
      </div>
    );
  }
  if (month === undefined) {
    return (
      <div className="paper paper-none">
        <h1>Paper</h1>
        <EmptyState action={{ label: startLabel(next), act: () => go({ starting: next }) }}>
          The report of each month stands here, made from the register as it is.
        </EmptyState>
      </div>
    );
  }
  return <Workspace month={month} months={months} next={next} edition={edition} editions={editions} />;
}

type WorkspaceProps = Omit<Parameters<typeof Toolbar>[0], 'outline' | 'checks' | 'ownWords' | 'issue'>;

function Workspace(props: WorkspaceProps) {
  const { month, edition } = props;
  const { mode, panel } = usePaper();
  const shown = useShownPaper(month, edition);
  const { reading, model, failure } = shown;
  const scroller = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => (model === null ? [] : outlineOf(model)), [model]);
  const findings = useFindings(month, edition);
  const counts = useMemo(
    () => countsByPart(reading.as === 'now' ? findings : NO_FINDINGS),
    [findings, reading.as],
  );
  const own = useOwnEntries(month, edition, reading.as === 'now' ? model : null);
  useChangeMarks(scroller, model, `${month} ${edition} ${reading.as} ${reading.issue?.id}`);
  useSelectionMark(scroller, model, useMarked(panel, findings));
  const isLive = mode === 'live';
  return (
    <div className="paper" data-panel={hasPanel(panel) ? 'open' : 'none'}>
      <h1 className="paper-hidden">Paper</h1>
      <Toolbar
        {...props}
        outline={isLive ? <OutlineMenu {...{ entries, counts, scroller }} /> : null}
        checks={reading.as === 'now' ? <ChecksButton {...findings} /> : null}
        ownWords={{ count: own.length, toCheck: toCheck(own) }}
        issue={reading.as === 'issued' ? reading.issue.id : null}
      />
      <IssuedStrip edition={edition} reading={reading} issuedBy={shown.issuedBy} />
      {failure !== null && <p className="paper-failure">The paper cannot be made: {failure}</p>}
      {model !== null && isLive && (
        <div className="paper-body">
          <Outline {...{ entries, counts, scroller }} />
          <Sheet model={model} scroller={scroller} />
          <PaperPanel {...{ month, edition, shown, own, findings, scroller }} />
        </div>
      )}
      {!isLive && (
        <Suspense fallback={<p className="quiet waiting">One moment…</p>}>
          <Pages
            month={month}
            edition={edition}
            issue={reading.as === 'issued' ? reading.issue.id : null}
            model={model}
          />
        </Suspense>
      )}
      <HeldDialog />
      <StopQuestion />
    </div>
  );
}

/** What the sheet marks: what is selected in it, or where the check stands that was chosen. */
function useMarked(panel: PanelState, findings: Findings): Selection | null {
  const chosen = panel.kind === 'checks' ? panel.chosen : null;
  const place = findings.open.find(({ key }) => key === chosen)?.place ?? null;
  const check = useMemo(() => (place === null ? null : ({ kind: 'text', key: place } as const)), [place]);
  return 'selection' in panel ? panel.selection : check;
}

// The list of own words is made after what is being typed has been shown, from the register that the model was made from.
function useOwnEntries(month: string, edition: string | null, model: ReportModel | null) {
  const register = useRegister((state) => state.register);
  return useMemo(
    () => (model === null ? [] : ownEntries(register, month, edition, model)),
    [register, month, edition, model],
  );
}

function useCommands(month: string | undefined, edition: string | null, next: string): void {
  useWanted('start-month', () => go({ starting: next }));
  useWanted('read-reviewed', () => void readReviewed());
  useWanted('export-paper', () => {
    if (month === undefined) return notify({ intent: 'info', text: 'There is no paper to export yet.' });
    const { as, issue } = readingOf(useRegister.getState().register, edition, usePaper.getState().reading);
    void exportPaper({ month, edition, issue: as === 'issued' ? issue.id : null });
  });
}
