import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, openSample, test } from './application.ts';
import { faultsOn } from './axe.ts';
import { SCREENS, showScreen } from './screens.ts';
import { setTheme } from './theme.ts';

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

test('axe finds nothing before a register is open, in the search, and where a file is refused', async ({
  folder,
}) => {
  test.setTimeout(120_000);
  const inBothThemes = async (page: Page) => {
    const found: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(page, theme);
      found.push(...(await faultsOn(page)));
    }
    return found;
  };
  const first = await launch(folder);
  await expect(first.page.getByRole('button', { name: /sample/i }).first()).toBeVisible();
  expect(await inBothThemes(first.page)).toEqual([]);
  await openSample(first);
  await first.page.getByText('Search or jump to…').click();
  await first.page.keyboard.type('panel');
  await expect(first.page.getByRole('option').first()).toBeVisible();
  expect(await inBothThemes(first.page)).toEqual([]);
  await first.app.close();

  const odd = join(folder, 'letter.panelpaper');
  writeFileSync(odd, 'A letter, and no database. '.repeat(20));
  const second = await launch(folder, [odd]);
  await expect(second.page.getByRole('alert')).toContainText('not a Panelpaper register');
  expect(await inBothThemes(second.page)).toEqual([]);
  await second.app.close();
});

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
