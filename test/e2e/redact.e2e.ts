import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { chooseFromMenu, expect, test, viewButton } from './application.ts';
import { faultsOn } from './axe.ts';
import { setTheme } from './theme.ts';

const NAME = 'Gemma Slaney';
const REMOVED = /Person 57ec \(name removed\)/;

async function showPeople(page: Page): Promise<void> {
  await viewButton(page, 'Settings').click();
  await page.getByRole('button', { name: 'People', exact: true }).click();
}

/** What the window's own storage keeps of text that is not saved. */
function keptText(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify({ ...localStorage }));
}

test('a name is taken out of the screen, the paper, another window and the file, and does not come back', async ({
  sample,
}) => {
  test.setTimeout(120_000);
  const { app, page, at } = sample;
  const file = at('sample.panelpaper');
  await viewButton(page, 'Paper').click();
  await expect(page.getByText(NAME).first()).toBeVisible();
  await showPeople(page);
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name').fill('Ada Newcomer');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('button', { name: /^Ada Newcomer/ })).toContainText('Not named in any record');
  expect(readFileSync(file).includes(NAME)).toBe(true);

  // Another window in which her name is being written.
  const opening = app.waitForEvent('window');
  await chooseFromMenu(app, 'New window');
  const other = await opening;
  await showPeople(other);
  await other.getByRole('button', { name: /^Gordon Hextall/ }).click();
  await other.getByLabel('Name').fill(`Gordon Hextall (for ${NAME})`);
  await expect.poll(() => keptText(other)).toContain(NAME);
  await page.bringToFront();

  await page.getByRole('button', { name: new RegExp(`^${NAME}`) }).press('Enter');
  await expect(page.getByRole('button', { name: 'DP107' })).toBeVisible();
  await page.getByRole('button', { name: 'Redact…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: `Redact ${NAME}?` });
  await expect(dialog).toContainText('This cannot be undone.');
  await expect(dialog.getByRole('list', { name: 'Backup files' })).toContainText(/daily\.panelpaper/);
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    expect(await faultsOn(page)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Redact…' }).press('Enter');
  const act = dialog.getByRole('button', { name: 'Redact this person' });
  await dialog.getByRole('textbox').fill('Gemma');
  await expect(act).toBeDisabled();
  await dialog.getByRole('textbox').fill(NAME);
  await page.keyboard.press('Enter');
  const result = page.getByRole('dialog', { name: 'The name was taken out' });
  await expect(result).toContainText(REMOVED);
  await expect(result.getByRole('button', { name: 'Close' })).toBeFocused();
  expect(await faultsOn(page)).toEqual([]);
  await result.getByRole('button', { name: 'Copy this list' }).press('Enter');
  await expect(page.getByText('The list is on the clipboard.')).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/daily\.panelpaper/);
  await result.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(page.getByRole('button', { name: REMOVED })).toBeFocused();
  await expect(page.getByRole('button', { name: REMOVED })).toContainText('by Test Clerk');

  // The other window begins anew, and offers what was being written in it without the name.
  const offer = other.getByRole('alertdialog');
  await expect(offer).toContainText(/for Person 57ec \(name removed\)/);
  await offer.getByRole('button', { name: 'Put it back' }).click();
  await expect(other.getByLabel('Name')).toHaveValue(/^Gordon Hextall \(for Person 57ec/);
  await expect(other.locator('body')).not.toContainText(NAME);
  expect(await keptText(other)).not.toContain('Slaney');
  await other.getByRole('button', { name: 'Discard changes' }).click();

  // Not in the paper, not in the history, and no step brings it back.
  await viewButton(page, 'Paper').click();
  await expect(page.getByText(REMOVED).first()).toBeVisible();
  await expect(page.getByText(NAME)).toHaveCount(0);
  await viewButton(page, 'History').click();
  const step = page.locator('.history-set').first();
  await expect(step).toContainText('Redact a person');
  await step.click();
  await expect(page.getByText('Took a person’s name out everywhere')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo this step' })).toHaveCount(0);
  await chooseFromMenu(app, 'Undo');
  await expect(page.locator('.history-set').first()).toContainText('Undo: Add Ada Newcomer');
  await showPeople(page);
  await expect(page.getByRole('button', { name: REMOVED })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(NAME);

  expect(readFileSync(file).includes('Slaney')).toBe(false);
  expect(existsSync(`${file}-journal`)).toBe(false);
  // The backup is listed and left as it is.
  const [backup = ''] = readdirSync(at('sample backups')).filter((name) => name.includes('daily'));
  expect(readFileSync(at(`sample backups/${backup}`)).includes(NAME)).toBe(true);
  await page.getByRole('button', { name: REMOVED }).click();
  await page.getByRole('button', { name: 'What still has the name…' }).click();
  await expect(page.getByRole('dialog', { name: 'What still has the name' })).toContainText(backup);
});
