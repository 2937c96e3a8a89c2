import type { ClipboardEvent } from 'react';
import { clipboardParagraphs } from './clipboard-prose.ts';
import { plainPaste } from './plain-paste.ts';

type TextField = HTMLTextAreaElement | HTMLInputElement;

/**
 * Pastes paragraphs and https links, and nothing else of what was copied; one line into a field of one line. Plain text is
 * left to the field itself, and so is what was asked to be pasted as plain text, which brings no HTML.
 */
export function pasteProse(event: ClipboardEvent<TextField>): void {
  const paragraphs = copiedParagraphs(event.clipboardData);
  if (paragraphs.length === 0) return;
  event.preventDefault();
  const field = event.currentTarget;
  typeAtCaret(field, paragraphs.join(field instanceof HTMLTextAreaElement ? '\n' : ' '));
}

/** Pastes into a sentence: links are kept, paragraphs are not. */
export function pasteSentence(event: ClipboardEvent<TextField>): void {
  event.preventDefault();
  const paragraphs = copiedParagraphs(event.clipboardData);
  const plain = () => plainPaste(event.clipboardData.getData('text/plain'));
  typeAtCaret(event.currentTarget, paragraphs.length === 0 ? plain() : paragraphs.join(' '));
}

/** Types text where the caret is, over what is marked, so that the field's own undo takes it back. */
export function typeAtCaret(field: TextField, text: string): void {
  field.focus();
  if (text !== '') document.execCommand('insertText', false, text);
}

// A document that is parsed so is never shown: it runs nothing and asks for no picture.
function copiedParagraphs(clipboard: DataTransfer): readonly string[] {
  const html = clipboard.getData('text/html');
  return html === '' ? [] : clipboardParagraphs(new DOMParser().parseFromString(html, 'text/html').body);
}
