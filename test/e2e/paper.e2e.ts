import { existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { expect, type Running, test, viewButton } from './application.ts';
import { faultsOn } from './axe.ts';

const NAME = 'TABASC_51_0503_21 - Change Status Report - January 2020.docx';

async function openPaper({ page }: Running): Promise<void> {
  await viewButton(page, 'Paper').click();
  await expect(page.getByRole('heading', { name: 'Change Status Report – January 2020' })).toBeVisible();
}

/** Lets the next save dialog take the name it offers, in a folder. */
async function saveInto({ app }: Running, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = async (...words: unknown[]) => {
      const { defaultPath } = words.at(-1) as { readonly defaultPath: string };
      return { canceled: false, filePath: `${into}/${defaultPath}` };
    };
  }, folder);
}

test('a figure leads to the records under it, and the cover changes the paper at once', async ({
  sample,
}) => {
  const { page } = sample;
  await openPaper(sample);
  await page.getByRole('button', { name: '3 Refine' }).click();
  await page.getByText('106 WD').click();
  const selected = page.getByRole('region', { name: 'Selected' });
  await expect(selected.getByRole('heading', { name: '106 WD' })).toBeVisible();
  await expect(selected.getByRole('region', { name: 'Counted' }).getByRole('listitem')).toHaveText([
    'SECMP0024 PA178 WD',
    'SECMP0066 PA167 WD',
    'MP078 PA89 WD',
    'MP090 PA51 WD',
    'MP092 PA45 WD',
  ]);

  await page.getByRole('toolbar').getByRole('button', { name: 'Cover' }).click();
  const cover = page.getByRole('region', { name: 'Fields of the cover' });
  await cover.getByLabel('Team').fill('The Other Team');
  await page.keyboard.press('Control+s');
  const team = page.getByRole('article').getByText('The Other Team');
  await expect(team).toHaveAttribute('data-changed', '');
  await expect(page.getByText('Undo')).toBeVisible();
});

test('the keyboard reaches every sentence, and a list can be copied', async ({ sample }) => {
  const { app, page } = sample;
  await openPaper(sample);
  await page.getByRole('region', { name: /^The paper/ }).focus();
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Sentence in Cover')).toBeVisible();

  await page
    .getByRole('listitem')
    .filter({ hasText: /^DP101/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Copy the list' }).click();
  await expect(page.getByText('The list is on the clipboard.')).toBeVisible();
  const text = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(text).toContain('• DP104 ‘Security Improvements’');
  // As into an email: a place that takes rich text shows what came with it.
  await page.evaluate(() => {
    const email = document.createElement('div');
    email.contentEditable = 'true';
    email.id = 'email';
    document.body.append(email);
    email.focus();
  });
  await page.keyboard.press('Control+v');
  await expect(page.locator('#email ul > li').filter({ hasText: 'DP104' })).toHaveCount(1);
  await page.evaluate(() => document.querySelector('#email')?.remove());

  expect(await faultsOn(page, '.paper')).toEqual([]);
});

test('the paper goes out as Word, under its own name, and again where it could not be written', async ({
  sample,
}) => {
  const { page, at } = sample;
  await openPaper(sample);
  await page.getByRole('button', { name: /^Edition/ }).click();
  await page.getByRole('menuitemradio', { name: 'TABASC' }).click();
  const folder = at('papers');
  mkdirSync(join(folder, NAME), { recursive: true });
  await saveInto(sample, folder);
  await page.getByRole('button', { name: 'Export to Word' }).click();
  await expect(page.getByText(/cannot be written/)).toBeVisible();
  rmdirSync(join(folder, NAME));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(`Exported “${NAME}”.`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  expect(existsSync(join(folder, NAME))).toBe(true);
  expect(readdirSync(folder)).toHaveLength(2);
  const { value } = await mammoth.extractRawText({ path: join(folder, NAME) });
  expect(value).toMatch(/106\sWD/);
  expect(value).toContain('TABASC');

  await page.getByRole('button', { name: 'Pages', exact: true }).click();
  await expect(page.getByText('9 pages')).toBeVisible({ timeout: 20_000 });
  const pages = page.frameLocator('iframe');
  await expect(pages.getByText('Page 9 of 9')).toBeAttached();
  await expect(pages.getByRole('img', { name: /Define 17, Refine 27/ })).toBeAttached();
});

test('a new month begins with what the last one promised', async ({ sample }) => {
  const { page } = sample;
  await openPaper(sample);
  await page.getByRole('button', { name: /^Month/ }).click();
  await page.getByRole('menuitem', { name: 'Start February 2020…' }).click();
  await expect(page.getByText('9 promises are open')).toBeVisible();
  await page.getByLabel(/^What becomes of it: DP098: on the agenda/).selectOption('Moved to…');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Say where DP098 is moved to.')).toBeVisible();
  // What was answered is asked about before it is left, and is there again.
  await viewButton(page, 'Proposals').click();
  await expect(page.getByRole('dialog')).toContainText('promises for February 2020');
  await page.getByRole('button', { name: 'Stay here' }).click();
  await page.getByLabel(/^Moved to: DP098/).selectOption('April 2020, no day yet');
  await page.getByRole('button', { name: 'Start February 2020' }).click();
  await expect(page.getByRole('heading', { name: 'Change Status Report – February 2020' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Month: February 2020' })).toBeVisible();
});
