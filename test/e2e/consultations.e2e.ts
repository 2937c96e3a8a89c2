import { expect, test } from './application.ts';

test('an expected consultation is issued in one step, then extended', async ({ sample }) => {
  const { page } = sample;
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('button', { name: 'Consultations' })
    .click();
  await page.getByRole('textbox', { name: 'As at' }).fill('10 Feb 2020');
  const list = page.getByRole('grid', { name: 'Consultations' });
  await list.getByRole('row', { name: /MP077/ }).click();
  const record = page.getByRole('region', { name: /MP077 · Refinement Consultation/ });
  await expect(record).toContainText('to be issued in February 2020');

  await record.getByRole('button', { name: 'Issue…' }).click();
  // What is entered while an earlier day is shown is entered for that day.
  await expect(record.getByRole('textbox', { name: 'Issued on' })).toHaveValue('10 February 2020');
  await expect(record.getByRole('textbox', { name: 'Closes on' })).toHaveValue('2 March 2020');
  await record.getByRole('button', { name: 'Issue', exact: true }).click();
  await expect(record).toContainText('until 2 March 2020, 15 working days left');
  await expect(list.getByRole('row', { name: /MP077/ })).toContainText('Open');

  await record.getByRole('button', { name: 'Extend…' }).click();
  await record.getByRole('textbox', { name: 'Now closes on' }).fill('9 Mar 20');
  await record.getByRole('textbox', { name: 'Extended on' }).fill('24 Feb 20');
  await page.keyboard.press('Control+S');
  await expect(record.getByRole('button', { name: 'Extend…' })).toBeVisible();
  await page.getByRole('textbox', { name: 'As at' }).fill('24 Feb 2020');
  await expect(record).toContainText('until 9 March 2020, 10 working days left');
  await expect(record.getByRole('list', { name: 'Events' })).toContainText('Extended to 9 March 2020');
});
