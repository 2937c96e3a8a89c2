import { useEffect, useState } from 'react';
import { tellSaves } from '../app/saves-told.ts';
import { show, useInterface } from '../stores/interface-store.ts';
import { openAgain } from '../stores/open-acts.ts';
import { useRegister } from '../stores/register-store.ts';
import { forgetAll, leftUnsaved, type UnsavedText } from '../stores/unsaved-text.ts';
import { typeInto } from './form-text.ts';
import { Question } from './question.tsx';
import './unsaved-offer.css';

/** Offers, once a register has opened, what was being typed when the application last ended without saving it. */
export function UnsavedOffer() {
  const registerId = useRegister((state) => state.registerId);
  const offers = useInterface((state) => state.offers);
  const [left, setLeft] = useState<readonly UnsavedText[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked at again for every offer, though no line here reads which.
  useEffect(() => {
    setLeft([]);
    // What became of a save that was in flight is found out first: what was saved is not offered.
    if (registerId !== null) void tellSaves(registerId).then(() => setLeft(leftUnsaved(registerId)));
  }, [registerId, offers]);
  const text = left.at(-1);
  if (text === undefined || registerId === null) return null;
  const rest = () => setLeft(left.slice(0, -1));
  const back = () => {
    rest();
    putBack(text);
  };
  const away = () => {
    rest();
    if (left.length === 1) forgetAll(registerId);
  };
  return (
    <Question
      title="You had typed something that was not saved"
      className="unsaved-offer"
      answers={[
        { label: 'Put it back', act: back, isPrimary: true },
        { label: 'Throw it away', act: away },
      ]}
    >
      <p>
        {text.what}, when{' '}
        {offers === 0 ? 'Panelpaper last ended' : 'a person’s name was taken out of the register'}:
      </p>
      <dl>
        {text.fields.map(({ label, text: typed }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{typed}</dd>
          </div>
        ))}
      </dl>
    </Question>
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
