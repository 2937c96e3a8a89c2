import type { Locator, Page } from '@playwright/test';

/** A screen of the application: where it is, and what is opened on it. */
export interface Screen {
  readonly name: string;
  readonly view: string;
  /** The text of a row to open beside the list. */
  readonly row?: string;
  /** A button or tab to press on it. */
  readonly press?: string | RegExp;
}

/** Every screen, as pictures are taken of them and axe looks at them. */
export const SCREENS: readonly Screen[] = [
  { name: 'overview', view: 'Overview' },
  { name: 'proposals', view: 'Proposals', row: 'SECMP0053' },
  { name: 'new-proposal', view: 'Proposals', press: 'New Draft Proposal' },
  { name: 'assessments', view: 'Assessments', row: 'SECMP0024' },
  { name: 'dcc-update', view: 'Assessments', press: 'DCC update' },
  { name: 'meetings', view: 'Meetings' },
  { name: 'consultations', view: 'Consultations', row: 'MP077' },
  { name: 'releases', view: 'Releases', row: 'February 2020' },
  { name: 'paper', view: 'Paper' },
  { name: 'checks', view: 'Paper', press: /^(\d+|No) checks?$/ },
  { name: 'history', view: 'History' },
  { name: 'snapshots', view: 'Snapshots', press: /^Export$/ },
  { name: 'bring-in', view: 'Snapshots', press: /^Bring in$/ },
  { name: 'backups', view: 'Snapshots', press: 'Backups' },
  { name: 'people', view: 'Settings', press: 'People' },
  { name: 'settings', view: 'Settings', press: 'Counting' },
];

/** Goes to a screen, by the navigation, and opens what it shows. */
export async function showScreen(page: Page, { view, row, press }: Screen): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view }).click();
  await page.locator('main h1, main h2, main h3').first().waitFor({ state: 'attached' });
  // In a narrow window a record that is open stands in the list's place.
  const close = page.locator('.record-head').getByRole('button', { name: 'Close' });
  if (await close.isVisible().catch(() => false)) await close.click();
  if (row !== undefined) {
    await scrollTo(page, page.getByRole('row').filter({ hasText: row }).first());
    await page.getByRole('row').filter({ hasText: row }).first().click();
    await page.locator('.record-pane').waitFor();
  }
  if (press !== undefined) {
    const button = page.getByRole('button', { name: press }).or(page.getByRole('tab', { name: press }));
    await button.first().click();
  }
  await page.waitForTimeout(250);
}

// Rows that are far out of sight are not in the page.
async function scrollTo(page: Page, row: Locator): Promise<void> {
  const table = page.locator('.table-box').first();
  await table.waitFor();
  for (let steps = 0; steps < 100 && (await row.count()) === 0; steps += 1) {
    await table.evaluate((box) => box.scrollBy(0, box.clientHeight / 2));
    await page.waitForTimeout(50);
  }
}
