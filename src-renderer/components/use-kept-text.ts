import { type RefObject, useEffect, useRef } from 'react';
import { forgetText, keepText, type Place, placeOf } from '../stores/unsaved-text.ts';
import { textOf } from './form-text.ts';

const PAUSE = 400;

/** Keeps a form's text outside the page while it is dirty, and forgets it when it is saved, discarded or left. */
export function useKeptText(form: RefObject<HTMLFormElement | null>, what: string, isDirty: boolean): void {
  // Where it was typed: when the form goes away the window may show another place already.
  const kept = useRef<Place | null>(null);
  useEffect(() => {
    const element = form.current;
    const place = placeOf(what);
    if (!isDirty || element === null || place === null) {
      if (kept.current !== null) forgetText(kept.current);
      kept.current = null;
      return;
    }
    kept.current = place;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = setTimeout(() => keepText(place, textOf(element)), PAUSE);
    };
    keep();
    element.addEventListener('input', keep);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('input', keep);
    };
  }, [form, what, isDirty]);
  // A form that goes away was saved, or its text was discarded when asked: either way there is nothing to offer. A page
  // that crashes runs none of this.
  useEffect(
    () => () => {
      if (kept.current !== null) forgetText(kept.current);
    },
    [],
  );
}
