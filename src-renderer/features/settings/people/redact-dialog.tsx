import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RedactionPreview } from '../../../../src-shared/api/redaction-api.ts';
import { notify } from '../../../stores/interface-store.ts';
import { redactNow, stopRedacting, useRedacting } from '../../../stores/redacting-store.ts';
import { useRegister } from '../../../stores/register-store.ts';
import { putOnClipboard } from '../../paper/clipboard.ts';
import { isConfirmed, unreachedText } from './people-words.ts';
import { After } from './redact-after.tsx';
import { Before } from './redact-before.tsx';
import './people.css';

/** Asks before a person's name is taken out of the whole register, and says afterwards what was done and what still has it. */
export function RedactDialog() {
  const { personId, preview, isMaking, done, fault } = useRedacting();
  const name = useRegister(({ register }) => register.person.find(({ id }) => id === personId)?.name);
  const [typed, setTyped] = useState('');
  const isBefore = preview === null ? done === null : preview.names.length > 0;
  // A file that could not be written anew is written without asking for a name that is no longer there.
  const isUnclean = fault?.code === 'unwritable' && !isBefore;
  const isReady =
    preview !== null && !isMaking && (isUnclean || isConfirmed(typed, confirmation(preview, name)));
  const form = useRef<HTMLFormElement>(null);
  // The field that had the focus goes with what stood before.
  useEffect(() => {
    if (!isBefore) form.current?.querySelector<HTMLElement>('.fui-DialogActions button')?.focus();
  }, [isBefore]);
  const close = () => {
    if (isMaking) return;
    stopRedacting();
    if (done !== null) setTimeout(() => focusPerson(personId));
  };
  return (
    <Dialog
      open
      modalType={isMaking ? 'alert' : 'modal'}
      onOpenChange={(_, { open }) => (open ? undefined : close())}
    >
      <DialogSurface aria-describedby={undefined} className="redact-dialog">
        <form
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady && (isBefore || isUnclean)) void redactNow();
          }}
        >
          <DialogBody>
            <DialogTitle>{titleOf({ isBefore, isDone: done !== null, name })}</DialogTitle>
            <DialogContent className="redact-words">
              {fault !== null && (
                <p role="alert" className="redact-fault">
                  {[fault.message, fault.next].filter(Boolean).join(' ')}
                </p>
              )}
              {preview === null ? (
                fault === null && <p role="status">Looking where the name stands…</p>
              ) : isBefore ? (
                <Before
                  preview={preview}
                  name={confirmation(preview, name)}
                  typed={typed}
                  onType={setTyped}
                  isMaking={isMaking}
                />
              ) : (
                <After preview={preview} done={done} isMaking={isMaking} />
              )}
            </DialogContent>
            {/* What changes nothing comes first, because the first button has the focus. */}
            <DialogActions>
              {isBefore ? (
                <>
                  <Button disabledFocusable={isMaking} onClick={close}>
                    Leave it as it is
                  </Button>
                  <Button type="submit" appearance="primary" disabledFocusable={!isReady}>
                    Redact this person
                  </Button>
                </>
              ) : (
                <>
                  <Button appearance={isUnclean ? 'secondary' : 'primary'} onClick={close}>
                    Close
                  </Button>
                  {preview !== null && <Button onClick={() => copy(preview)}>Copy this list</Button>}
                  {isUnclean && (
                    <Button type="submit" appearance="primary" disabledFocusable={isMaking}>
                      Write the file anew
                    </Button>
                  )}
                </>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

interface Asked {
  readonly isBefore: boolean;
  readonly isDone: boolean;
  readonly name: string | undefined;
}

function titleOf({ isBefore, isDone, name }: Asked): string {
  if (isBefore) return name === undefined ? 'Redact a person?' : `Redact ${name}?`;
  return isDone ? 'The name was taken out' : 'What still has the name';
}

// The name to type is the one the person goes by; of somebody who was removed since, any they had.
function confirmation({ names }: RedactionPreview, name: string | undefined): string {
  return name !== undefined && names.includes(name) ? name : (names[0] ?? '');
}

function copy(preview: RedactionPreview): void {
  const text = unreachedText(preview);
  const html = `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
  if (putOnClipboard({ html, text })) notify({ intent: 'success', text: 'The list is on the clipboard.' });
  else notify({ intent: 'error', text: 'The list could not be copied.', next: 'Select it and copy it.' });
}

// The button that it was asked for with is gone, since the screen began anew.
function focusPerson(personId: string | null): void {
  document.querySelector<HTMLElement>(`.people [data-person="${personId}"]`)?.focus();
}
