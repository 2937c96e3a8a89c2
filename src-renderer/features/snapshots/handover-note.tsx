import { Button } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { longDate } from '../../../src-shared/calendar/print-date.ts';
import { tellFailure } from '../../app/commands.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { shell } from '../../stores/shell.ts';
import { toldOnceSlow } from '../../stores/slow-jobs.ts';
import { noteInWords } from './handover-words.ts';

interface Note {
  readonly id: string;
  readonly name: string;
  readonly said: string;
}

/** Writes the page that goes with a register to whoever takes it over. */
export function HandoverNote() {
  const day = useInterface((state) => state.asAt);
  const [isWriting, setIsWriting] = useState(false);
  const [note, setNote] = useState<Note | null>(null);
  const write = async () => {
    setIsWriting(true);
    const job = crypto.randomUUID();
    const result = await toldOnceSlow('Hand-over note', job, () => shell('exportHandover', { job, day }));
    setIsWriting(false);
    if (!result.ok) return tellFailure(result.error);
    const { id, name } = result.value;
    if (id !== null) setNote({ id, name, said: noteInWords(result.value) });
  };
  return (
    <section aria-label="Hand it over" className="snapshot-handover">
      <h2>Hand it over</h2>
      <p>
        A page in Word for whoever takes the register over on {longDate(day)}: what is due in ten working
        days, what papers have promised, and which checks are open.
      </p>
      <Button disabledFocusable={isWriting} onClick={() => void write()}>
        {isWriting ? 'Writing…' : 'Write a hand-over note…'}
      </Button>
      <div role="status">
        {note !== null && (
          <div className="snapshot-written">
            <p>
              <CheckmarkCircle20Regular aria-hidden /> <strong>{note.name}</strong> was written. {note.said}
            </p>
            <div className="form-buttons">
              <Button onClick={() => void shell('openExported', { id: note.id })}>Open</Button>
              <Button onClick={() => void shell('showExported', { id: note.id })}>Show in folder</Button>
            </div>
          </div>
        )}
      </div>
    </section>
  );
}
