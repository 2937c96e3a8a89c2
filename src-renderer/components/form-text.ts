import type { UnsavedText } from '../stores/unsaved-text.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** The text fields of a form by their labels, in order; those that hold nothing are left out. */
export function textOf(form: HTMLFormElement): UnsavedText['fields'] {
  return fieldsOf(form)
    .map((element) => ({ label: labelOf(element), text: element.value }))
    .filter(({ label, text }) => label !== '' && text !== '');
}

/** Writes text back into the fields of those labels, as if it were typed; gives back how many there were. */
export function typeInto(form: HTMLFormElement, fields: UnsavedText['fields']): number {
  const elements = fieldsOf(form);
  let written = 0;
  for (const { label, text } of fields) {
    const element = elements.find((one) => labelOf(one) === label);
    if (element === undefined) continue;
    written += 1;
    if (element.value === text) continue;
    const prototype = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    // React hears of a value only where the element's own setter is gone round.
    Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(element, text);
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  }
  return written;
}

const TEXT_TYPES = new Set(['text', 'search', 'url', 'email', 'number', 'tel']);

function fieldsOf(form: HTMLFormElement): readonly TextElement[] {
  return [...form.querySelectorAll<TextElement>('input, textarea')].filter(
    (element) => element instanceof HTMLTextAreaElement || TEXT_TYPES.has(element.type),
  );
}

function labelOf(element: TextElement): string {
  const text = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? '';
  return text.replace(/\s*\*$/, '').trim();
}
