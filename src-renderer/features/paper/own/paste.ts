import type { ClipboardEvent } from 'react';
import { plainPaste } from './plain-paste.ts';

/** Pastes plain text alone, as something typed, so that the field's own undo takes it back. */
export function pastePlain(event: ClipboardEvent<HTMLTextAreaElement>): void {
  event.preventDefault();
  typeAtCaret(event.currentTarget, plainPaste(event.clipboardData.getData('text/plain')));
}

/** Types text where the caret is, over what is marked. */
export function typeAtCaret(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  if (text !== '') document.execCommand('insertText', false, text);
}
