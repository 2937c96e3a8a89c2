import { chooseFromMenu, expect, test, viewButton } from './application.ts';

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

test('the search leads to a first step of any view, and to a meeting by its acronym', async ({ sample }) => {
  const { app, page } = sample;
  const jump = async (words: string, found: string) => {
    await chooseFromMenu(app, 'Find…');
    await page.getByRole('combobox', { name: 'Search or jump to' }).fill(words);
    await expect(page.getByRole('option').first()).toContainText(found);
    await page.keyboard.press('Enter');
  };
  await jump('year of', 'Add a year of meetings');
  await expect(page.getByLabel('First number')).toBeVisible();
  await jump('checks', 'Checks of the paper');
  await expect(page.getByRole('region', { name: /checks?$/i })).toBeVisible();
  await jump('tabasc 5/3/2020', '5 March 2020');
  await expect(page.getByRole('region', { name: /5 March 2020$/ })).toBeVisible();
});
