import { expect, type Locator, type Page } from '@playwright/test';

/** Where the keyboard is, as a person at it would see. */
export interface Focus {
  /** The element in short, for what a failing test says. */
  readonly what: string;
  /** Why a person would not know that they are there; null where they would. */
  readonly fault: string | null;
}

const FARTHEST = 150;

/** Looks at the element that has the focus: whether there is one, whether it is in sight, whether it is ringed. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body)
      return { what: 'the page itself', fault: 'the focus is lost' };
    const text = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
    const what = `${element.tagName.toLowerCase()}.${element.className} “${text}”`;
    const box = element.getBoundingClientRect();
    const isInSight =
      box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight && box.width > 0;
    if (!isInSight) return { what, fault: 'it is out of sight' };

    const isSeen = (colour: string) => !/^(transparent|rgba\(.*, 0\))$/.test(colour);
    const isRinged = (one: Element, part: string | null) => {
      const style = getComputedStyle(one, part);
      if (part !== null && (style.content === 'none' || style.content === 'normal')) return false;
      const hasOutline =
        style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 && isSeen(style.outlineColor);
      const shadows = style.boxShadow.match(/rgba?\([^)]*\)/g) ?? [];
      // The library draws some rings as the border of what it puts over the element.
      const hasBorder =
        part !== null &&
        parseFloat(style.borderTopWidth) > 1 &&
        parseFloat(style.borderLeftWidth) > 1 &&
        isSeen(style.borderTopColor);
      return hasOutline || hasBorder || shadows.some(isSeen);
    };
    // The library's fields underline their box, drawn from its middle to its ends, in place of a ring around the input.
    const isUnderlined = (field: Element) => {
      const { content, borderBottomWidth, backgroundImage, transform } = getComputedStyle(field, '::after');
      const hasLine = parseFloat(borderBottomWidth) >= 2 || backgroundImage.includes('gradient');
      return content !== 'none' && hasLine && !/^matrix\(0,/.test(transform);
    };
    const isBoxRinged = (one: Element) => [null, '::after', '::before'].some((part) => isRinged(one, part));
    const field = element.closest(
      '.fui-Input, .fui-Textarea, .fui-Select, .fui-Combobox, .fui-Dropdown, .fui-SearchBox',
    );
    // A hidden checkbox or switch is drawn by what stands beside it.
    const beside = element.matches('input[type="checkbox"], input[type="radio"]')
      ? [element.parentElement, element.nextElementSibling]
      : [];
    const isMarked =
      isBoxRinged(element) ||
      (field !== null && (isUnderlined(field) || isBoxRinged(field))) ||
      beside.some((one) => one !== null && isBoxRinged(one));
    return { what, fault: isMarked ? null : 'nothing shows that the focus is there' };
  });
}

/** Presses a key and expects the focus to be somewhere, in sight and ringed, once what the key did has settled. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expectFocus(page, `after ${key}`);
}

export async function expectFocus(page: Page, when: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const { what, fault } = await focusOf(page);
        return fault === null ? 'seen' : `${when}: ${what}: ${fault}`;
      },
      { intervals: [0, 20, 50, 100, 250], timeout: 3000 },
    )
    .toBe('seen');
}

/** Presses Tab, or another key, until the focus is on the element. */
export async function goTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.first().waitFor({ state: 'attached' });
  for (let presses = 0; presses < FARTHEST; presses += 1) {
    if (await hasFocus(target)) return;
    await press(page, key);
  }
  throw new Error(`${key} does not lead to ${target}.`);
}

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
}
