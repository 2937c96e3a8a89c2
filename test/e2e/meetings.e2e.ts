import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { faultsOn } from './axe.ts';

async function openMeetings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Meetings' }).click();
  await page.getByRole('heading', { name: 'Meetings', level: 1 }).waitFor();
}

test("a committee's year is made in one go, and takes what was known by month", async ({ sample }) => {
  const { page } = sample;
  await openMeetings(page);
  await page.getByRole('button', { name: 'Add a year of meetings' }).click();
  await page.getByLabel('Committee').selectOption('SEC Panel');
  await page.getByLabel('First number').fill('80');
  await page.getByLabel('Weekday').selectOption('Friday');
  const preview = page.getByRole('table', { name: 'The meetings to be added' });
  await expect(preview.getByText('this committee already meets then')).toBeVisible();
  await expect(preview.getByText('bank holiday: Good Friday')).toBeVisible();
  await preview.getByLabel('Add 14 February 2020').uncheck();
  await preview.getByRole('textbox', { name: 'Date for 10 April 2020' }).fill('17 April 2020');
  await page.getByRole('button', { name: 'Add 11 meetings' }).click();

  await page.getByRole('row', { name: /^13 Mar 20 SEC Panel 80/ }).click();
  await page.getByRole('button', { name: 'Take all 2' }).click();
  await expect(page.getByText('2 items · 2 to decide')).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
});

test('the Authority decides, and a tally is held against the vote', async ({ sample }) => {
  const { page } = sample;
  await openMeetings(page);
  await page.getByRole('tab', { name: /With the Authority/ }).click();
  await page.getByRole('row', { name: /MP079/ }).click();
  await page.getByRole('combobox', { name: 'Decision' }).selectOption('Approved');
  await page.getByRole('textbox', { name: 'Decided on' }).fill('10 March 2020');
  await page.getByRole('combobox', { name: 'Release' }).selectOption('June 2020 Release');
  await expect(page.getByText('in Release from 10 March 2020')).toBeVisible();
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByText('Approved on 10 March 2020 · June 2020 Release')).toBeVisible();

  await page.getByRole('button', { name: 'Change Board · 22 January 2020' }).click();
  await page.getByRole('button', { name: 'More about MP097' }).click();
  await page.getByRole('menuitem', { name: 'Tally…' }).click();
  await page.getByLabel('Networks, against, Proposed Solution').fill('3');
  await expect(page.getByText(/The tally carries no solution/)).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save the tally' }).click();
  await expect(page.getByText(/The tally carries no solution/)).toBeVisible();
});
