import { app, session } from 'electron';
import type { Log } from './logging.ts';
import { ORIGIN } from './protocol.ts';

/** Nothing leaves, nothing comes in: no permission, no navigation, no new window, no request but to our own scheme. */
export function setUpSecurity(log: Log): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (isOurs(url)) return;
      event.preventDefault();
      log.note('A page tried to go elsewhere and was stopped.');
    });
    contents.on('will-frame-navigate', (event) => {
      if (!isOurs(event.url) && event.url !== 'about:srcdoc' && event.url !== 'about:blank')
        event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  void app.whenReady().then(() => {
    const held = session.defaultSession;
    held.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    held.setPermissionCheckHandler(() => false);
    // Chromium would fetch a dictionary at the start even with the checker off.
    held.setSpellCheckerLanguages([]);
    held.webRequest.onBeforeRequest((details, decide) => {
      const allowed = /^(app|devtools|data|blob):/.test(details.url);
      if (!allowed) log.note('A request to the network was refused.');
      decide({ cancel: !allowed });
    });
  });
}

/** Whether an address is one of our own pages. */
export function isOurs(url: string): boolean {
  return url === ORIGIN || url.startsWith(`${ORIGIN}/`);
}
