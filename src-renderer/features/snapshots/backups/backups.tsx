import { Button } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { BackupContent, BackupSummary } from '../../../../src-shared/api/backup-api.ts';
import { tableDate } from '../../../../src-shared/calendar/print-date.ts';
import { tellFailure } from '../../../app/commands.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { dayOf, printInstant, timeOf } from '../../../components/instant.ts';
import { leave, notify } from '../../../stores/interface-store.ts';
import { registerLine } from '../../../stores/register-line.ts';
import { shell } from '../../../stores/shell.ts';
import { BackupLook } from './backup-look.tsx';
import { reasonWords, sizeWords } from './backup-words.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { useBackups } from './use-backups.ts';
import './backups.css';

/** The backups of the register: which there are, whether each is whole, making one, and going back to one. */
export function Backups() {
  const { backups, folder, contents, refresh } = useBackups();
  const [isMaking, setIsMaking] = useState(false);
  const [asked, setAsked] = useState<BackupSummary | null>(null);
  const [looked, setLooked] = useState<BackupSummary | null>(null);
  const stay = useCallback(() => setAsked(null), []);
  const back = ({ id }: BackupSummary) => {
    setLooked(null);
    // The list stands there anew; the keyboard goes back to where it left it.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-backup=${CSS.escape(id)}]`)?.focus(),
    );
  };
  const make = async () => {
    setIsMaking(true);
    const result = await registerLine('backUp', {});
    setIsMaking(false);
    if (!result.ok) return tellFailure(result.error);
    notify({ intent: 'success', text: 'A backup was made and read through.' });
    refresh();
  };
  const showFolder = () =>
    void shell('showBackupFolder', {}).then((result) => {
      if (!result.ok) tellFailure(result.error);
    });
  if (backups === null) return null;
  if (backups.length === 0)
    return (
      <EmptyState action={{ label: 'Back up now', act: () => void make() }}>
        A backup is made every day on which something changed, and before every import, merge and restore.
        There is none yet.
      </EmptyState>
    );
  const question = asked !== null && <RestoreDialog backup={asked} onClose={stay} />;
  if (looked !== null)
    return (
      <>
        <BackupLook backup={looked} onBack={() => back(looked)} onRestore={() => setAsked(looked)} />
        {question}
      </>
    );
  return (
    <div className="backup-view">
      <p>
        Made every day on which something changed, and before every import, merge and restore. The ten newest
        are kept, and the newest of each of twelve months, in <bdi className="path">{folder}</bdi>.
      </p>
      <div className="buttons">
        <Button appearance="primary" disabled={isMaking} onClick={() => void make()}>
          {isMaking ? 'Backing up…' : 'Back up now'}
        </Button>
        <Button onClick={showFolder}>Show the folder</Button>
      </div>
      <div className="backup-box" data-scrolls-sideways>
        <table className="backup-list" aria-label="Backups">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Time</th>
              <th scope="col">Why</th>
              <th scope="col" className="figure">
                Size
              </th>
              <th scope="col">Read through</th>
              <th scope="col">What to do</th>
            </tr>
          </thead>
          <tbody>
            {backups.map((backup) => (
              <Row
                key={backup.id}
                backup={backup}
                content={contents.get(backup.id)}
                onLook={() => leave(() => setLooked(backup))}
                onRestore={() => leave(() => setAsked(backup))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {question}
    </div>
  );
}

interface RowProps {
  readonly backup: BackupSummary;
  readonly content: BackupContent | undefined;
  readonly onLook: () => void;
  readonly onRestore: () => void;
}

function Row({ backup, content, onLook, onRestore }: RowProps) {
  const at = new Date(backup.at);
  const isBroken = content !== undefined && content.problem !== null;
  return (
    <tr>
      <td>{tableDate(dayOf(at))}</td>
      <td>{timeOf(at)}</td>
      <td>{reasonWords(backup.reason)}</td>
      <td className="figure">{sizeWords(backup.bytes)}</td>
      <td data-state={isBroken ? 'broken' : 'whole'} title={content?.problem ?? undefined}>
        {content === undefined ? <span className="quiet">Reading…</span> : isBroken ? 'Damaged' : 'Whole'}
      </td>
      <td className="backup-acts">
        <Button
          size="small"
          data-backup={backup.id}
          disabledFocusable={isBroken}
          aria-label={`Look at it: the backup of ${printInstant(backup.at)}`}
          onClick={onLook}
        >
          Look at it
        </Button>
        <Button
          size="small"
          aria-label={`Restore this one, of ${printInstant(backup.at)}`}
          onClick={onRestore}
        >
          Restore this one…
        </Button>
      </td>
    </tr>
  );
}
