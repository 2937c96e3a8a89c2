import type { Page } from '@playwright/test';
import { chooseFromMenu, expect, test, viewButton } from './application.ts';

async function found(page: Page, words: string): Promise<readonly string[]> {
  await page.getByRole('combobox', { name: 'Search or jump to' }).fill(words);
  return page.getByRole('option').locator('span:first-child').allInnerTexts();
}

test('a stage of the picture leads to the proposals in it, whatever was narrowed before', async ({
  sample,
}) => {
  const { page } = sample;
  await viewButton(page, 'Proposals').click();
  await page.getByRole('searchbox', { name: 'Find in the list' }).fill('mp079');
  await page.getByRole('row', { name: /^MP079/ }).click();
  await viewButton(page, 'Overview').click();
  await page.getByRole('button', { name: '27 Refine' }).click();
  await expect(page.getByText('27 of 66 proposals')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Stage' })).toHaveValue('refine');
  await expect(page.locator('.record-pane')).toHaveCount(0);
});
