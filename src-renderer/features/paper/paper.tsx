import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { monthOf } from '../../../src-shared/calendar/iso-date.ts';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { today } from '../../components/today.ts';
import { notify, useInterface } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { exportPaper } from './export-paper.ts';
import { IssuedStrip } from './issued/issued-strip.tsx';
import { readingOf } from './issued/reading.ts';
import { useShownPaper } from './issued/use-shown-paper.ts';
import { editionChoices, editionShown, nextMonth, paperMonths, placeOf } from './months.ts';
import { outlineOf } from './outline.ts';
import { Outline, OutlineMenu } from './outline.tsx';
import { ownEntries, toCheck } from './own/own-list.ts';
import { askedWords } from './own/own-words.ts';
import { PaperPanel } from './paper-panel.tsx';
import { go, hasPanel, NOTHING_SELECTED, usePaper } from './paper-state.ts';
import { useChangeMarks, useSelectionMark } from './preview/marks.ts';
import { Sheet } from './preview/sheet.tsx';
import { HeldDialog } from './reviewed/held-dialog.tsx';
import { readReviewed } from './reviewed/read-reviewed.ts';
import { startLabel } from './start/start-month.ts';
import { StartMonth } from './start/start-month.tsx';
import { Toolbar } from './toolbar.tsx';
import './own/own.css';
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
  const edition = editionShown(editions, wantedEdition);
  useCommands(month, edition);
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

// Somebody asked to see a record of a paper, from the search or from another view, or a sentence's words again.
function useAskedFor(): void {
  const asked = useInterface((state) => state.selected.paper);
  useEffect(() => {
    if (asked == null) return;
    const words = askedWords(asked);
    if (words !== null) {
      const { month, key } = words;
      const selection = { kind: 'text', key } as const;
      usePaper.setState({
        month,
        mode: 'live',
        reading: null,
        panel: { kind: 'edit', selection },
        starting: null,
      });
      return;
    }
    const place = placeOf(useRegister.getState().register, asked);
    useInterface.setState(({ selected }) => ({ selected: { ...selected, paper: null } }));
    if (place !== null)
      usePaper.setState({ ...place, reading: null, panel: NOTHING_SELECTED, starting: null });
  }, [asked]);
}

type WorkspaceProps = Omit<Parameters<typeof Toolbar>[0], 'outline' | 'ownWords' | 'issue'>;

function Workspace(props: WorkspaceProps) {
  const { month, edition } = props;
  const { mode, panel } = usePaper();
  const shown = useShownPaper(month, edition);
  const { reading, model, failure } = shown;
  const scroller = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => (model === null ? [] : outlineOf(model)), [model]);
  const own = useOwnEntries(month, edition, reading.as === 'now' ? model : null);
  useChangeMarks(scroller, model, `${month} ${edition} ${reading.as} ${reading.issue?.id}`);
  useSelectionMark(scroller, model, 'selection' in panel ? panel.selection : null);
  const isLive = mode === 'live';
  return (
    <div className="paper" data-panel={hasPanel(panel) ? 'open' : 'none'}>
      <h1 className="paper-hidden">Paper</h1>
      <Toolbar
        {...props}
        outline={isLive ? <OutlineMenu entries={entries} scroller={scroller} /> : null}
        ownWords={{ count: own.length, toCheck: toCheck(own) }}
        issue={reading.as === 'issued' ? reading.issue.id : null}
      />
      <IssuedStrip edition={edition} reading={reading} issuedBy={shown.issuedBy} />
      {failure !== null && <p className="paper-failure">The paper cannot be made: {failure}</p>}
      {model !== null && isLive && (
        <div className="paper-body">
          <Outline entries={entries} scroller={scroller} />
          <Sheet model={model} scroller={scroller} />
          <PaperPanel {...{ month, edition, shown, own, scroller }} />
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
    </div>
  );
}

// The list of own words is made after what is being typed has been shown, from the register that the model was made from.
function useOwnEntries(month: string, edition: string | null, model: ReportModel | null) {
  const register = useRegister((state) => state.register);
  return useMemo(
    () => (model === null ? [] : ownEntries(register, month, edition, model)),
    [register, month, edition, model],
  );
}

// A command can be given from another view, before this one has been loaded: it waits until it is taken up here.
function useCommands(month: string | undefined, edition: string | null): void {
  const wanted = useInterface((state) => state.wanted);
  useEffect(() => {
    if (wanted === null) return;
    useInterface.setState({ wanted: null });
    if (wanted === 'read-reviewed') void readReviewed();
    else if (month === undefined) notify({ intent: 'info', text: 'There is no paper to export yet.' });
    else {
      const { as, issue } = readingOf(useRegister.getState().register, edition, usePaper.getState().reading);
      void exportPaper({ month, edition, issue: as === 'issued' ? issue.id : null });
    }
  }, [wanted, month, edition]);
}
