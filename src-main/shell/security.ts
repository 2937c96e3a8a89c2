import { app, session } from 'electron';
import type { Log } from './logging.ts';
import { ORIGIN } from './protocol.ts';

/** Nothing leaves, nothing comes in: no permission, no navigation, no new window, no request but to our own scheme. */
export function setUpSecurity(log: Log): void {
  app.on('web-contents-created', (_, contents) => {
    // Heard of before will-navigate, which is not told of what is stopped here; it covers the page and its frames.
    contents.on('will-frame-navigate', (event) => {
      const { url, isMainFrame } = event;
      if (isOurs(url) || (!isMainFrame && (url === 'about:srcdoc' || url === 'about:blank'))) return;
      event.preventDefault();
      log.refuse('navigation', isMainFrame ? '' : 'in a frame');
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
      log.refuse('window', 'webview');
    });
    contents.setWindowOpenHandler(() => {
      log.refuse('window');
      return { action: 'deny' };
    });
  });
  void app.whenReady().then(() => {
    const held = session.defaultSession;
    held.setPermissionRequestHandler((_contents, permission, answer) => {
      log.refuse('permission', permission);
      answer(false);
    });
    // Chromium looks up what a page may do at every load, without the page asking: that is no refusal to tell of.
    held.setPermissionCheckHandler(() => false);
    // Chromium would fetch a dictionary at the start even with the checker off.
    held.setSpellCheckerLanguages([]);
    held.webRequest.onBeforeRequest((details, decide) => {
      const allowed = /^(app|devtools|data|blob):/.test(details.url);
      if (!allowed) log.refuse('request');
      decide({ cancel: !allowed });
    });
  });
}

/** Whether an address is one of our own pages. */
export function isOurs(url: string): boolean {
  return url === ORIGIN || url.startsWith(`${ORIGIN}/`);
}
