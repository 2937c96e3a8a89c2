import { Button, Link } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import type { Keeping } from '../../src-shared/api/backup-api.ts';
import { show } from '../stores/interface-store.ts';
import { usePreferences } from '../stores/preferences-store.ts';
import { useRegister } from '../stores/register-store.ts';
import { shell } from '../stores/shell.ts';
import { runCommand, undoLast } from './commands.ts';
import { backedUpWords } from './keeping.ts';

interface StatusBarProps {
  readonly path: string;
  readonly location: 'local' | 'network' | 'synchronised';
  readonly keeping: Keeping;
}

const RISKS = {
  network: 'This register lies on a network share, where two people can damage it.',
  synchronised: 'This register lies in a synchronised folder, which can put an older copy in its place.',
} as const;

/** How saving stands, who is working, and where the file is. */
export function StatusBar({ path, location, keeping }: StatusBarProps) {
  const author = usePreferences((state) => state.author);
  return (
    <footer className="status-bar">
      <SavedLine />
      {location !== 'local' && (
        <span className="status-risk">
          <Warning16Regular aria-hidden /> {RISKS[location]}{' '}
          <Link as="button" onClick={() => runCommand('duplicate-register')}>
            Make a local copy…
          </Link>
        </span>
      )}
      <span className="status-author">{author}</span>
      <Button
        appearance="transparent"
        size="small"
        className="status-path"
        onClick={() => void shell('showRegisterFolder', {})}
      >
        <bdi>{path}</bdi>
      </Button>
      <Link
        as="button"
        className="status-backup"
        data-state={keeping.backupProblem === null ? 'good' : 'failed'}
        title={keeping.backupProblem ?? 'Show the backups'}
        onClick={() => show('snapshots', 'backups')}
      >
        {keeping.backupProblem !== null && <Warning16Regular aria-hidden />}
        {backedUpWords(keeping, new Date())}
      </Link>
    </footer>
  );
}

function SavedLine() {
  const saving = useRegister((state) => state.saving);
  const saved = useRegister((state) => state.saved);
  const undoable = useRegister((state) => state.undoable.undo);
  if (saving > 0) return <span role="status">Saving…</span>;
  if (saved === null) return <span role="status">Everything is saved</span>;
  const at = new Date(saved.at);
  const time = `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
  return (
    <span role="status">
      Saved {time}
      {undoable !== null && !undoable.isEarlier && (
        <>
          {' · '}
          <Link as="button" onClick={() => void undoLast()} title={`Undo: ${undoable.label}`}>
            Undo
          </Link>
        </>
      )}
    </span>
  );
}
