import { ViewTabs } from '../../components/view-tabs.tsx';
import { show, useInterface } from '../../stores/interface-store.ts';
import { Backups } from './backups/backups.tsx';
import { BringIn } from './bring-in.tsx';
import { ExportForm } from './export-form.tsx';
import './snapshots.css';

const TABS = [
  { name: 'export', text: 'Export' },
  { name: 'bring-in', text: 'Bring in' },
  { name: 'backups', text: 'Backups' },
] as const;

/** What is kept of a register beside itself: snapshots, which leave it and come back, and backups, which stay. */
export function Snapshots() {
  const selected = useInterface((state) => state.selected.snapshots);
  const tab = TABS.find(({ name }) => name === selected)?.name ?? 'export';
  return (
    <div className="snapshots">
      <div className="view-head">
        <h1>Snapshots</h1>
        <ViewTabs label="Snapshots" tabs={TABS} selected={tab} onSelect={(name) => show('snapshots', name)} />
      </div>
      {tab === 'export' && <ExportForm />}
      {tab === 'bring-in' && <BringIn />}
      {tab === 'backups' && (
        <div className="view-body">
          <Backups />
        </div>
      )}
    </div>
  );
}
