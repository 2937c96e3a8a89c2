import type { Locator, Page } from '@playwright/test';
import { checksCount } from '../../src-renderer/features/paper/checks/check-words.ts';
import { checkPaper } from '../../src-shared/checks/check-paper.ts';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import { buildSample } from '../helpers/sample/build-sample.ts';
import { chooseFromMenu, expect, test, viewButton } from './application.ts';
import { faultsOn } from './axe.ts';
import { setTheme } from './theme.ts';

const register = buildSample();
const panel = register.committee.find(({ kind }) => kind === 'panel');
const edition = register.edition.find(({ committeeId }) => committeeId === panel?.id)?.id ?? null;
const request = { month: '2020-01', edition };
const found = checkPaper(register, request, deriveReport(register, request));
const count = found.length;

const checksIn = (page: Page) => page.getByRole('region', { name: 'Checks' });
const findingsIn = (page: Page) => checksIn(page).locator('li[data-weight]');

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let at = 0; at < 60; at += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not reach it.');
}

test('every check of the Panel’s edition is listed and counted, and leads to the paper and its record', async ({
  sample,
}) => {
  const { page } = sample;
  await expect(viewButton(page, 'Paper')).toHaveAccessibleName(`Paper, ${checksCount(count)}`);
  await page.getByRole('button', { name: `Paper of January 2020: ${checksCount(count)}` }).click();
  await expect(page.getByRole('toolbar').getByRole('button', { name: checksCount(count) })).toBeVisible();
  await expect(checksIn(page).getByRole('heading', { name: checksCount(count) })).toBeFocused();
  await expect(findingsIn(page)).toHaveCount(count);
  for (const { sentence, next } of found) {
    await expect(findingsIn(page).filter({ hasText: sentence })).toContainText(next);
  }
  const placed = found.filter(({ place }) => place !== null);
  for (const { place } of placed) {
    await expect(page.getByRole('article').locator(`[data-key="${place}"]`).first()).toBeAttached();
  }
  const perPart = page.getByRole('navigation', { name: /^Outline/ }).locator('[data-count]');
  const counts = await perPart.evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-count'))));
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(placed.length);

  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    expect(await faultsOn(page, '.paper-panel')).toEqual([]);
  }

  const [first] = placed;
  const line = findingsIn(page).filter({ hasText: first?.sentence ?? '' });
  await line.getByRole('button', { name: first?.sentence ?? '' }).click();
  const marked = page.getByRole('article').locator('[aria-current]').first();
  await expect(marked).toBeInViewport();
  await expect(marked).toHaveAttribute('data-key', first?.place ?? '');

  const about = found.find(({ facts }) => facts[0]?.entity === 'proposal');
  const record = findingsIn(page).filter({ hasText: about?.sentence ?? '' });
  await record.getByRole('button', { name: /‘.*’$/ }).last().click();
  await expect(viewButton(page, 'Proposals')).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('.record-head').getByRole('heading')).toBeVisible();
});

