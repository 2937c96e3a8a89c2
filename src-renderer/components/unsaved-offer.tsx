import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { show, useInterface } from '../stores/interface-store.ts';
import { openAgain } from '../stores/open-acts.ts';
import { useRegister } from '../stores/register-store.ts';
import { forgetAll, leftUnsaved, type UnsavedText } from '../stores/unsaved-text.ts';
import { typeInto } from './form-text.ts';
import './unsaved-offer.css';

/** Offers, once a register has opened, what was being typed when the application last ended without saving it. */
export function UnsavedOffer() {
  const registerId = useRegister((state) => state.registerId);
  const [left, setLeft] = useState<readonly UnsavedText[]>([]);
  useEffect(() => {
    setLeft(registerId === null ? [] : leftUnsaved(registerId));
  }, [registerId]);
  const text = left.at(-1);
  if (text === undefined || registerId === null) return null;
  const rest = () => setLeft(left.slice(0, -1));
  return (
    <Dialog open modalType="alert">
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>You had typed something that was not saved</DialogTitle>
          <DialogContent className="unsaved-offer">
            <p>{text.what}, when Panelpaper last ended:</p>
            <dl>
              {text.fields.map(({ label, text: typed }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{typed}</dd>
                </div>
              ))}
            </dl>
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                rest();
                putBack(text);
              }}
            >
              Put it back
            </Button>
            <Button
              onClick={() => {
                rest();
                if (left.length === 1) forgetAll(registerId);
              }}
            >
              Throw it away
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const LONGEST_WAIT = 5000;

// The form comes with its screen, which is code of its own: it is waited for, and then typed into.
function putBack(text: UnsavedText): void {
  openAgain(text.acts ?? {});
  show(text.view, text.record);
  const began = performance.now();
  const attempt = () => {
    const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-what]')];
    const best =
      forms.find((form) => form.dataset['what'] === text.what) ?? (forms.length === 1 ? forms[0] : undefined);
    if (best !== undefined && typeInto(best, text.fields) > 0) {
      best.querySelector<HTMLElement>('input, textarea')?.focus();
      return;
    }
    if (performance.now() - began < LONGEST_WAIT && useInterface.getState().view === text.view) {
      setTimeout(attempt, 100);
    }
  };
  setTimeout(attempt, 50);
}
