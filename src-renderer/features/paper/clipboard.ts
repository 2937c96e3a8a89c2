import type { Copied } from './copy.ts';

/**
 * Puts it on the clipboard. The window may not use the clipboard's own interface, which needs a permission and none is
 * given; what the person's own copy command takes along needs none.
 */
export function putOnClipboard({ html, text }: Copied): boolean {
  const take = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', take, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', take, { capture: true });
  }
}
