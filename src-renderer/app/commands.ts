import type { Result } from '../../src-shared/api/result.ts';
import { type Panel, usePaper } from '../features/paper/paper-state.ts';
import { leave, notify, show, useInterface, type View, type Wanted } from '../stores/interface-store.ts';
import { undo, useRegister } from '../stores/register-store.ts';
import { shell } from '../stores/shell.ts';
import { openSnapshotFile } from '../stores/snapshot-files.ts';

/** A command by the name that the menu, its key and the search know it by. */
type Act = () => void;

const COMMANDS: Readonly<Record<string, Act>> = {
  'create-register': () => leave(() => void told(shell('createRegister', {}))),
  'open-register': () => leave(() => void told(shell('openRegister', {}))),
  'open-snapshot': () => leave(() => void openSnapshotFile('new-register')),
  'bring-in-snapshot': () => void bringInSnapshot(),
  'open-sample': () => leave(() => void told(shell('openSample', {}))),
  'close-register': () => leave(() => void told(shell('closeRegister', {}))),
  'duplicate-register': () => void duplicateRegister(),
  'export-snapshot': () => show('snapshots', 'export'),
  'export-paper': () => want('export-paper', 'paper'),
  'read-reviewed': () => want('read-reviewed', 'paper'),
  'start-month': () => want('start-month', 'paper'),
  'dcc-update': () => want('dcc-update', 'assessments'),
  'with-authority': () => want('with-authority', 'meetings', null),
  'new-proposal': () => show('proposals', 'new'),
  'new-assessment': () => show('assessments', 'new'),
  'new-meeting': () => show('meetings', 'new'),
  'new-year': () => show('meetings', 'year'),
  'new-consultation': () => show('consultations', 'new'),
  'new-release': () => show('releases', 'new'),
  'paper-cover': () => showInPaper({ kind: 'cover' }),
  'paper-checks': () => showInPaper({ kind: 'checks', chosen: null, accepting: null }),
  'show-backups': () => show('snapshots', 'backups'),
  search: () => useInterface.setState(({ isSearching }) => ({ isSearching: !isSearching })),
  save: () => window.dispatchEvent(new CustomEvent('panelpaper-command', { detail: 'save' })),
  undo: () => void undoLast(),
  redo: () => void redoLast(),
  'new-window': () => void told(shell('newWindow', {})),
  'show-about': () => void told(shell('showAbout', {})),
  'copy-details': () =>
    void shell('copyDetails', {}).then((result) =>
      result.ok
        ? notify({ intent: 'success', text: 'The details are on the clipboard.' })
        : tellFailure(result.error),
    ),
};

// What is open stays so: whoever made the copy to be safe must see that they are not working in it yet.
async function duplicateRegister(): Promise<void> {
  const result = await shell('duplicateRegister', {});
  if (!result.ok) {
    tellFailure(result.error);
    return;
  }
  const { id, name, folder } = result.value;
  if (id === null) return;
  notify({
    intent: 'success',
    text: `“${name}” was made in ${folder}.`,
    next: 'The register that was copied is still the one that is open.',
    actions: [{ label: 'Open the copy', act: () => leave(() => void told(shell('openRecent', { id }))) }],
  });
}

function want(wanted: Wanted, view: View, record?: null): void {
  leave(() => {
    useInterface.setState({ wanted });
    show(view, record);
  });
}

function showInPaper(panel: Panel): void {
  leave(() => {
    usePaper.setState({ mode: 'live', reading: null, starting: null, panel });
    show('paper');
  });
}

async function bringInSnapshot(): Promise<void> {
  if (useRegister.getState().status.state === 'open') await openSnapshotFile('bring-in');
  else
    notify({
      intent: 'info',
      text: 'A snapshot is brought into a register that is open.',
      next: 'Open one first.',
    });
}

export function runCommand(name: string): void {
  COMMANDS[name]?.();
}

/** Undoes the last step; one that was done before the register was opened is asked about first. */
export async function undoLast(): Promise<void> {
  await step('undo');
}

export async function redoLast(): Promise<void> {
  await step('redo');
}

async function step(kind: 'undo' | 'redo'): Promise<void> {
  const { undoable, status } = useRegister.getState();
  const next = undoable[kind];
  if (next === null) {
    if (status.state === 'open') nothingTo(kind === 'undo' ? 'undo' : 'do again');
    return;
  }
  const path = status.state === 'open' ? status.path : null;
  if (next.isEarlier && useInterface.getState().mayUndoEarlierIn !== path) {
    useInterface.setState({ askingUndo: { kind, label: next.label, author: next.author, at: next.at } });
    return;
  }
  const result = await undo(next, kind);
  if (result.ok)
    notify({ intent: 'info', text: `${kind === 'undo' ? 'Undone' : 'Done again'}: ${next.label}` });
  else tellFailure(result.error);
}

// A key that does nothing looks broken.
function nothingTo(what: string): void {
  const text = `There is nothing to ${what}.`;
  if (useInterface.getState().notices.some((notice) => notice.text === text)) return;
  notify({ intent: 'info', text, next: 'Everything that was changed is under History.' });
}

/** Says what went wrong, with what to do next. */
export function tellFailure({
  message,
  next,
}: {
  readonly message: string;
  readonly next: string | null;
}): void {
  notify({ intent: 'error', text: message, next });
}

async function told(asked: Promise<Result<unknown>>): Promise<void> {
  const result = await asked;
  if (!result.ok) tellFailure(result.error);
}

/** The keys that the window itself answers, so that a text field keeps its own undo. */
export function answerKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === 's') {
    event.preventDefault();
    runCommand('save');
  } else if (key === 'z' && !isText(event.target)) {
    event.preventDefault();
    runCommand(event.shiftKey ? 'redo' : 'undo');
  }
}

function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)) ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
