import {
  Book20Regular,
  CalendarLtr20Regular,
  ClipboardTaskListLtr20Regular,
  DocumentText20Regular,
  History20Regular,
  Home20Regular,
  PeopleCommunity20Regular,
  Rocket20Regular,
  Save20Regular,
  Settings20Regular,
} from '@fluentui/react-icons';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { CheckCount } from '../features/paper/checks/check-count.tsx';
import { withChecks } from '../features/paper/checks/check-words.ts';
import type { openChecks } from '../features/paper/checks/findings.ts';
import { usePaper } from '../features/paper/paper-state.ts';
import { show, useInterface, type View } from '../stores/interface-store.ts';
import { useRegister } from '../stores/register-store.ts';

interface Place {
  readonly view: View;
  readonly name: string;
  readonly icon: ReactNode;
}

const WORK: readonly Place[] = [
  { view: 'overview', name: 'Overview', icon: <Home20Regular /> },
  { view: 'proposals', name: 'Proposals', icon: <Book20Regular /> },
  { view: 'assessments', name: 'Assessments', icon: <ClipboardTaskListLtr20Regular /> },
  { view: 'meetings', name: 'Meetings', icon: <CalendarLtr20Regular /> },
  { view: 'consultations', name: 'Consultations', icon: <PeopleCommunity20Regular /> },
  { view: 'releases', name: 'Releases', icon: <Rocket20Regular /> },
  { view: 'paper', name: 'Paper', icon: <DocumentText20Regular /> },
];
const KEEPING: readonly Place[] = [
  { view: 'history', name: 'History', icon: <History20Regular /> },
  { view: 'snapshots', name: 'Snapshots', icon: <Save20Regular /> },
  { view: 'settings', name: 'Settings', icon: <Settings20Regular /> },
];

/** Every view's name, for whoever else lists them. */
export const PLACES: readonly Place[] = [...WORK, ...KEEPING];

export function Navigation() {
  const checks = useCheckCount();
  return (
    <nav className="navigation" aria-label="Views">
      <PlaceList places={WORK} checks={checks} />
      <PlaceList places={KEEPING} />
    </nav>
  );
}

// Chosen once more, a view goes back to its list: out of a record, or out of entering a meeting's outcomes. The paper
// has no list; it stays at its month.
function go(view: View, isThere: boolean): void {
  if (isThere && view !== 'paper') show(view, null);
  else show(view);
}

interface PlaceListProps {
  readonly places: readonly Place[];
  /** How many checks are open in the paper. */
  readonly checks?: number;
}

function PlaceList({ places, checks = 0 }: PlaceListProps) {
  const current = useInterface((state) => state.view);
  const checksOf = (view: View) => (view === 'paper' ? checks : 0);
  return (
    <ul>
      {places.map(({ view, name, icon }) => (
        <li key={view}>
          <button
            type="button"
            aria-current={view === current ? 'page' : undefined}
            onClick={() => go(view, view === current)}
            aria-label={withChecks(name, checksOf(view))}
            title={name}
          >
            {icon}
            <span>{name}</span>
            <CheckCount count={checksOf(view)} />
          </button>
        </li>
      ))}
    </ul>
  );
}

// What makes a paper and checks it is code of its own, which the first paint does not wait for.
function useCheckCount(): number {
  const register = useDeferredValue(useRegister((state) => state.register));
  const month = usePaper((state) => state.month);
  const edition = usePaper((state) => state.edition);
  const [count, setCount] = useState<typeof openChecks | null>(null);
  useEffect(() => {
    void import('../features/paper/checks/findings.ts').then((loaded) => setCount(() => loaded.openChecks));
  }, []);
  return useMemo(() => count?.(register, month, edition)?.count ?? 0, [count, register, month, edition]);
}
