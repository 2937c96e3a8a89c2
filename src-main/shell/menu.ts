import { Menu, type MenuItemConstructorOptions } from 'electron';
import { showAbout } from './dialogs.ts';

/** What the menu acts on: commands go to the window that is being worked in. */
interface Acting {
  readonly command: (command: string) => void;
  readonly newWindow: () => unknown;
}

/** What Undo and Redo would do, as the menu names it; null where there is nothing. */
interface Steps {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** The menu: every command with its key. What a command does is the window's business. */
export function setUpMenu(application: Acting): void {
  nameSteps(application, { undo: null, redo: null });
}

const LONGEST_LABEL = 60;

// An ampersand would be taken for the key of an item.
function named(verb: string, step: string | null): string {
  if (step === null) return verb;
  const label = step.length > LONGEST_LABEL ? `${step.slice(0, LONGEST_LABEL)}…` : step;
  return `${verb} “${label.replaceAll('&', '&&')}”`;
}

/** Draws the menu anew, with what Undo and Redo would do: a label cannot be changed in a menu that stands. */
export function nameSteps(application: Acting, steps: Steps): void {
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
        item('New register &from a snapshot…', 'open-snapshot'),
        { type: 'separator' },
        item('&Duplicate register…', 'duplicate-register'),
        item('Bring in a &snapshot…', 'bring-in-snapshot'),
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
        { ...item(named('&Undo', steps.undo), 'undo', 'CmdOrCtrl+Z'), registerAccelerator: false },
        { ...item(named('&Redo', steps.redo), 'redo', 'CmdOrCtrl+Shift+Z'), registerAccelerator: false },
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
