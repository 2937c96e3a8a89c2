import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { PassphraseField } from '../components/passphrase-field.tsx';
import { leave } from '../stores/interface-store.ts';
import { useRegister } from '../stores/register-store.ts';
import {
  ask,
  openSnapshotFile,
  type SnapshotQuestion,
  useSnapshotQuestion,
} from '../stores/snapshot-files.ts';

/** What is asked about a snapshot file before it is opened: what for, and by which passphrase. */
export function SnapshotQuestions() {
  const question = useSnapshotQuestion((state) => state.question);
  if (question === null) return null;
  return question.kind === 'purpose' ? (
    <PurposeQuestion key={question.job} question={question} />
  ) : (
    <PassphraseQuestion key={question.job} question={question} />
  );
}

function PurposeQuestion({
  question: { job, name },
}: {
  readonly question: Extract<SnapshotQuestion, { kind: 'purpose' }>;
}) {
  const status = useRegister((state) => state.status);
  const register = status.state === 'open' || status.state === 'opening' ? status.name : 'this register';
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : ask(null))}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>What is to become of “{name}”?</DialogTitle>
          <DialogContent>
            Brought into {register}, you first see what would change. As a new register it becomes a file of
            its own, and {register} stays as it is.
          </DialogContent>
          <DialogActions fluid>
            <Button
              appearance="primary"
              onClick={() => {
                ask(null);
                void openSnapshotFile('bring-in', job);
              }}
            >
              Bring into this register…
            </Button>
            <Button
              onClick={() => {
                ask(null);
                leave(() => void openSnapshotFile('new-register', job));
              }}
            >
              Make a new register…
            </Button>
            <Button onClick={() => ask(null)}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function PassphraseQuestion({
  question: { job, name, purpose, refusal },
}: {
  readonly question: Extract<SnapshotQuestion, { kind: 'passphrase' }>;
}) {
  const [passphrase, setPassphrase] = useState('');
  const [isOpening, setIsOpening] = useState(false);
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '') return;
    setIsOpening(true);
    await openSnapshotFile(purpose, job, passphrase);
    setIsOpening(false);
  };
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : ask(null))}>
      <DialogSurface aria-describedby={undefined}>
        <form onSubmit={(event) => void open(event)}>
          <DialogBody>
            <DialogTitle>“{name}” is protected</DialogTitle>
            <DialogContent>
              <PassphraseField
                label="Passphrase"
                hint="Whoever sent it can tell you."
                value={passphrase}
                onChange={setPassphrase}
                fault={refusal === null ? null : [refusal.message, refusal.next].filter(Boolean).join(' ')}
                isFocused
              />
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabledFocusable={passphrase === '' || isOpening}>
                {isOpening ? 'Opening…' : 'Open it'}
              </Button>
              <Button onClick={() => ask(null)}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
