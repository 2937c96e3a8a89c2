import { ViewTabs } from '../../components/view-tabs.tsx';
import { show, useInterface } from '../../stores/interface-store.ts';
import { BringIn } from './bring-in.tsx';
import { ExportForm } from './export-form.tsx';
import './snapshots.css';

const TABS = [
  { name: 'export', text: 'Export' },
  { name: 'bring-in', text: 'Bring in' },
] as const;

/** How a register travels: what leaves it, and what comes back. */
export function Snapshots() {
  const selected = useInterface((state) => state.selected.snapshots);
  const tab = selected === 'bring-in' ? 'bring-in' : 'export';
  return (
    <div className="snapshots">
      <div className="view-head">
        <h1>Snapshots</h1>
        <ViewTabs label="Snapshots" tabs={TABS} selected={tab} onSelect={(name) => show('snapshots', name)} />
      </div>
      {tab === 'export' ? <ExportForm /> : <BringIn />}
    </div>
  );
}
