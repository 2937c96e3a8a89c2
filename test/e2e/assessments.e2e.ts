import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';

async function goTo(page: Page, view: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view }).click();
}

test('rows pasted from a spreadsheet fill the DCC update, and one save changes the durations', async ({
  sample,
}) => {
  const { page, app } = sample;
  await goTo(page, 'Assessments');
  const open = page.getByRole('grid', { name: 'Open assessments' });
  await expect(open.getByRole('row').nth(1)).toContainText('SECMP0024');
  await expect(open.getByRole('row').nth(1)).toContainText('163 WD past');

  await page.getByRole('tab', { name: 'DCC update' }).click();
  await page.getByRole('textbox', { name: 'Told on' }).fill('31 Jan 20');
  const copied = 'PA\tSECMP0024\t03/06/2019\t15\tMar 2020\t\tDraft sent for review\nIA\tMP999\t1/1/2020';
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), copied);
  await page.getByRole('textbox', { name: 'Accepted, SECMP0007 IA' }).focus();
  await page.keyboard.press('Control+V');
  const preview = page.getByRole('region', { name: 'What was pasted' });
  await expect(preview).toContainText('2 rows pasted: 1 of them match');
  await expect(preview).toContainText('There is no proposal MP999 in the register.');
  await page.getByRole('button', { name: 'Fill 1 row' }).click();

  const line = page.getByRole('row', { name: /SECMP0024/ });
  await expect(line).toContainText('175 WD');
  await page.getByRole('textbox', { name: 'Returned, MP092 PA' }).fill('30/1/2020');
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await expect(page.getByRole('row', { name: /MP092/ })).toHaveCount(0);

  await page.getByRole('tab', { name: /^Open/ }).click();
  const changed = open.getByRole('row', { name: /SECMP0024/ });
  await expect(changed).toContainText('175 WD');
  await expect(changed).toContainText('Mar 20');
  await changed.click();
  const record = page.getByRole('region', { name: /SECMP0024 · Preliminary Assessment/ });
  await expect(record).toContainText('Draft sent for review');
  await record.getByRole('textbox', { name: 'Accepted' }).fill('31 May 2019');
  await expect(record).toContainText('176 WD of 15');
  await record.getByRole('button', { name: 'Discard changes' }).click();

  await page.getByRole('tab', { name: 'Returned' }).click();
  await expect(page.getByRole('grid', { name: 'Returned assessments' })).toContainText('MP092');
});
