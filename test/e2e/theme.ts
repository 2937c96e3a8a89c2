import type { Page } from '@playwright/test';

/** Chooses a theme as Settings does, and waits until the window wears it. */
export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((chosen) => {
    const { panelpaper } = window as unknown as {
      panelpaper: { ask: (method: string, input: unknown) => Promise<unknown> };
    };
    return panelpaper.ask('setPreferences', { theme: chosen });
  }, theme);
  await page.locator(`[data-theme="${theme}"]`).first().waitFor();
}
