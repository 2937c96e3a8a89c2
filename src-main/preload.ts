import { contextBridge, ipcRenderer, webFrame } from 'electron';
import { cannotCheckAll, holdBack, lookAtAll, lookAtWritten } from './spelling/fields.ts';
import { spellingProvider } from './spelling/provider.ts';

/** The page's own window, as far as this script needs it: it runs in the page's process but not in its world. */
declare const window: {
  readonly postMessage: (message: unknown, origin: string, ports: readonly unknown[]) => void;
  readonly location: { readonly origin: string };
};

// The names are all this script knows; main checks each call, its sender and its input.
contextBridge.exposeInMainWorld('panelpaper', {
  ask: (method: string, input: unknown) => ipcRenderer.invoke(method, input),
  onEvent: (hear: (event: unknown) => void) => {
    ipcRenderer.on('event', (_, event) => hear(event));
  },
});

// A port cannot cross the bridge, only be posted to the page.
ipcRenderer.on('register-port', ({ ports }) => {
  window.postMessage('register-port', window.location.origin, ports);
});

// Words are looked up here and not by Chromium, which would fetch a dictionary. Without an answer nothing is marked.
const spelling = spellingProvider(async (words) => {
  const result: { readonly value?: { readonly words: readonly string[] } } = await ipcRenderer.invoke(
    'misspelt',
    {
      words,
    },
  );
  return result.value?.words ?? [];
}, lookAtWritten);
webFrame.setSpellCheckProvider('en-GB', { spellCheck: spelling.spellCheck });
ipcRenderer.on('other-words', () => {
  spelling.forget();
  lookAtAll();
});
if (cannotCheckAll(process.versions.electron)) holdBack();
