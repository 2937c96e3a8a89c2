import { useEffect, useState } from 'react';
import type { BackupContent, BackupSummary } from '../../../../src-shared/api/backup-api.ts';
import { tellFailure } from '../../../app/commands.ts';
import { printInstant } from '../../../components/instant.ts';
import { Question } from '../../../components/question.tsx';
import { notify } from '../../../stores/interface-store.ts';
import { registerLine } from '../../../stores/register-line.ts';
import { shell } from '../../../stores/shell.ts';
import { restoreWords } from './backup-words.ts';

interface RestoreDialogProps {
  readonly backup: BackupSummary;
  readonly onClose: () => void;
}

/** Asks before a backup takes the place of the register, and says what would be lost by it. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const [content, setContent] = useState<BackupContent | null>(null);
  const made = printInstant(backup.at);
  useEffect(() => {
    void registerLine('aboutBackup', { id: backup.id }).then((result) => {
      if (result.ok) setContent(result.value);
      else {
        tellFailure(result.error);
        onClose();
      }
    });
  }, [backup.id, onClose]);
  const restore = async () => {
    const result = await shell('restoreBackup', { id: backup.id });
    if (!result.ok) return tellFailure(result.error);
    notify({
      intent: 'success',
      text: `The register is as it was on ${made}.`,
      next: 'What it held before is among the backups.',
    });
  };
  return (
    <Question
      title={`Restore the backup of ${made}?`}
      onEscape={onClose}
      className="restore-words"
      answers={[
        { label: 'Leave it as it is', act: onClose },
        ...(content?.problem === null
          ? [{ label: 'Restore this one', act: () => void restore(), isPrimary: true }]
          : []),
      ]}
    >
      {content === null ? <p role="status">Reading it through…</p> : <Words content={content} />}
    </Question>
  );
}

function Words({ content }: { readonly content: BackupContent }) {
  if (content.problem !== null) return <p role="alert">It cannot be restored. {content.problem}</p>;
  const { labels, lost } = content;
  const [first, ...rest] = restoreWords(content);
  return (
    <>
      <p>{first}</p>
      {labels.length > 0 && (
        <ul>
          {labels.map((label, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two changes may have one name, and the list never changes.
            <li key={at}>{label}</li>
          ))}
          {lost > labels.length && <li className="quiet">and {lost - labels.length} more</li>}
        </ul>
      )}
      {rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>What stands in the register now is kept as a backup first, so you can go back to it.</p>
    </>
  );
}
