import { Button, Checkbox, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { tellFailure } from '../../app/commands.ts';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { useRegister } from '../../stores/register-store.ts';
import { shell } from '../../stores/shell.ts';
import { toldOnceSlow } from '../../stores/slow-jobs.ts';
import { Contents } from './contents.tsx';
import { HandoverNote } from './handover-note.tsx';
import { passphraseFaults } from './new-passphrase.ts';

interface Written {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly records: number;
  readonly isProtected: boolean;
  readonly hasHistory: boolean;
}

/** Writes the register as a snapshot: what goes in, whether it is protected, and where it went. */
export function ExportForm() {
  const register = useRegister((state) => state.register);
  const [history, setHistory] = useState(true);
  const [isProtected, setIsProtected] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const [isWriting, setIsWriting] = useState(false);
  const [written, setWritten] = useState<Written | null>(null);
  const faults = passphraseFaults(passphrase, again);
  const write = async () => {
    setWasTried(true);
    if (isProtected && (faults.passphrase !== null || faults.again !== null)) return;
    setIsWriting(true);
    const job = crypto.randomUUID();
    const asked = { job, history, passphrase: isProtected ? passphrase : null };
    const result = await toldOnceSlow('Export of a snapshot', job, () => shell('exportSnapshot', asked));
    setIsWriting(false);
    if (!result.ok) return tellFailure(result.error);
    const { id, name, folder, records } = result.value;
    if (id === null) return;
    setWritten({ id, name, folder, records, isProtected, hasHistory: history });
    setPassphrase('');
    setAgain('');
    setWasTried(false);
  };
  return (
    <div className="view-body snapshots-body">
      <section aria-label="Export">
        <h2>Export this register</h2>
        <p>A snapshot is one file with everything in the register, to keep or to send to a colleague.</p>
        <Contents register={register} />
        <Checkbox
          label="With the history of who changed what"
          checked={history}
          onChange={(_, data) => setHistory(data.checked === true)}
        />
        <Checkbox
          label="Protected by a passphrase"
          checked={isProtected}
          onChange={(_, data) => setIsProtected(data.checked === true)}
        />
        {isProtected && (
          <div className="snapshot-passphrase">
            <PassphraseField
              label="Passphrase"
              hint="Four words that have nothing to do with one another are easy to say and hard to guess."
              value={passphrase}
              onChange={setPassphrase}
              fault={wasTried ? faults.passphrase : null}
            />
            <PassphraseField
              label="Passphrase again"
              value={again}
              onChange={setAgain}
              fault={wasTried ? faults.again : null}
            />
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                Nobody can open the file without this passphrase. If it is lost, the file cannot be recovered.
              </MessageBarBody>
            </MessageBar>
          </div>
        )}
        <Button appearance="primary" disabledFocusable={isWriting} onClick={() => void write()}>
          {isWriting ? 'Writing and reading back…' : 'Export a snapshot…'}
        </Button>
      </section>
      <div role="status">{written !== null && <WrittenLine written={written} />}</div>
      <HandoverNote />
    </div>
  );
}

function WrittenLine({
  written: { id, name, folder, records, isProtected, hasHistory },
}: {
  readonly written: Written;
}) {
  return (
    <section aria-label="Exported" className="snapshot-written">
      <p>
        <CheckmarkCircle20Regular aria-hidden /> <strong>{name}</strong> was written, read back and compared:{' '}
        {records.toLocaleString('en-GB')} records, {hasHistory ? 'with' : 'without'} the history
        {isProtected && ', protected by the passphrase'}.
      </p>
      <p className="quiet path">{folder}</p>
      <Button onClick={() => void shell('showExported', { id })}>Show in folder</Button>
    </section>
  );
}
