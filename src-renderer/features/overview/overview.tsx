import { Link } from '@fluentui/react-components';
import { useMemo } from 'react';
import { longDate, longMonth } from '../../../src-shared/calendar/print-date.ts';
import { dueAfter } from '../../../src-shared/handover/due.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { show, useInterface, type View } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { CheckDot } from '../paper/checks/check-dot.tsx';
import { checksCount } from '../paper/checks/check-words.ts';
import { useOpenChecks } from '../paper/checks/use-findings.ts';
import { showChecks } from '../paper/paper-state.ts';
import { showStage } from '../proposals/list-store.ts';
import { StartingOffer } from '../settings/starting-offer.tsx';
import { needsStartingSet } from '../settings/starting-set.ts';
import { changedBetween, lastTold } from './changed.ts';
import { overdueOn } from './overdue.ts';
import { stageCounts } from './stage-counts.ts';
import './overview.css';

/** How things stand on the as-at day: the stages, what is due, what is late, and what is new since the last paper. */
export function Overview() {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  if (asAt === '') return null;
  if (register.proposal.length === 0) return <NothingYet />;
  return (
    <div className="overview">
      <div className="view-head">
        <h1>Overview</h1>
        <span className="quiet">As at {longDate(asAt)}</span>
      </div>
      <div className="view-body overview-body">
        <StageCounts />
        <PaperChecks />
        <div className="overview-lists">
          <DueList />
          <OverdueList />
          <ChangedList />
        </div>
      </div>
    </div>
  );
}

function NothingYet() {
  const isBare = useRegister((state) => state.isLoaded && needsStartingSet(state.register));
  return (
    <div className="overview">
      <div className="view-head">
        <h1>Overview</h1>
      </div>
      <div className="view-body">
        {isBare ? (
          <StartingOffer page="committee">
            This register is empty. Before the first proposal it needs to know how proposals are numbered, and
            which committees decide on them.
          </StartingOffer>
        ) : (
          <EmptyState action={{ label: 'New Draft Proposal', act: () => show('proposals', 'new') }}>
            This is where you see how every proposal stands, what is due and what is late. It begins with the
            first proposal. The committees’ dates are entered under Meetings; people and organisations are
            added as you name them.
          </EmptyState>
        )}
      </div>
    </div>
  );
}

function StageCounts() {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const counts = useMemo(() => stageCounts(register, asAt), [register, asAt]);
  return (
    <ul className="stage-counts" aria-label="Proposals in each stage">
      {counts.map(({ stage, name, count }) => (
        <li key={stage}>
          <button type="button" data-stage={stage} onClick={() => showStage(stage)}>
            <strong>{count}</strong> <span>{name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** How many checks are open in the paper that is being worked on, and the way to them. */
function PaperChecks() {
  const checks = useOpenChecks();
  if (checks === null) return null;
  const { month, count } = checks;
  return (
    <p className="overview-checks">
      {count > 0 && <CheckDot />}
      <Link
        as="button"
        onClick={() => {
          show('paper');
          showChecks();
        }}
      >
        Paper of {longMonth(month)}: {checksCount(count).toLowerCase()}
      </Link>
    </p>
  );
}

interface Line {
  readonly key: string;
  readonly when: string;
  readonly what: string;
  readonly view: View;
  readonly record: string;
}

const MOST = 14;

function Lines({
  title,
  lines,
  none,
}: {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly none: string;
}) {
  return (
    <section className="overview-list" aria-label={title}>
      <h2>{title}</h2>
      {lines.length === 0 && <p className="quiet">{none}</p>}
      <ul>
        {lines.slice(0, MOST).map(({ key, when, what, view, record }) => (
          <li key={key}>
            <button type="button" onClick={() => show(view, record)}>
              <span className="overview-when">{when}</span>
              <span className="overview-what">{what}</span>
            </button>
          </li>
        ))}
      </ul>
      {lines.length > MOST && <p className="quiet">and {lines.length - MOST} more</p>}
    </section>
  );
}

function DueList() {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const lines = useMemo(() => dueAfter(register, asAt), [register, asAt]);
  return <Lines title="Due in the next five weeks" lines={lines} none="Nothing with a day is due." />;
}

function OverdueList() {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const lines = useMemo(
    () =>
      overdueOn(register, asAt).map(({ assessmentId, label, duration, target }) => ({
        key: assessmentId,
        when: `+${duration - target} WD`,
        what: `${label}: ${duration} WD of ${target}`,
        view: 'assessments' as const,
        record: assessmentId,
      })),
    [register, asAt],
  );
  return (
    <Lines title="Assessments past target" lines={lines} none="No open assessment is past its target." />
  );
}

function ChangedList() {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const since = lastTold(register, asAt);
  const lines = useMemo(() => changedBetween(register, since, asAt), [register, since, asAt]);
  return (
    <Lines
      title={`New since ${longDate(since)}`}
      lines={lines}
      none="Nothing has moved since the last paper."
    />
  );
}