test('a check is accepted with a reason by the keyboard alone, comes back when undone, and is checked again', async ({
  sample,
}) => {
  const { page } = sample;
  const { keyboard } = page;
  const heading = (number: number) => checksIn(page).getByRole('heading', { name: checksCount(number) });
  await viewButton(page, 'Paper').press('Enter');
  const button = page.getByRole('toolbar').getByRole('button', { name: checksCount(count) });
  await tabTo(page, button);
  await keyboard.press('Enter');
  await expect(heading(count)).toBeFocused();
  const sentence = found.find((one) => one.weight === 'look')?.sentence ?? '';
  const line = findingsIn(page).filter({ hasText: sentence });
  const accept = line.getByRole('button', { name: 'Right as it is…' });
  await tabTo(page, accept);
  await keyboard.press('Enter');
  const reason = page.getByRole('textbox', { name: 'Why it is right as it is' });
  await expect(reason).toBeFocused();
  await keyboard.press('Escape');
  await expect(accept).toBeFocused();
  await keyboard.press('Enter');
  await expect(reason).toBeFocused();
  await keyboard.type('   ');
  await keyboard.press('Control+s');
  await expect(page.getByRole('alert').first()).toContainText('Say why it is right as it is.');
  await keyboard.type('The Panel knows of it.');
  await keyboard.press('Control+s');
  await expect(heading(count - 1)).toBeFocused();
  await expect(line).toHaveCount(0);
  await expect(viewButton(page, 'Paper')).toHaveAccessibleName(
    count === 1 ? 'Paper' : `Paper, ${checksCount(count - 1)}`,
  );

  const accepted = checksIn(page).locator('details');
  const fold = accepted.getByText('Accepted (1)');
  await tabTo(page, fold);
  await keyboard.press('Enter');
  await expect(accepted.getByRole('listitem')).toContainText(sentence);
  await expect(accepted.getByRole('listitem')).toContainText('The Panel knows of it.');
  await expect(accepted.getByRole('listitem')).toContainText(/Test Clerk, \d+ \w+ \d{4}/);
  await keyboard.press('Control+z');
  await expect(page.getByText('Undone: Accept a check of the January 2020 paper')).toBeVisible();
  await expect(heading(count)).toBeVisible();
  await expect(accepted).toHaveCount(0);

  await keyboard.press('Control+Shift+z');
  await expect(heading(count - 1)).toBeVisible();
  await page.getByRole('button', { name: /^Edition/ }).click();
  await page.getByRole('menuitemradio', { name: 'TABASC' }).click();
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /checks?$/ })
    .click();
  await expect(checksIn(page).locator('details')).toHaveCount(0);
  await page.getByRole('button', { name: /^Edition/ }).click();
  await page.getByRole('menuitemradio', { name: 'Panel' }).click();
  await button.or(page.getByRole('toolbar').getByRole('button', { name: checksCount(count - 1) })).click();
  await fold.click();
  await accepted.getByRole('button', { name: `Check again: ${sentence}` }).click();
  await expect(heading(count)).toBeFocused();
});

test('a paper with something to be put right asks before it is exported or issued', async ({ sample }) => {
  const { app, page } = sample;
  await viewButton(page, 'Paper').click();
  await page.getByRole('toolbar').getByRole('button', { name: 'Cover' }).click();
  const cover = page.getByRole('region', { name: 'Fields of the cover' });
  // The reference of another committee's paper, as it is left where last month's file was written over.
  await cover.getByLabel('Paper reference').fill('TABASC_51_0503_21');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('article')).toContainText('TABASC_51_0503_21');
  await page.keyboard.press('Escape');

  await chooseFromMenu(app, 'Export to Word…');
  const question = page.getByRole('dialog', { name: 'Export this paper as it is?' });
  await expect(question.getByRole('listitem')).toContainText(['TABASC']);
  const sees = question.getByRole('button', { name: 'See the checks' });
  await expect(sees).toBeFocused();
  expect(await faultsOn(page, '[role="dialog"]')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(checksIn(page).getByRole('heading', { name: /checks?$/ })).toBeFocused();
  await expect(findingsIn(page).first()).toContainText('To be put right before the paper leaves');

  await sample.answerDialog(sample.at('paper.docx'));
  await page.getByRole('button', { name: 'Export to Word' }).click();
  await page.getByRole('button', { name: 'Export all the same' }).click();
  await expect(page.getByText(/Exported “paper\.docx”\. \d+ checks? (is|are) open\./)).toBeVisible();

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Issue…' }).click();
  await expect(page.getByRole('dialog', { name: 'Issue this edition as it is?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('article')).not.toContainText('TABASC_51_0503_21');
  await page.getByRole('button', { name: 'Issue…' }).click();
  await expect(page.getByRole('dialog', { name: 'Issue this edition', exact: true })).toBeVisible();
});
