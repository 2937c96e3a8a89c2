import type { Result } from '../../src-shared/api/result.ts';
import { leave, notify, show, useInterface } from '../stores/interface-store.ts';
import { redo, undo, useRegister } from '../stores/register-store.ts';
import { shell } from '../stores/shell.ts';

/** A command by the name that the menu, its key and the search know it by. */
type Act = () => void;

const COMMANDS: Readonly<Record<string, Act>> = {
  'create-register': () => leave(() => void told(shell('createRegister', {}))),
  'open-register': () => leave(() => void told(shell('openRegister', {}))),
  'open-snapshot': () => leave(() => void told(shell('openSnapshot', {}))),
  'open-sample': () => leave(() => void told(shell('openSample', {}))),
  'close-register': () => leave(() => void told(shell('closeRegister', {}))),
  'duplicate-register': () => void told(shell('duplicateRegister', {})),
  'export-snapshot': () => show('snapshots'),
  'export-paper': () =>
    leave(() => {
      useInterface.setState({ wanted: 'export-paper' });
      show('paper');
    }),
  'read-reviewed': () =>
    leave(() => {
      useInterface.setState({ wanted: 'read-reviewed' });
      show('paper');
    }),
  'new-proposal': () => show('proposals', 'new'),
  search: () => useInterface.setState(({ isSearching }) => ({ isSearching: !isSearching })),
  save: () => window.dispatchEvent(new CustomEvent('panelpaper-command', { detail: 'save' })),
  undo: () => void undoLast(),
  redo: () => void redoLast(),
  'copy-details': () =>
    void shell('copyDetails', {}).then((result) =>
      result.ok
        ? notify({ intent: 'success', text: 'The details are on the clipboard.' })
        : tellFailure(result.error),
    ),
};

export function runCommand(name: string): void {
  COMMANDS[name]?.();
}

export async function undoLast(): Promise<void> {
  const label = useRegister.getState().undoable.at(-1)?.label;
  if (label === undefined) {
    nothingTo('undo');
    return;
  }
  const result = await undo();
  if (result.ok) notify({ intent: 'info', text: `Undone: ${label}` });
  else tellFailure(result.error);
}

export async function redoLast(): Promise<void> {
  const label = useRegister.getState().redoable.at(-1)?.label;
  if (label === undefined) {
    nothingTo('do again');
    return;
  }
  const result = await redo();
  if (result.ok) notify({ intent: 'info', text: `Done again: ${label}` });
  else tellFailure(result.error);
}

// A key that does nothing looks broken, above all after the register was closed and opened again.
function nothingTo(what: string): void {
  if (useRegister.getState().status.state !== 'open') return;
  const text = `There is nothing to ${what} since the register was opened.`;
  if (useInterface.getState().notices.some((notice) => notice.text === text)) return;
  notify({ intent: 'info', text, next: 'What was changed before is under History.' });
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
