import { useInterface, type View } from './interface-store.ts';

/**
 * Saves that were asked for and have no answer yet, kept in the window's own storage: where the page or the application
 * ends in the middle of one, the next start asks the register what became of it.
 */
export interface SaveInFlight {
  readonly id: string;
  readonly registerId: string;
  readonly label: string;
  readonly view: View;
  readonly record: string | null;
  /** The instant, UTC. */
  readonly at: string;
}

const KEY = 'panelpaper-saves-in-flight';

/** Notes that a save was asked for. */
export function beginSave(id: string, label: string, registerId: string | null): void {
  if (registerId === null) return;
  const { view, selected } = useInterface.getState();
  const save = { id, registerId, label, view, record: selected[view] ?? null, at: new Date().toISOString() };
  write([...read(), save]);
}

/** Forgets a save that was answered, whatever the answer was. */
export function endSave(id: string): void {
  write(read().filter((one) => one.id !== id));
}

/** The saves in a register that had no answer when an earlier page ended. */
export function leftInFlight(registerId: string): readonly SaveInFlight[] {
  return read().filter(
    (one) => one.registerId === registerId && new Date(one.at).getTime() < performance.timeOrigin,
  );
}

/** Puts the saves that are noted in other words. */
export function rewriteSaves(change: (saves: readonly SaveInFlight[]) => readonly SaveInFlight[]): void {
  write(change(read()));
}

function read(): readonly SaveInFlight[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? (value as readonly SaveInFlight[]) : [];
  } catch {
    // Storage that cannot be read knows of none.
    return [];
  }
}

function write(saves: readonly SaveInFlight[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(saves));
  } catch {
    // A full storage must not stop the save itself.
  }
}
