import { readFileSync } from 'node:fs';
import { expect, test, viewButton } from './application.ts';
import { faultsOn } from './axe.ts';

const NOTE = 'The Panel is asked to NOTE this report.';
const CONSIDER = 'The Panel is asked to CONSIDER this report.';

test('an issued edition is looked at as issued, as now known, and for what differs', async ({ sample }) => {
  const { page, answerDialog, at } = sample;
  await viewButton(page, 'Paper').click();
  const paper = page.getByRole('article');
  await expect(paper).toContainText(NOTE);
  const asIssued = page.getByRole('button', { name: 'As issued', exact: true });
  await expect(asIssued).toHaveCount(0);
  await answerDialog(at('before.docx'));
  await page.getByRole('button', { name: 'Export to Word' }).click();
  await expect(page.getByText('Exported “before.docx”.')).toBeVisible();
  await page.getByRole('button', { name: 'Issue…' }).click();
  await page.getByRole('button', { name: 'Issue', exact: true }).click();
  await expect(asIssued).toBeVisible();
  await page.getByRole('toolbar').getByRole('button', { name: 'Cover' }).click();
  await page.getByRole('region', { name: 'Fields of the cover' }).getByLabel('Asked to').fill('CONSIDER');
  await page.keyboard.press('Control+s');
  await expect(paper).toContainText(CONSIDER);

  await asIssued.click();
  await expect(page.getByText('by Test Clerk; nothing here can be changed.')).toBeVisible();
  await expect(paper).toContainText(NOTE);
  await page.getByText(NOTE).click();
  await expect(page.getByRole('region', { name: 'Selected' })).toContainText('Sentence in Cover');
  await expect(page.getByRole('button', { name: 'Edit this text' })).toHaveCount(0);
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'The sentence' })).toHaveCount(0);
  await answerDialog(at('issued.docx'));
  await page.getByRole('toolbar').getByRole('button', { name: 'Export as issued' }).click();
  await expect(page.getByText('Exported “issued.docx”.')).toBeVisible();
  expect(readFileSync(at('issued.docx')).equals(readFileSync(at('before.docx')))).toBe(true);

  await page.getByRole('button', { name: 'Differences' }).click();
  const differences = page.getByRole('region', { name: 'Differences' });
  await expect(differences).toContainText('Recommendation CONSIDER, was NOTE');
  await expect(paper).toContainText(CONSIDER);
  await differences.getByRole('button', { name: `Show in 2 Recommendations: ${CONSIDER}` }).click();
  await expect(page.getByText(CONSIDER, { exact: true }).and(page.locator('[aria-current]'))).toBeVisible();
  expect(await faultsOn(page, '.paper')).toEqual([]);

  await page.getByRole('button', { name: 'As now known' }).click();
  await expect(page.getByRole('button', { name: 'Issue…' })).toBeVisible();
});
