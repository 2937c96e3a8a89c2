import { expect, test } from './application.ts';

test('one button confirms a release, with an exception by row', async ({ sample }) => {
  const { page } = sample;
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Releases' }).click();
  await page.getByRole('textbox', { name: 'As at' }).fill('2 Mar 2020');
  const list = page.getByRole('grid', { name: 'Releases' });
  const february = list.getByRole('row', { name: /February 2020/ });
  await expect(february).toContainText('Went live?');
  await february.click();
  const record = page.getByRole('region', { name: 'February 2020 SEC Release' });
  await record.getByRole('button', { name: 'It went live…' }).click();
  await expect(record.getByRole('button', { name: 'Yes, all 3 went live' })).toBeVisible();

  await record.getByRole('combobox', { name: 'What became of MP091' }).click();
  await page.getByRole('option', { name: 'Dropped' }).click();
  await record.getByRole('textbox', { name: 'Why MP091 was dropped' }).fill('Testing was not finished');
  await record.getByRole('button', { name: 'Yes, it went live' }).click();

  await expect(february).toContainText('Live 27 Feb 20');
  const items = record.getByRole('list', { name: 'What it holds' });
  await expect(items.getByRole('listitem').filter({ hasText: 'MP086' })).toContainText('Implemented');
  await expect(items.getByRole('listitem').filter({ hasText: 'MP091' })).toContainText(
    'dropped 27 Feb 20: Testing was not finished',
  );
});

test('a proposal is put into a release by a few letters of its reference', async ({ sample }) => {
  const { page } = sample;
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Releases' }).click();
  await page.getByRole('row', { name: /June 2020/ }).click();
  const record = page.getByRole('region', { name: 'June 2020 Release' });
  await record.getByRole('button', { name: 'Add a proposal…' }).click();
  await record.getByRole('combobox', { name: 'Proposal' }).fill('86');
  await expect(record).toContainText('MP086 Alt HAN Roll-Out Financing');
  await record.getByRole('textbox', { name: 'Part' }).fill('Part 2');
  await record.getByRole('textbox', { name: 'Put in on' }).fill('22 Jan 2020');
  await record.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(record.getByRole('list', { name: 'What it holds' })).toContainText('MP086 (Part 2)');
});
