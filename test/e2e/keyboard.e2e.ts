import type { Page } from '@playwright/test';
import { chooseFromMenu, expect, type Running, test, viewButton } from './application.ts';
import { expectFocus, goTo, press } from './by-keyboard.ts';

/** Everything here is done with keys alone, and after each the focus has to be somewhere and to be seen. */
async function openByKeyboard({ page, answerDialog, at }: Running): Promise<void> {
  await answerDialog(at('sample.panelpaper'));
  await goTo(page, page.getByLabel('Your name'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Kay Board');
  await goTo(page, page.getByRole('button', { name: 'Open the sample…' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.register-name')).toHaveText('sample');
  await expectFocus(page, 'after the sample was opened');
}

async function goToView(page: Page, name: string): Promise<void> {
  const view = viewButton(page, name);
  await goTo(page, view, 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name }).first()).toBeAttached();
}

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

test('from the welcome to a record that is edited, saved and undone, and a list that is narrowed', async ({
  running,
}) => {
  const { page } = running;
  await openByKeyboard(running);
  const views = page.getByRole('navigation', { name: 'Views' }).getByRole('button');
  // The Paper counts its checks behind its name.
  for (const text of await views.allTextContents()) await goToView(page, text.replace(/\d+$/, ''));

  await goToView(page, 'Proposals');
  const list = page.getByRole('grid', { name: 'Proposals' });
  await goTo(page, page.getByRole('searchbox', { name: 'Find in the list' }));
  await page.keyboard.type('mp07');
  await expect(list.getByRole('row', { name: /^MP079/ })).toBeVisible();
  await goTo(page, list.getByRole('columnheader', { name: 'Title' }).getByRole('button'));
  await press(page, 'Enter');
  await expect(list.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending');
  await goTo(page, page.getByRole('button', { name: 'Columns' }), 'Shift+Tab');
  await press(page, 'Enter');
  const choice = page.getByRole('menuitemcheckbox', { name: 'Proposer' });
  const wasChosen = await choice.getAttribute('aria-checked');
  await goTo(page, choice, 'ArrowDown');
  await press(page, 'Space');
  await expect(choice).toHaveAttribute('aria-checked', wasChosen === 'true' ? 'false' : 'true');
  await press(page, 'Escape');
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused();

  await goTo(page, list.locator('.table-body [role="row"]'));
  await press(page, 'Enter');
  const record = page.locator('.record-pane');
  await expect(record.getByRole('heading', { level: 2 })).toBeVisible();
  const title = record.getByRole('textbox', { name: 'Title' });
  await goTo(page, title);
  await page.keyboard.press('End');
  await page.keyboard.type(' again');
  await goTo(page, record.getByRole('button', { name: 'Save', exact: true }));
  await press(page, 'Enter');
  await expect(record.getByRole('heading', { level: 2 })).toContainText(/ again$/);
  await expectFocus(page, 'after saving');
  await press(page, 'Control+z');
  await expect(page.getByText(/^Undone: Change the title of/)).toBeVisible();
  await expect(title).not.toHaveValue(/ again$/);
  await press(page, 'Escape');
  await expect(record).toHaveCount(0);
  await expectFocus(page, 'after the record was closed');
  await expect(list.locator(':focus')).toHaveAttribute('role', 'row');
});

test('the company’s list, a meeting’s outcomes, a tally, a consultation and a release', async ({
  running,
}) => {
  const { page } = running;
  await openByKeyboard(running);
  await goTo(page, page.getByRole('textbox', { name: 'As at' }), 'Shift+Tab');
  await type(page, '2 Mar 2020');
  await press(page, 'Enter');

  await goToView(page, 'Assessments');
  await goTo(page, page.getByRole('tab', { name: /^Open/ }));
  await press(page, 'ArrowLeft');
  const grid = page.getByRole('table', { name: 'Requested and open assessments' });
  await expect(grid).toBeVisible();
  await goTo(page, grid.getByRole('textbox', { name: /^This month’s note, SECMP0024/ }));
  await page.keyboard.type('Costs come next week');
  await press(page, 'Control+s');
  await expect(page.getByText('nothing changed yet')).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await expectFocus(page, 'after the list was saved');

  await goToView(page, 'Meetings');
  await goTo(page, page.getByRole('tab', { name: /^Coming/ }));
  await press(page, 'ArrowRight');
  const meetings = page.getByRole('grid', { name: 'Past meetings' });
  await goTo(page, meetings.locator('.table-body [role="row"]'));
  await goTo(page, meetings.getByRole('row', { name: /^7 Feb 20/ }), 'ArrowDown');
  await press(page, 'Enter');
  await goTo(page, page.getByRole('button', { name: 'Enter outcomes' }));
  await press(page, 'Enter');
  await expect(page.getByLabel('Type a reference')).toBeFocused();
  await page.keyboard.type('62');
  await press(page, 'Tab');
  await page.keyboard.type('a');
  await press(page, 'Control+s');
  await expect(page.getByRole('region', { name: 'Recorded already' })).toContainText('SECMP0062');
  await expectFocus(page, 'after the outcomes were saved');
  await press(page, 'Escape');
  await expect(page.getByRole('heading', { name: 'Meetings', level: 1 })).toBeVisible();
  await goTo(page, page.getByRole('button', { name: 'More about SECMP0062' }));
  await press(page, 'Enter');
  await goTo(page, page.getByRole('menuitem', { name: 'Tally…' }), 'ArrowDown');
  await press(page, 'Enter');
  await goTo(page, page.getByLabel('Networks, for, Proposed Solution'));
  await page.keyboard.type('3');
  await press(page, 'Control+s');
  await expect(page.getByText('The tally carries the Proposed Solution.')).toBeVisible();
  await expectFocus(page, 'after the tally was saved');

  await goToView(page, 'Consultations');
  const consultations = page.getByRole('grid', { name: 'Consultations' });
  await goTo(page, consultations.locator('.table-body [role="row"]'));
  await goTo(page, consultations.getByRole('row', { name: /MP077/ }), 'ArrowDown');
  await press(page, 'Enter');
  const record = page.locator('.record-pane');
  await goTo(page, record.getByRole('button', { name: 'Issue…' }));
  await press(page, 'Enter');
  await expect(record.getByRole('textbox', { name: 'Issued on' })).toBeFocused();
  await press(page, 'Escape');
  await expect(record.getByRole('button', { name: 'Issue…' })).toBeFocused();
  await press(page, 'Enter');
  await type(page, '10/2/2020');
  await goTo(page, record.getByRole('button', { name: 'Issue', exact: true }));
  await press(page, 'Enter');
  await expect(record.getByRole('button', { name: 'Extend…' })).toBeVisible();
  await expectFocus(page, 'after the consultation was issued');

  await goToView(page, 'Releases');
  const releases = page.getByRole('grid', { name: 'Releases' });
  await goTo(page, releases.locator('.table-body [role="row"]'));
  await goTo(page, releases.getByRole('row', { name: /February 2020/ }), 'ArrowDown');
  await press(page, 'Enter');
  await goTo(page, record.getByRole('button', { name: 'It went live…' }));
  await press(page, 'Enter');
  await goTo(page, record.getByRole('combobox', { name: 'What became of MP091' }));
  await press(page, 'Enter');
  await press(page, 'ArrowDown');
  await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await goTo(page, record.getByRole('textbox', { name: 'Why MP091 was dropped' }));
  await page.keyboard.type('Testing was not finished');
  await press(page, 'Control+s');
  await expect(releases.getByRole('row', { name: /February 2020/ })).toContainText('Live 27 Feb 20');
  await expectFocus(page, 'after the release was confirmed');
});

test('the paper in own words and as pages, its file, a setting, the search and the day shown', async ({
  running,
}) => {
  const { app, page, at, answerDialog } = running;
  await openByKeyboard(running);
  await goToView(page, 'Paper');
  const paper = page.getByRole('region', { name: /^The paper/ });
  await goTo(page, paper);
  for (let presses = 0; presses < 4; presses += 1) await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await expect(page.getByText('Sentence in Cover')).toBeVisible();
  await press(page, 'F2');
  await expect(page.getByRole('textbox', { name: 'The sentence' })).toBeFocused();
  await type(page, '{Committee} may {verb} this report.');
  await press(page, 'Control+s');
  await expect(paper.locator(':focus')).toContainText('The Panel may NOTE this report.');
  await press(page, 'F2');
  await press(page, 'Escape');
  await expectFocus(page, 'after the form was left');
  await press(page, 'Escape');
  await expectFocus(page, 'after the panel was closed');

  await goTo(page, page.getByRole('button', { name: 'Pages', exact: true }), 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.getByText('9 pages')).toBeVisible({ timeout: 20_000 });
  await goTo(page, page.getByRole('button', { name: 'Live', exact: true }), 'Shift+Tab');
  await press(page, 'Enter');
  await expect(paper).toBeVisible();
  await answerDialog(at('paper.docx'));
  await goTo(page, page.getByRole('button', { name: 'Export to Word' }));
  await press(page, 'Enter');
  await expect(page.getByText('Exported “paper.docx”.')).toBeVisible();
  await expectFocus(page, 'after the export');

  await goToView(page, 'Settings');
  const settings = page.getByRole('navigation', { name: 'Settings' });
  await goTo(page, settings.getByRole('button', { name: 'Counting' }));
  await press(page, 'Enter');
  await goTo(page, page.getByLabel('Target of an Impact Assessment'));
  await type(page, '45');
  await press(page, 'Control+s');
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();

  await chooseFromMenu(app, 'Find…');
  await expect(page.getByRole('combobox', { name: 'Search or jump to' })).toBeFocused();
  await press(page, 'Escape');
  await expect(page.getByLabel('Target of an Impact Assessment')).toBeFocused();
  await chooseFromMenu(app, 'Find…');
  await page.keyboard.type('mp090');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: /^MP090/ })).toBeVisible();
  await expectFocus(page, 'after the jump');
  await goTo(page, page.getByRole('textbox', { name: 'As at' }), 'Shift+Tab');
  await type(page, '1 Dec 2019');
  await press(page, 'Enter');
  await expect(page.getByRole('textbox', { name: 'As at' })).toHaveValue('1 December 2019');
  await expectFocus(page, 'after another day was chosen');
});
