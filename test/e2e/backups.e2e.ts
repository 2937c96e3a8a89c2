import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';
import { openToRead, openToWrite } from '../../src-main/register/store.ts';
import { TEST_AUTHOR } from '../helpers/commit-to.ts';
import { expect, launch, openSample, test } from './application.ts';
import { faultsOn } from './axe.ts';
import { registerProcess } from './register-process.ts';
import { setTheme } from './theme.ts';

async function addPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name').fill(name);
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name })).toBeVisible();
}

function peopleIn(path: string): readonly string[] {
  const store = openToRead(path);
  const names = store.read().person.map(({ name }) => name);
  store.close();
  return names;
}

/** The first window's page as Electron holds it: Playwright gives up one that crashed. */
function shownIn(app: ElectronApplication, selector: string): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }, wanted) => {
    const code = `document.querySelector(${JSON.stringify(wanted)})?.textContent ?? ''`;
    const late = new Promise<string>((resolve) => setTimeout(resolve, 500, ''));
    return Promise.race([BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code), late]);
  }, selector);
}

test('a register is backed up by itself and by hand, and a backup restored by the keyboard', async ({
  sample,
}) => {
  const { page, at } = sample;
  const bar = page.locator('.status-bar');
  await expect(bar).toContainText('Backed up today');
  await addPerson(page, 'Ada Newcomer');
  await bar.getByRole('button', { name: 'Backed up today' }).click();
  await expect(page.getByRole('tab', { name: 'Backups' })).toHaveAttribute('aria-selected', 'true');
  const rows = page.getByRole('table', { name: 'Backups' }).locator('tbody tr');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('Daily');
  await page.getByRole('button', { name: 'Back up now' }).press('Enter');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText(/By hand.*Whole/);
  expect(await faultsOn(page)).toEqual([]);

  await addPerson(page, 'Ben Newcomer');
  await bar.getByRole('button', { name: 'Backed up today' }).click();
  await rows.first().getByRole('button', { name: 'Restore' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('One change made since will no longer be in the register');
  await expect(dialog).toContainText('Add Ben Newcomer');
  expect(await faultsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  // It can be looked at before: what is in it, and what the register would be otherwise.
  await rows.first().getByRole('button', { name: 'Look at' }).press('Enter');
  const look = page.getByRole('region', { name: /^Backup of/ });
  await expect(look).toContainText('The newest change in it is “Add Ada Newcomer”, by Test Clerk');
  await expect(look.getByRole('list', { name: 'What it holds' })).toContainText('66 proposals');
  await look.getByRole('button', { name: /People/ }).press('Enter');
  await expect(look).toContainText('Removed a person · Ben Newcomer');
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(page, theme);
    expect(await faultsOn(page)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await expect(rows.first().getByRole('button', { name: 'Look at' })).toBeFocused();
  await rows.first().getByRole('button', { name: 'Restore' }).press('Enter');
  await dialog.getByRole('button', { name: 'Restore this one' }).press('Enter');
  await expect(page.getByText('The register is as it was on')).toBeVisible();
  expect(peopleIn(at('sample.panelpaper'))).toContain('Ada Newcomer');
  expect(peopleIn(at('sample.panelpaper'))).not.toContain('Ben Newcomer');
  await expect(rows.first()).toContainText(/Before a restore.*Whole/);

  // What was there before the restore can be had back, and nothing half made is left.
  await rows.first().getByRole('button', { name: 'Restore' }).click();
  await expect(dialog).toContainText('One change that is in it alone will be back.');
  await dialog.getByRole('button', { name: 'Restore this one' }).click();
  await expect(rows).toHaveCount(4);
  expect(peopleIn(at('sample.panelpaper'))).toContain('Ben Newcomer');
  const left = [...readdirSync(at('')), ...readdirSync(at('sample backups'))];
  expect(left.filter((name) => /\.tmp|journal/.test(name))).toEqual([]);
});

test('a backup that fails is said quietly, and a clock that was set back once', async ({ folder }) => {
  const first = await launch(folder);
  await openSample(first);
  const path = first.at('sample.panelpaper');
  await first.app.close();
  const store = openToWrite(path, { author: 'Us' });
  const changes = [
    { kind: 'put', entity: 'person', record: { id: crypto.randomUUID(), name: 'Cat' } },
  ] as const;
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  store.commit({ ...TEST_AUTHOR, id: crypto.randomUUID(), label: 'Add Cat', at: tomorrow, changes });
  store.close();
  rmSync(first.at('sample backups'), { recursive: true, force: true });
  writeFileSync(first.at('sample backups'), 'in the way');

  const { page, app } = await launch(folder);
  await expect(page.getByText('This computer’s clock says')).toHaveCount(1);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  const failed = page.locator('.status-bar').getByRole('button', { name: 'The daily backup failed' });
  await expect(failed).toHaveAttribute('title', /No backup of .* could be made/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await addPerson(page, 'Dan Newcomer');
  await expect(page.getByText('This computer’s clock says')).toHaveCount(0);
  await app.close();
});

test('what became of a save in flight is told when the page and the process died in it', async ({
  sample,
}) => {
  test.skip(process.platform !== 'linux', 'Processes are found through /proc.');
  const { page, app, at } = sample;
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name').fill('Eve Newcomer');
  const pid = registerProcess(app);
  process.kill(pid, 'SIGSTOP');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('status').filter({ hasText: 'Saving…' })).toBeVisible();
  // Killed before it could commit, and the page with it, so that nobody is left to ask for the save again.
  process.kill(pid, 'SIGKILL');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(() => shownIn(app, '.notices')).toMatch(/“Add Eve Newcomer” was (?:not )?saved/);
  const told = await shownIn(app, '.notices');
  expect(peopleIn(at('sample.panelpaper')).includes('Eve Newcomer')).toBe(!told.includes('was not saved'));
});
