/** Where the keyboard was: the element, everything around it from the inside out, and what it is called. */
interface Place {
  readonly element: Element;
  readonly around: readonly Element[];
  readonly name: string;
}

const REMEMBERED = 12;
// Whoever took an element away has had time to put the focus somewhere of its own choice.
const PATIENCE = 60;
const STOPS = 'button, input, select, textarea, a[href], summary, [tabindex]';

/**
 * Keeps the keyboard in its place when what had the focus goes away: a form that closes, a record that is removed, a screen
 * that gives way to another. It goes back to where it was before within the same pane, by name where that was made anew,
 * else to the pane itself. Gives back what ends it.
 */
export function keepFocus(): () => void {
  let places: readonly Place[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = ({ target }: FocusEvent) => {
    // The library's own stops hand the focus on at once, and are heard of after what they handed it to.
    if (!(target instanceof Element) || target !== document.activeElement) return;
    const place = { element: target, around: aroundOf(target), name: nameOf(target) };
    places = [place, ...places.filter(({ element }) => element !== target)].slice(0, REMEMBERED);
  };
  const isLost = () =>
    places[0] !== undefined &&
    !places[0].element.isConnected &&
    (document.activeElement === null || document.activeElement === document.body);
  const look = () => {
    if (!isLost()) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isLost()) placeFor(places)?.focus({ preventScroll: true });
    }, PATIENCE);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', note);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('focusin', note);
  };
}

function placeFor(places: readonly Place[]): HTMLElement | null {
  const [lost, ...before] = places;
  const pane = lost?.around.find((one) => one.isConnected && one.matches('[tabindex]'));
  if (pane === undefined) {
    const there = before.find(({ element }) => element.isConnected && element.checkVisibility());
    if (there !== undefined) return there.element as HTMLElement;
    const screen = document.querySelector('[role="alertdialog"], [role="dialog"]') ?? document;
    return screen.querySelector<HTMLElement>('nav [aria-current="page"]') ?? stopsIn(screen)[0] ?? null;
  }
  const stops = stopsIn(pane);
  for (const { element, around, name } of before) {
    if (!around.includes(pane)) continue;
    const same =
      stops.find((stop) => stop === element) ??
      stops.find((stop) => stop.tagName === element.tagName && name !== '' && nameOf(stop) === name);
    if (same !== undefined) return same;
  }
  return pane as HTMLElement;
}

function stopsIn(box: ParentNode): readonly HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility(),
  );
}

function aroundOf(element: Element): readonly Element[] {
  const around: Element[] = [];
  for (let one = element.parentElement; one !== null; one = one.parentElement) around.push(one);
  return around;
}

function nameOf(element: Element): string {
  if (!element.matches('button, a, input, select, textarea, summary, [role="row"]')) return '';
  return element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
}
