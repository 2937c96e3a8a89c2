import { useInterface, VIEWS, type View } from './interface-store.ts';
import { type OpenActs, openActs } from './open-acts.ts';
import { useRegister } from './register-store.ts';

/**
 * What stands in forms and is not saved, kept in the window's own storage while it is typed, so that it outlives a crash
 * and is offered at the next start. It is gone as soon as the form is saved or discarded.
 */
export interface UnsavedText {
  readonly registerId: string;
  readonly view: View;
  readonly record: string | null;
  /** What was being edited: "DP114". */
  readonly what: string;
  readonly fields: readonly { readonly label: string; readonly text: string }[];
  /** The small forms that were open. */
  readonly acts?: OpenActs;
  /** The instant, UTC. */
  readonly at: string;
}

const KEY = 'panelpaper-unsaved-text';
const MOST = 20;

/** Keeps the text of a form that stands in a place. */
export function keepText(place: Place, fields: UnsavedText['fields']): void {
  const others = read().filter((one) => !isSame(one, place));
  const text = { ...place, fields, acts: openActs(), at: new Date().toISOString() };
  write(fields.length === 0 ? others : [...others, text].slice(-MOST));
}

/** Forgets the text of a form: it was saved or discarded. */
export function forgetText(place: Place): void {
  write(read().filter((one) => !isSame(one, place)));
}

/** What was left unsaved in a register before this window was loaded, oldest first. */
export function leftUnsaved(registerId: string): readonly UnsavedText[] {
  return read().filter((one) => one.registerId === registerId);
}

/** Forgets what stood in the forms of a place: it turned out to be saved. */
export function forgetTextAt({ registerId, view, record }: Omit<Place, 'what'>): void {
  write(read().filter((one) => one.registerId !== registerId || one.view !== view || one.record !== record));
}

export function forgetAll(registerId: string): void {
  write(read().filter((one) => one.registerId !== registerId));
}

/** Puts the texts that are kept in other words. */
export function rewriteTexts(change: (texts: readonly UnsavedText[]) => readonly UnsavedText[]): void {
  write(change(read()));
}

/** Keeps texts whose forms are gone, to be offered again. */
export function keepTexts(texts: readonly UnsavedText[]): void {
  const others = read().filter((one) => !texts.some((text) => isSame(text, one)));
  write([...others, ...texts].slice(-MOST));
}

/** Where a form stands. */
export type Place = Pick<UnsavedText, 'registerId' | 'view' | 'record' | 'what'>;

/** The place of a form that is open now; null where no register is. */
export function placeOf(what: string): Place | null {
  const { registerId } = useRegister.getState();
  const { view, selected } = useInterface.getState();
  return registerId === null ? null : { registerId, view, record: selected[view] ?? null, what };
}

function isSame(a: Place, b: Place): boolean {
  return a.registerId === b.registerId && a.view === b.view && a.record === b.record && a.what === b.what;
}

function read(): readonly UnsavedText[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter(isText) : [];
  } catch {
    // Storage that cannot be read holds nothing to offer.
    return [];
  }
}

function write(texts: readonly UnsavedText[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(texts));
  } catch {
    // A full storage must not stop the typing; what was kept before stays.
  }
}

function isText(value: unknown): value is UnsavedText {
  const text = value as Partial<UnsavedText> | null;
  return (
    typeof text?.registerId === 'string' &&
    typeof text.what === 'string' &&
    VIEWS.some((view) => view === text.view) &&
    Array.isArray(text.fields)
  );
}
