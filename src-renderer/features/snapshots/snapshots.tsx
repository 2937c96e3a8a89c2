import { Button, Checkbox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type EntityName, entityNames } from '../../../src-shared/entities/registry.ts';
import { runCommand, tellFailure } from '../../app/commands.ts';
import { ViewTabs } from '../../components/view-tabs.tsx';
import { notify, show, useInterface } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { shell } from '../../stores/shell.ts';
import { Backups } from './backups/backups.tsx';
import './snapshots.css';

const TABS = [
  { name: 'snapshots', text: 'Snapshots' },
  { name: 'backups', text: 'Backups' },
] as const;

/** What is kept of a register beside itself: snapshots, which travel, and backups, which stay. */
export function Snapshots() {
  const tab = useInterface((state) => (state.selected.snapshots === 'backups' ? 'backups' : 'snapshots'));
  return (
    <div className="snapshots">
      <div className="view-head">
        <h1>Snapshots</h1>
        <ViewTabs
          label="What is kept"
          tabs={TABS}
          selected={tab}
          onSelect={(name) => show('snapshots', name === 'backups' ? name : null)}
        />
      </div>
      {tab === 'backups' ? (
        <div className="view-body">
          <Backups />
        </div>
      ) : (
        <Travelling />
      )}
    </div>
  );
}

/** How a register travels: what a snapshot will hold, writing one, and beginning a register from one. */
function Travelling() {
  const [history, setHistory] = useState(true);
  const [isWriting, setIsWriting] = useState(false);
  const write = async () => {
    setIsWriting(true);
    const result = await shell('exportSnapshot', { history });
    setIsWriting(false);
    if (!result.ok) return tellFailure(result.error);
    const { id, name, folder } = result.value;
    if (id === null) return;
    notify({
      intent: 'success',
      text: `${name} was written to ${folder} and read back.`,
      actions: [{ label: 'Show in folder', act: () => void shell('showExported', { id }) }],
    });
  };
  return (
    <div className="view-body snapshots-body">
      <section aria-label="Export">
        <h2>Export this register</h2>
        <p>A snapshot is one file with everything in the register, to keep or to send to a colleague.</p>
        <Contents />
        <Checkbox
          label="With the history of who changed what"
          checked={history}
          onChange={(_, data) => setHistory(data.checked === true)}
        />
        <Button appearance="primary" disabled={isWriting} onClick={() => void write()}>
          {isWriting ? 'Writing…' : 'Export a snapshot…'}
        </Button>
      </section>
      <section aria-label="Begin from a snapshot">
        <h2>Begin a register from a snapshot</h2>
        <p>It becomes a register of its own in a new file. The one that is open now stays as it is.</p>
        <Button onClick={() => runCommand('open-snapshot')}>Choose a snapshot…</Button>
      </section>
    </div>
  );
}

const TOLD: readonly (readonly [EntityName, string, string])[] = [
  ['proposal', 'proposal', 'proposals'],
  ['meeting', 'meeting', 'meetings'],
  ['outcome', 'decision', 'decisions'],
  ['assessment', 'assessment', 'assessments'],
  ['consultation', 'consultation', 'consultations'],
  ['release', 'release', 'releases'],
  ['paper', 'paper', 'papers'],
];

/** What goes into a snapshot, counted. */
function Contents() {
  const register = useRegister((state) => state.register);
  const [total, setTotal] = useState(0);
  useEffect(() => {
    setTotal(entityNames.reduce((sum, name) => sum + register[name].length, 0));
  }, [register]);
  return (
    <ul className="snapshot-contents">
      {TOLD.map(([name, one, many]) => {
        const count = register[name].length;
        return (
          <li key={name}>
            <span className="figure">{count}</span> {count === 1 ? one : many}
          </li>
        );
      })}
      <li>
        <span className="figure">{total}</span> records in all
      </li>
    </ul>
  );
}
