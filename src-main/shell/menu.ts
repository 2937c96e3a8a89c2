import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Application } from './application.ts';
import { showAbout } from './dialogs.ts';

/** The menu: every command with its key. What a command does is the window's business. */
export function setUpMenu(application: Application): void {
  const item = (label: string, command: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => application.command(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const menu = Menu.buildFromTemplate([
    {
      label: '&File',
      submenu: [
        item('&New register…', 'create-register'),
        item('&Open register…', 'open-register', 'CmdOrCtrl+O'),
        item('New register from a &snapshot…', 'open-snapshot'),
        { type: 'separator' },
        item('&Duplicate register…', 'duplicate-register'),
        item('Export a s&napshot…', 'export-snapshot'),
        item('&Export to Word…', 'export-paper', 'CmdOrCtrl+E'),
        item('&Read a reviewed file…', 'read-reviewed'),
        { type: 'separator' },
        item('&Close register', 'close-register'),
        { label: 'New &window', accelerator: 'CmdOrCtrl+Shift+W', click: () => application.newWindow() },
        { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        // Inside a text field the key is the field's own; the window decides.
        { ...item('&Undo', 'undo', 'CmdOrCtrl+Z'), registerAccelerator: false },
        { ...item('&Redo', 'redo', 'CmdOrCtrl+Shift+Z'), registerAccelerator: false },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle', label: 'Paste as plain te&xt' },
        { role: 'selectAll' },
        { type: 'separator' },
        { ...item('&Save', 'save', 'CmdOrCtrl+S'), registerAccelerator: false },
        item('&New Draft Proposal', 'new-proposal', 'CmdOrCtrl+N'),
        item('&Find…', 'search', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: '&View',
      submenu: [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }, { role: 'togglefullscreen' }],
    },
    {
      label: '&Help',
      submenu: [item('&Copy details', 'copy-details'), { label: '&About Panelpaper', click: showAbout }],
    },
  ]);
  Menu.setApplicationMenu(menu);
}
