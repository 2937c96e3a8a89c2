import mammoth from 'mammoth';
import { chooseFromMenu, expect, type Running, test, viewButton } from './application.ts';
import { faultsOn } from './axe.ts';

const START = 'Start with the SEC’s committees and series';

async function beginRegister({ page, answerDialog, at }: Running): Promise<void> {
  await page.getByLabel('Your name').fill('Clara Clerk');
  await answerDialog(at('SEC.panelpaper'));
  await page.getByRole('button', { name: 'New register…' }).press('Enter');
  await expect(page.getByText('This register is empty.')).toBeVisible();
}

test('from nothing: a new register, its committees, a proposal, and a paper that tells of it', async ({
  running,
}) => {
  test.setTimeout(60_000);
  const { app, page, answerDialog, at } = running;
  const { keyboard } = page;
  await beginRegister(running);

  expect(await faultsOn(page)).toEqual([]);

  // What is needed first is offered where it is missed, as one step that can be undone.
  await page.getByRole('button', { name: START }).press('Enter');
  await expect(page.getByRole('button', { name: 'New Draft Proposal' })).toBeVisible();
  await keyboard.press('Control+z');
  await expect(page.getByText(`Undone: ${START}`)).toBeVisible();
  await keyboard.press('Control+z');
  await expect(page.getByText('There is nothing to undo.')).toBeVisible();
  await chooseFromMenu(app, 'New Draft Proposal');
  await expect(page.getByText('how proposals are numbered')).toBeVisible();
  await page.getByRole('button', { name: START }).click();

  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await keyboard.type('Faster outage alerts');
  await page.getByRole('combobox', { name: 'Proposer' }).fill('Jo Bloggs');
  await page.getByRole('combobox', { name: 'Organisation' }).fill('Northern Networks');
  await page.getByRole('textbox', { name: 'Summary' }).fill('Networks are told of outages within a minute.');
  await keyboard.press('Control+s');
  await expect(page.getByRole('heading', { name: 'DP001 Faster outage alerts' })).toBeVisible();

  // Its first paper, with what was entered once and nothing else.
  await viewButton(page, 'Paper').press('Enter');
  await page.getByRole('button', { name: /^Start \w+ \d{4}$/ }).press('Enter');
  await page.getByRole('button', { name: /^Start \w+ \d{4}$/ }).press('Enter');
  await expect(
    page.getByText(/^DP001 ‘Faster outage alerts’ was raised by Jo Bloggs of Northern Networks on /),
  ).toBeAttached();
  await answerDialog(at('first.docx'));
  await page.getByRole('button', { name: 'Export to Word' }).press('Enter');
  // No meeting is known yet, so its reference cannot be whole.
  await expect(page.getByRole('dialog')).toContainText('The paper reference still holds a placeholder');
  await page.getByRole('button', { name: 'Export all the same' }).press('Enter');
  await expect(page.getByText('Exported “first.docx”.')).toBeVisible();

  const { value } = await mammoth.extractRawText({ path: at('first.docx') });
  expect(value.match(/was raised by Jo Bloggs of Northern Networks/g)).toHaveLength(1);
  expect(value.match(/Networks are told of outages within a minute\./g)).toHaveLength(1);
  expect(value).not.toMatch(/undefined|null|NaN|\[object/);
});

test('a first meeting decides on the first proposal, and choosing its view again leads back to the list', async ({
  running,
}) => {
  const { app, page } = running;
  const { keyboard } = page;
  await beginRegister(running);
  await page.getByRole('button', { name: START }).click();
  await chooseFromMenu(app, 'New Draft Proposal');
  await page.getByRole('textbox', { name: 'Title' }).fill('Faster outage alerts');
  await page.getByRole('textbox', { name: 'Raised' }).fill('3/2/2020');
  await keyboard.press('Control+s');
  await expect(page.getByRole('heading', { name: 'DP001 Faster outage alerts' })).toBeVisible();

  const views = page.getByRole('navigation', { name: 'Views' });
  await views.getByRole('button', { name: 'Meetings' }).click();
  await page.getByRole('button', { name: 'New meeting' }).click();
  const form = page.locator('form');
  await form.getByRole('combobox', { name: 'Committee' }).selectOption('Change Sub-Committee');
  await form.getByRole('textbox', { name: 'Date' }).fill('25/2/2020');
  await keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Enter outcomes' }).click();
  await page.getByLabel('Type a reference').fill('1');
  await keyboard.press('Tab');
  await keyboard.type('f');
  await keyboard.press('Control+s');
  await expect(page.getByRole('region', { name: 'Recorded already' })).toContainText('Further development');
  await views.getByRole('button', { name: 'Meetings' }).click();
  await expect(page.getByRole('heading', { name: 'Meetings', level: 1 })).toBeVisible();
});
