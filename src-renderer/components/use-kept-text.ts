import { type RefObject, useEffect, useRef } from 'react';
import { forgetText, keepText } from '../stores/unsaved-text.ts';
import { textOf } from './form-text.ts';

const PAUSE = 400;

/** Keeps a form's text outside the page while it is dirty, and forgets it when it is saved, discarded or left. */
export function useKeptText(form: RefObject<HTMLFormElement | null>, what: string, isDirty: boolean): void {
  const wasDirty = useRef(false);
  useEffect(() => {
    const element = form.current;
    if (!isDirty || element === null) {
      if (wasDirty.current) forgetText(what);
      wasDirty.current = false;
      return;
    }
    wasDirty.current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = setTimeout(() => keepText(what, textOf(element)), PAUSE);
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
  useEffect(() => () => forgetText(what), [what]);
}
