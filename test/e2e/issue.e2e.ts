import { expect, test, viewButton } from './application.ts';

test('an edition is issued, and says so in every window', async ({ sample }) => {
  const { page } = sample;
  await viewButton(page, 'Paper').click();
  await expect(page.getByText('Not issued yet')).toBeVisible();
  await page.getByRole('button', { name: 'Issue…' }).click();
  await expect(page.getByRole('dialog')).toContainText('keeps the whole paper in the register');
  await page.getByRole('button', { name: 'Issue', exact: true }).click();
  await expect(page.getByText('Issued on 7 February 2020', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByText('Issue of SECP_XX_1402_XX')).toBeVisible();
});
