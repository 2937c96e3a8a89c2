import { Button } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { monthOf } from '../../../src-shared/calendar/iso-date.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { today } from '../../components/today.ts';
import { leave, useInterface } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { CoverForm } from './cover/cover-form.tsx';
import { exportPaper } from './export-paper.ts';
import { editionChoices, editionShown, nextMonth, paperMonths, placeOf } from './months.ts';
import { outlineOf } from './outline.ts';
import { Outline, OutlineMenu } from './outline.tsx';
import { go, NOTHING_SELECTED, select, usePaper } from './paper-state.ts';
import { useChangeMarks, useSelectionMark } from './preview/marks.ts';
import { Sheet } from './preview/sheet.tsx';
import { SelectedPanel } from './selected/selected-panel.tsx';
import { startLabel } from './start/start-month.ts';
import { StartMonth } from './start/start-month.tsx';
import { Toolbar } from './toolbar.tsx';
import { useReport } from './use-report.ts';
import './paper.css';

const Pages = lazy(async () => ({ default: (await import('./pages/pages.tsx')).Pages }));

/** The paper of a month: as it reads and as it prints, each of its texts with the facts under it. */
export function Paper() {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const { month: wantedMonth, edition: wantedEdition, starting } = usePaper();
  useAskedFor();
  const months = useMemo(() => paperMonths(register), [register]);
  const month = months.find((one) => one === wantedMonth) ?? months[0];
  const next = nextMonth(register, monthOf(asAt || today()));
  const editions = useMemo(
    () => (month === undefined ? [] : editionChoices(register, month)),
    [register, month],
  );
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
  const edition = editionShown(editions, wantedEdition);
  return <Workspace month={month} months={months} next={next} edition={edition} editions={editions} />;
}

// Somebody asked to see a record of a paper, from the search or from another view.
function useAskedFor(): void {
  const asked = useInterface((state) => state.selected.paper);
  useEffect(() => {
    if (asked == null) return;
    const place = placeOf(useRegister.getState().register, asked);
    useInterface.setState(({ selected }) => ({ selected: { ...selected, paper: null } }));
    if (place !== null) usePaper.setState({ ...place, panel: NOTHING_SELECTED, starting: null });
  }, [asked]);
}

type WorkspaceProps = Omit<Parameters<typeof Toolbar>[0], 'outline'>;

function Workspace(props: WorkspaceProps) {
  const { month, edition } = props;
  const { mode, panel } = usePaper();
  const { model, failure } = useReport(month, edition);
  const scroller = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => (model === null ? [] : outlineOf(model)), [model]);
  useChangeMarks(scroller, model, `${month} ${edition}`);
  useSelectionMark(scroller, model, panel.kind === 'selection' ? panel.selection : null);
  useExportCommand(month, edition);
  const isLive = mode === 'live';
  return (
    <div className="paper" data-panel={hasPanel(panel) ? 'open' : 'none'}>
      <h1 className="paper-hidden">Paper</h1>
      <Toolbar {...props} outline={isLive ? <OutlineMenu entries={entries} scroller={scroller} /> : null} />
      {failure !== null && <p className="paper-failure">The paper cannot be made: {failure}</p>}
      {model !== null && isLive && (
        <div className="paper-body">
          <Outline entries={entries} scroller={scroller} />
          <Sheet model={model} scroller={scroller} />
          <section
            className="paper-panel"
            aria-label={PANEL_NAMES[panel.kind]}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.defaultPrevented || !hasPanel(panel)) return;
              scroller.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
              select(null);
            }}
          >
            {hasPanel(panel) && (
              <Button
                className="paper-panel-close"
                appearance="subtle"
                icon={<Dismiss20Regular />}
                aria-label="Close"
                onClick={() => select(null)}
              />
            )}
            {panel.kind === 'selection' ? (
              <SelectedPanel model={model} selection={panel.selection} />
            ) : (
              <CoverForm
                key={`${month} ${edition} ${panel.kind}`}
                month={month}
                edition={edition}
                isNew={panel.kind === 'new-edition'}
              />
            )}
          </section>
        </div>
      )}
      {!isLive && (
        <Suspense fallback={<p className="quiet waiting">One moment…</p>}>
          <Pages month={month} edition={edition} model={model} />
        </Suspense>
      )}
    </div>
  );
}

const PANEL_NAMES = {
  selection: 'Selected',
  cover: 'Fields of the cover',
  'new-edition': 'Fields of the new edition',
} as const;

function hasPanel(panel: ReturnType<typeof usePaper.getState>['panel']): boolean {
  return panel.kind !== 'selection' || panel.selection !== null;
}

function useExportCommand(month: string, edition: string | null): void {
  useEffect(() => {
    const hear = (event: Event) => {
      if ((event as CustomEvent<string>).detail === 'export-paper')
        leave(() => void exportPaper(month, edition));
    };
    window.addEventListener('panelpaper-command', hear);
    return () => window.removeEventListener('panelpaper-command', hear);
  }, [month, edition]);
}
