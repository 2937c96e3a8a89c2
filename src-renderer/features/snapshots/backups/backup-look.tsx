import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { BackupSummary } from '../../../../src-shared/api/backup-api.ts';
import { printInstant } from '../../../components/instant.ts';
import { leave } from '../../../stores/interface-store.ts';
import { ChangeGroups } from '../change-groups.tsx';
import { Contents } from '../contents.tsx';
import { madeWords, newestWords } from './backup-words.ts';
import { useLookedAt } from './use-looked-at.ts';
import '../bring-in.css';

interface BackupLookProps {
  readonly backup: BackupSummary;
  readonly onBack: () => void;
  readonly onRestore: () => void;
}

/** What a backup holds and what it has otherwise than the register, to be looked at alone. Escape goes back. */
export function BackupLook({ backup, onBack, onRestore }: BackupLookProps) {
  const { token, newest, theirs, plan, fault } = useLookedAt(backup.id, onBack);
  // What it was chosen with is gone, and the keyboard's place with it.
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section
      aria-labelledby="backup-look-title"
      className="backup-look incoming"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onBack();
      }}
    >
      <header className="incoming-head">
        <div className="incoming-name">
          <h2 id="backup-look-title" ref={title} tabIndex={-1}>
            Backup of {printInstant(backup.at)}
          </h2>
          <Button onClick={onBack}>Back to the list</Button>
          <Button onClick={() => leave(onRestore)}>Restore this one…</Button>
        </div>
        <p>{madeWords(backup)}</p>
        {theirs !== null && <p>{newestWords(newest)}</p>}
      </header>
      {fault !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {fault.message} {fault.next}
          </MessageBarBody>
        </MessageBar>
      )}
      {fault === null && (theirs === null || plan === null || token === null) && (
        <p role="status" className="quiet">
          Reading it through and holding it against the register…
        </p>
      )}
      {theirs !== null && (
        <section aria-labelledby="backup-look-contents" className="incoming-section">
          <h3 id="backup-look-contents">What it holds</h3>
          <Contents register={theirs} />
        </section>
      )}
      {plan !== null && plan.count === 0 && <p>It holds the very records that the register holds now.</p>}
      {theirs !== null && plan !== null && plan.count > 0 && (
        <ChangeGroups plan={plan} held={{ token, theirs }} title="What restoring it would change" />
      )}
    </section>
  );
}
