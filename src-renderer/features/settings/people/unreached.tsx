import { Button } from '@fluentui/react-components';
import { tellFailure } from '../../../app/commands.ts';
import { shell } from '../../../stores/shell.ts';
import { ELSEWHERE, snapshotInWords, type Unreached } from './people-words.ts';

/** What still has a name and is out of the application's reach: backups, which are never deleted, and snapshots that others may have. */
export function UnreachedLists({ backups, left }: Unreached) {
  const showFolder = () =>
    void shell('showBackupFolder', {}).then((result) => {
      if (!result.ok) tellFailure(result.error);
    });
  return (
    <>
      <section aria-label="Backups that have the name">
        <div className="unreached-head">
          <h3>Backups ({backups.length})</h3>
          {backups.length > 0 && (
            <Button size="small" onClick={showFolder}>
              Show the folder
            </Button>
          )}
        </div>
        {backups.length === 0 ? (
          <p className="quiet">None has the name.</p>
        ) : (
          <>
            <p>They are left as they are. Restoring one brings the name back.</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by the keyboard too. */}
            <ul className="unreached" aria-label="Backup files" tabIndex={0}>
              {backups.map(({ id }) => (
                <li key={id}>{id}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section aria-label="Snapshots that have the name">
        <h3>Snapshots ({left.length})</h3>
        {left.length === 0 ? (
          <p className="quiet">None with the name was exported or brought in.</p>
        ) : (
          <>
            <p>Whoever has one has the name. Bringing one in again does not bring the name back.</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by the keyboard too. */}
            <ul className="unreached" aria-label="Snapshots" tabIndex={0}>
              {left.map((snapshot, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may have left in one second, and the list never changes.
                <li key={index}>{snapshotInWords(snapshot)}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <p className="quiet">Look as well for {ELSEWHERE}</p>
    </>
  );
}
