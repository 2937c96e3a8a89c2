import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { app, BrowserWindow, dialog, type FileFilter } from 'electron';

const REGISTER: FileFilter = { name: 'Panelpaper register', extensions: ['panelpaper'] };
const SNAPSHOT: FileFilter = { name: 'Panelpaper snapshot', extensions: ['panelsnap'] };
const WORD: FileFilter = { name: 'Word document', extensions: ['docx'] };
const FILTERS = { register: REGISTER, snapshot: SNAPSHOT, word: WORD } as const;

type Kind = keyof typeof FILTERS;

/** Asks which file to open; null where the person cancelled. */
export async function askToOpen(kind: Kind, title: string): Promise<string | null> {
  const options = { title, filters: [FILTERS[kind]], properties: ['openFile' as const] };
  const window = BrowserWindow.getFocusedWindow();
  const { filePaths } =
    window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
  return filePaths[0] ?? null;
}

/** Asks where to save; null where the person cancelled. The file's own ending is added where it is missing. */
export async function askToSave(kind: Kind, title: string, name: string): Promise<string | null> {
  const filter = FILTERS[kind];
  const options = {
    title,
    defaultPath: name,
    filters: [filter],
    properties: ['showOverwriteConfirmation' as const],
  };
  const window = BrowserWindow.getFocusedWindow();
  const { filePath } =
    window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
  if (filePath === undefined || filePath === '') return null;
  const ending = `.${filter.extensions[0] ?? ''}`;
  if (filePath.toLowerCase().endsWith(ending)) return filePath;
  const whole = `${filePath}${ending}`;
  // The system asked about the name as it was typed, not about this one.
  return !existsSync(whole) || (await mayReplace(window, whole)) ? whole : null;
}

async function mayReplace(window: BrowserWindow | null, path: string): Promise<boolean> {
  const options = {
    type: 'warning' as const,
    title: 'Panelpaper',
    message: `${basename(path)} is there already. Replace it?`,
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  };
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return response === 0;
}

/** Says which application this is. */
export function showAbout(): void {
  void dialog.showMessageBox({
    type: 'info',
    title: 'About Panelpaper',
    message: `Panelpaper ${app.getVersion()}`,
    detail:
      'Keeps an industry code’s register of dated facts and builds its monthly Change Status Report from it.',
  });
}
