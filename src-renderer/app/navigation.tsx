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
import type { ReactNode } from 'react';
import { show, useInterface, type View } from '../stores/interface-store.ts';

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
  return (
    <nav className="navigation" aria-label="Views">
      <PlaceList places={WORK} />
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

function PlaceList({ places }: { readonly places: readonly Place[] }) {
  const current = useInterface((state) => state.view);
  return (
    <ul>
      {places.map(({ view, name, icon }) => (
        <li key={view}>
          <button
            type="button"
            aria-current={view === current ? 'page' : undefined}
            onClick={() => go(view, view === current)}
            title={name}
          >
            {icon}
            <span>{name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
