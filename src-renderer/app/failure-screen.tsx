import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RegisterStatus } from '../../src-shared/api/shell-api.ts';
import { printInstant } from '../components/instant.ts';
import { reasonWords } from '../features/snapshots/backups/backup-words.ts';
import { shell } from '../stores/shell.ts';
import { runCommand, tellFailure } from './commands.ts';

type Failed = Extract<RegisterStatus, { state: 'failed' }>;

/** Why a register could not be opened, and every way on. Deleting is none of them. */
export function FailureScreen({ status }: { readonly status: Failed }) {
  const { name, path, error, backups } = status;
  return (
    <main className="failure">
      <h1>{name} could not be opened</h1>
      <p role="alert">{error.message}</p>
      {error.next !== null && <p>{error.next}</p>}
      <p className="quiet path">{path}</p>
      <div className="buttons">
        <Button appearance="primary" onClick={() => void shell('tryAgain', {})}>
          Try again
        </Button>
        <Button onClick={() => runCommand('open-register')}>Open another register…</Button>
        <Button onClick={() => void shell('showRegisterFolder', {})}>Show the folder</Button>
        <Button onClick={() => runCommand('close-register')}>Back to the start</Button>
      </div>
      {backups.length > 0 && <Backups backups={backups} />}
    </main>
  );
}

function Backups({ backups }: { readonly backups: Failed['backups'] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const restore = (id: string) =>
    void shell('restoreBackup', { id }).then((result) => {
      if (!result.ok) tellFailure(result.error);
    });
  return (
    <section>
      <h2>Restore a backup</h2>
      <p>What stands in the file now is kept beside it first.</p>
      <ul className="backups">
        {backups.map(({ id, at, reason }) => (
          <li key={id}>
            <span>
              {printInstant(at)} · {reasonWords(reason)}
            </span>
            {chosen === id ? (
              <Button size="small" appearance="primary" onClick={() => restore(id)}>
                Yes, restore this one
              </Button>
            ) : (
              <Button size="small" onClick={() => setChosen(id)}>
                Restore…
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
