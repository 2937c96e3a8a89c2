import { app, BrowserWindow, Menu, type WebContents } from 'electron';
import type { Application } from './application.ts';
import { type TextPlace, textMenu } from './text-menu.ts';

/** Gives every window the menu of its text fields, by the mouse, Shift+F10 or the menu key. */
export function setUpTextMenu(application: Application): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('context-menu', (_event, params) => {
      void show(application, contents, params);
    });
  });
}

async function show({ spelling, preferences, prefer }: Application, contents: WebContents, place: TextPlace) {
  const word = place.misspelledWord;
  const suggestions = word === '' ? [] : await spelling.suggestions(word);
  if (contents.isDestroyed()) return;
  const window = BrowserWindow.fromWebContents(contents);
  const items = textMenu(place, suggestions, {
    replace: (suggestion) => contents.replaceMisspelling(suggestion),
    add: (added) => {
      prefer({ addedWords: [...new Set([...preferences.read().addedWords, added])] });
    },
  });
  if (items.length === 0 || window === null) return;
  Menu.buildFromTemplate([...items]).popup({ window });
}
