import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import mammoth from 'mammoth';
import { chooseFromMenu, expect, test, viewButton } from './application.ts';
import { faultsOn } from './axe.ts';
import { editHere, sentByBob } from './sent-by-bob.ts';
import { setTheme } from './theme.ts';

async function termIs(page: Page, short: string, long: string): Promise<void> {
  await viewButton(page, 'Settings').click();
  await page.getByRole('button', { name: 'Glossary' }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^${short}`) })).toContainText(long);
}

test('what two did apart is merged by choosing, undone, and merged again', async ({ sample }) => {
  test.setTimeout(120_000);
  const { app, page, answerDialog, at } = sample;
  const path = sentByBob(sample);
  await editHere(page);
  await answerDialog(path);
  await chooseFromMenu(app, 'Bring in a snapshot…');
  await expect(page.getByRole('heading', { name: 'from Bob.panelsnap' })).toBeFocused();
  await expect(page.getByText('Since then 2 records were changed here, and 3 there.')).toBeVisible();
  const bringIn = page.getByRole('button', { name: /^Bring in their/ });
  await expect(page.getByText('2 to decide first')).toBeVisible();
  await expect(bringIn).toBeDisabled();

  // What they alone changed, field by field.
  await page.getByRole('button', { name: /^DP100/ }).click();
  await expect(page.getByText('Response Traffic, Managed, was Service Response')).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    expect(await faultsOn(page)).toEqual([]);
  }

  const conflict = page.getByRole('group', { name: /Stands for · PMA/ });
  await expect(conflict).toContainText('Policy Management Authority');
  await expect(conflict).toContainText(/Prepayment Meter Arrangement\s*Bob, 7 February 2020/);
  await conflict.getByRole('radio', { name: /Theirs/ }).check();
  await page.getByRole('button', { name: 'Combine' }).click();
  const second = page.getByRole('group', { name: /Stands for · XYZ/ });
  await second.getByRole('radio', { name: /Mine/ }).check();
  await expect(page.getByText('to decide first')).toHaveCount(0);
  await bringIn.click();
  await expect(page.getByText(/changes are in\./)).toBeVisible();
  await expect(page.getByText('Everything in it is in this register already.')).toBeVisible();
  expect(readdirSync(at('sample backups')).join()).toContain('before a merge');
  await termIs(page, 'PMA', 'Prepayment Meter Arrangement');
  await expect(page.getByRole('button', { name: /^XYZ/ })).toHaveCount(1);

  await chooseFromMenu(app, 'Undo');
  await termIs(page, 'PMA', 'Parse and Match Algorithm');
  await viewButton(page, 'Snapshots').click();
  await expect(bringIn).toBeEnabled();
  await bringIn.click();
  await expect(page.getByText('Everything in it is in this register already.')).toBeVisible();
  await termIs(page, 'PMA', 'Prepayment Meter Arrangement');
});

test('a snapshot is looked at, and put in the register’s place until that is undone', async ({ sample }) => {
  test.setTimeout(120_000);
  const { app, page } = sample;
  const path = sentByBob(sample);
  await editHere(page);
  // As the system does where somebody opens the file itself.
  await app.evaluate(
    ({ app: main }, file) => main.emit('second-instance', {}, ['panelpaper', file], '/'),
    path,
  );
  await page.getByRole('button', { name: 'Bring into this register…' }).click();
  await page.getByRole('tab', { name: 'Look at it' }).click();
  await expect(page.getByText('This is only looked at')).toBeVisible();
  await expect(page.getByRole('list', { name: 'What it holds' })).toContainText('66 proposals');

  await page.getByRole('tab', { name: 'Replace mine' }).click();
  await page.getByRole('button', { name: 'Replace this register…' }).click();
  const question = page.getByRole('dialog', { name: 'Replace this register by Bob’s snapshot?' });
  await expect(question).toContainText('2 records that were changed here since are lost.');
  await question.getByRole('button', { name: 'Replace it' }).click();
  await expect(page.getByText('This register is now what from Bob.panelsnap holds.')).toBeVisible();
  await termIs(page, 'XYZ', 'Their yield zone');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await termIs(page, 'XYZ', 'My yield zone');
});

test('a protected snapshot is written and read back, and asks for its passphrase', async ({ sample }) => {
  test.setTimeout(120_000);
  const { page, answerDialog, at } = sample;
  const passphrase = 'correct horse battery staple';
  await viewButton(page, 'Snapshots').click();
  await page.getByRole('checkbox', { name: 'Protected by a passphrase' }).check();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Export a snapshot…' }).click();
  await expect(page.getByText('It is not the same as the first.')).toBeVisible();
  await page.getByLabel('Passphrase again', { exact: true }).fill(passphrase);
  await answerDialog(at('secret.panelsnap'));
  await page.getByRole('button', { name: 'Export a snapshot…' }).click();
  await expect(page.getByText(/secret\.panelsnap was written, read back and compared/)).toBeVisible({
    timeout: 60_000,
  });
  expect(await faultsOn(page)).toEqual([]);

  await page.getByRole('tab', { name: 'Bring in' }).click();
  await page.getByRole('button', { name: 'Choose a snapshot…' }).click();
  const question = page.getByRole('dialog', { name: '“secret.panelsnap” is protected' });
  await question.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await question.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByText('Everything in it is in this register already.')).toBeVisible({
    timeout: 60_000,
  });
});

test('a note for whoever takes the register over is written beside it', async ({ sample }) => {
  const { page, answerDialog, at } = sample;
  await viewButton(page, 'Snapshots').click();
  const part = page.getByRole('region', { name: 'Hand it over' });
  await expect(part).toContainText('takes the register over on 31 January 2020');
  await answerDialog(at('note.docx'));
  await part.getByRole('button', { name: 'Write a hand-over note…' }).click();
  await expect(part).toContainText(
    /note\.docx was written\. \d+ things are due; \w+ promises? and 8 checks are open\./,
  );
  const { value } = await mammoth.extractRawText({ path: at('note.docx') });
  expect(value).toContain('SEC Panel');
  expect(await faultsOn(page)).toEqual([]);
});
