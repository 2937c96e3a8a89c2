/** A text field, as far as this script needs it: it runs in the page's process, where the compiler knows no pages. */
interface Field {
  spellcheck: boolean;
  readonly value?: string;
  readonly getAttribute: (name: string) => string | null;
  readonly setAttribute: (name: string, value: string) => void;
}

declare const document: {
  readonly activeElement: Field | null;
  readonly querySelectorAll: (selector: string) => Iterable<Field>;
  readonly addEventListener: (
    name: string,
    hear: (event: { readonly target: Field }) => void,
    capture: boolean,
  ) => void;
};

const CHECKED = '[spellcheck="true"]';

// Chromium keeps its marks until a text is edited; a field that is told not to be checked drops them at once.
function lookAt(field: Field): void {
  field.spellcheck = false;
  field.spellcheck = true;
}

/** Has the text that is being written looked through again. */
export function lookAtWritten(): void {
  const field = document.activeElement;
  if (field?.getAttribute('spellcheck') === 'true') lookAt(field);
}

/** Has every text looked through again. */
export function lookAtAll(): void {
  for (const field of document.querySelectorAll(CHECKED)) lookAt(field);
}

/** Whether this Electron never comes back from a text whose first character is no letter (31.7 to 33.3; electron#44336). */
export function cannotCheckAll(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 31 && minor >= 7) || (major === 32 && minor >= 2) || (major === 33 && minor < 4);
}

const HELD = 'data-spelling-held';

/**
 * Keeps such an Electron from texts that it may not come back from: any in which something begins with another character
 * than a letter. The runtime that tests use on machines without Electron's own is one; a release never is.
 */
export function holdBack(): void {
  const hold = ({ target: field }: { readonly target: Field }) => {
    const isOurs = field.spellcheck || field.getAttribute?.(HELD) !== null;
    if (field.value === undefined || !isOurs) return;
    field.setAttribute(HELD, '');
    field.spellcheck = !/(?:^|\s)[^\p{L}\s]|^\s/u.test(field.value);
  };
  for (const name of ['focusin', 'input']) document.addEventListener(name, hold, true);
}
