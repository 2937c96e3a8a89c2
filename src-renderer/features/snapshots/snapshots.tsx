import { Button, Checkbox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type EntityName, entityNames } from '../../../src-shared/entities/registry.ts';
import { runCommand, tellFailure } from '../../app/commands.ts';
import { notify } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { shell } from '../../stores/shell.ts';
import './snapshots.css';

/** How a register travels: what a snapshot will hold, writing one, and beginning a register from one. */
export function Snapshots() {
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
    <div className="snapshots">
      <div className="view-head">
        <h1>Snapshots</h1>
      </div>
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
          <Button appearance="primary" disabledFocusable={isWriting} onClick={() => void write()}>
            {isWriting ? 'Writing…' : 'Export a snapshot…'}
          </Button>
        </section>
        <section aria-label="Begin from a snapshot">
          <h2>Begin a register from a snapshot</h2>
          <p>It becomes a register of its own in a new file. The one that is open now stays as it is.</p>
          <Button onClick={() => runCommand('open-snapshot')}>Choose a snapshot…</Button>
        </section>
      </div>
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
