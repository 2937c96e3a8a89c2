import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { faultsOn } from './axe.ts';
import { setTheme } from './theme.ts';

async function openProposals(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Proposals', exact: true }).press('Enter');
  await expect(page.getByText('52 of 66 proposals')).toBeVisible();
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await faultsOn(page)).toEqual([]);
}

test('a Draft Proposal is raised by keyboard, stands in the list, and is undone', async ({ sample }) => {
  const { page } = sample;
  await openProposals(page);
  await page.getByRole('button', { name: 'New Draft Proposal' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Faster power outage alerts');
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue(/\/faster-power-outage-alerts\/$/);
  await page.getByRole('combobox', { name: 'Organisation' }).focus();
  await page.keyboard.type('data comm');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Organisation' })).toHaveValue(
    'Data Communications Company',
  );
  // A day that does not exist is not saved as the one that stood there before.
  await page.getByRole('textbox', { name: 'Raised' }).fill('30 February 2020');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Raised: write a day, as 13 Jan 20 or 13/1/2020.')).toBeVisible();
  // The calendar is the system's: whether it was asked for is all that can be seen of it here.
  await page.evaluate(() => {
    HTMLInputElement.prototype.showPicker = function () {
      this.dataset['asked'] = 'yes';
    };
  });
  await page.getByRole('textbox', { name: 'Raised' }).press('Alt+ArrowDown');
  await expect(page.locator('input[type=date][data-asked=yes]')).toHaveCount(1);
  await page.getByRole('textbox', { name: 'Raised' }).fill('31/1/20');
  await page.keyboard.press('Control+s');

  const row = page.getByRole('row', { name: /^DP114 Faster power outage alerts Define/ });
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('heading', { name: 'DP114 Faster power outage alerts' })).toBeVisible();
  await expect(page.getByText('53 of 67 proposals')).toBeVisible();
  await expect(page.getByText('Raised as a Draft Proposal')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Raise DP114')).toBeVisible();
  await expect(page.getByText('52 of 66 proposals')).toBeVisible();
  await expect(row).toHaveCount(0);
});

test('a retitled proposal asks from which day, and keeps its page', async ({ sample }) => {
  const { page } = sample;
  await openProposals(page);
  await page.getByRole('searchbox', { name: 'Find in the list' }).fill('mp079');
  await page.getByRole('row', { name: /^MP079/ }).click();
  const record = page.getByRole('region', { name: /^MP079 Provisions/ });
  await expect(record.getByText('Change Board recommended approval to the Authority')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('textbox', { name: 'Title' }).fill('Withdrawing modifications');
  await expect(page.getByRole('textbox', { name: 'From' })).toHaveValue('31 January 2020');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { name: 'MP079 Withdrawing modifications' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue(/provisions-for-withdrawing/);
  await page.getByText('Every value recorded (3)').click();
  await expect(page.getByText('Provisions for withdrawing modifications')).toBeVisible();
});

test('an event that no meeting tells is added, and a proposal entered by mistake removed', async ({
  sample,
}) => {
  const { page } = sample;
  await openProposals(page);
  await page.getByRole('searchbox', { name: 'Find in the list' }).fill('dp109');
  await page.getByRole('row', { name: /^DP109/ }).click();
  await page.getByRole('button', { name: 'Add an event' }).press('Enter');
  await page.getByRole('combobox', { name: 'What happened' }).selectOption({ label: 'Put on hold' });
  await page.getByRole('textbox', { name: 'As at' }).fill('31 Jan 20');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('row', { name: /^DP109 .* Define · on hold/ })).toBeVisible();

  await setTheme(page, 'dark');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove DP109…' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.getByRole('button', { name: /^Remove \d+ records$/ }).click();
  await expect(page.getByText('0 of 65 proposals')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(page.getByText('1 of 66 proposals')).toBeVisible();
});
