import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { faultsOn } from './axe.ts';

async function openMeetings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Meetings' }).click();
  await page.getByRole('heading', { name: 'Meetings', level: 1 }).waitFor();
}

test('the outcomes of a meeting are entered, saved and undone by keyboard alone', async ({ sample }) => {
  const { page } = sample;
  const { keyboard } = page;
  await openMeetings(page);
  await page.getByRole('row', { name: /^7 Feb 20/ }).press('Enter');
  await page.getByRole('button', { name: 'Enter outcomes' }).press('Enter');
  await expect(page.getByLabel('Type a reference')).toBeFocused();

  // "62", Tab, "s": sent back; its next vote at a meeting made for it.
  await keyboard.type('62');
  await keyboard.press('Tab');
  await expect(page.getByLabel('Outcome of SECMP0062', { exact: true })).toBeFocused();
  await keyboard.type('s');
  await expect(page.getByLabel('Outcome of SECMP0062', { exact: true })).toHaveValue('sent-back');
  await expect(page.getByText('No later meeting of the Change Board')).toBeVisible();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('legal text');
  await keyboard.press('Tab');
  await keyboard.type('New');
  await keyboard.press('Tab');
  await keyboard.type('26/2/2020');
  await expect(
    page.getByText(
      'stays in Opine; goes to the Change Board at a new ad hoc meeting on 26 February 2020 for a vote',
    ),
  ).toBeVisible();

  // What was not on the agenda, and what the register would refuse.
  await keyboard.press('Enter');
  await keyboard.type('101');
  await keyboard.press('Tab');
  await keyboard.type('a');
  await expect(
    page.getByText(/DP101 cannot be approved on .*, because only a fast-track proposal/),
  ).toBeVisible();
  await keyboard.press('Control+s');
  await expect(page.getByText(/1 row cannot be saved as it stands/)).toBeVisible();
  await page.getByRole('button', { name: 'Leave out DP101' }).press('Enter');

  await page.getByLabel('Type a reference').press('Control+s');
  await expect(page.getByText('Everything on the agenda is decided.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Recorded already' })).toContainText('Sent back');
  await keyboard.press('Escape');
  await expect(
    page
      .getByRole('link', { name: 'on 26 February 2020' })
      .or(page.getByRole('button', { name: 'on 26 February 2020' })),
  ).toBeVisible();
  await expect(page.getByRole('row', { name: /^26 Feb 20 Change Board/ })).toBeVisible();

  await page.getByRole('heading', { name: 'Agenda' }).click();
  await keyboard.press('Control+z');
  await expect(page.getByText('Undone: Outcomes of Change Board · 7 February 2020')).toBeVisible();
  await expect(page.getByRole('row', { name: /^26 Feb 20/ })).toHaveCount(0);
  await expect(page.getByText('1 item · 1 to decide')).toBeVisible();
});

test('the Panel takes everything as recommended, and the stages follow', async ({ sample }) => {
  const { page } = sample;
  await openMeetings(page);
  await page.getByRole('row', { name: /^14 Feb 20/ }).click();
  await page.getByRole('button', { name: 'Enter outcomes' }).click();
  await page.getByRole('button', { name: 'All as recommended' }).click();
  await expect(page.getByText('moves to Refine on 14 February 2020')).toHaveCount(3);
  expect(await faultsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save 3 outcomes' }).click();
  await expect(page.getByText('Everything on the agenda is decided.')).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
});
