import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { SCREENS, showScreen } from './screens.ts';
import { setTheme } from './theme.ts';

async function faultsOn(page: Page): Promise<readonly string[]> {
  // The rules run in the page itself: Electron opens no second page for them.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen in the ${theme} theme`, async ({ sample }) => {
    test.setTimeout(240_000);
    const { page } = sample;
    await setTheme(page, theme);
    const faults: Record<string, readonly string[]> = {};
    for (const screen of SCREENS) {
      await showScreen(page, screen);
      const found = await faultsOn(page);
      if (found.length > 0) faults[screen.name] = found;
    }
    expect(faults).toEqual({});
  });
}

test('at 200 % in a window of 1024 by 700 nothing but tables scrolls sideways', async ({ sample }) => {
  test.setTimeout(240_000);
  const { page } = sample;
  // 200 % of a window of 1024 by 700 leaves a page of half that.
  await page.setViewportSize({ width: 512, height: 350 });
  const faults: Record<string, readonly string[]> = {};
  for (const screen of SCREENS) {
    await showScreen(page, screen);
    const sideways = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => {
          const { overflowX } = getComputedStyle(element);
          const scrolls = overflowX === 'auto' || overflowX === 'scroll';
          const isTable = element.closest('.table-box, [data-scrolls-sideways]') !== null;
          return scrolls && !isTable && element.scrollWidth > element.clientWidth + 1;
        })
        .map((element) => `${element.tagName} ${element.className}`),
    );
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    const found = [...sideways, ...(isWide ? ['the page itself'] : [])];
    if (found.length > 0) faults[screen.name] = found;
  }
  expect(faults).toEqual({});
});
