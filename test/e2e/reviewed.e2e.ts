import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { retype } from '../helpers/edit-docx.ts';
import { chooseFromMenu, expect, type Running, test, viewButton } from './application.ts';
import { faultsOn } from './axe.ts';

const REQUEST = 'The Panel is asked to NOTE this report.';
const INVITED = 'The Panel is kindly invited to NOTE this report.';

async function exported({ page, answerDialog, at }: Running): Promise<string> {
  await viewButton(page, 'Paper').click();
  await expect(page.getByRole('heading', { name: 'Change Status Report – January 2020' })).toBeVisible();
  const file = at('Paper.docx');
  await answerDialog(file);
  await page.getByRole('button', { name: 'Export to Word' }).click();
  await expect(page.getByText('Exported “Paper.docx”.')).toBeVisible();
  return file;
}

function review(file: string): void {
  const invited = retype(readFileSync(file), REQUEST, INVITED);
  writeFileSync(file, retype(invited, 'SECAS Team', 'SECAS Team and friends'));
}

const textOf = (file: string) =>
  strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());

test('a file edited in Word is noticed by the next export, and its words are taken', async ({ sample }) => {
  const { page } = sample;
  const file = await exported(sample);
  review(file);
  await page.getByRole('button', { name: 'Export to Word' }).click();
  const panel = page.getByRole('region', { name: 'Changed in Word' });
  await expect(panel).toContainText('“Paper.docx” was changed since it was exported on');
  await expect(panel.getByRole('heading', { name: 'Changed in Word' })).toBeFocused();
  await expect(panel.getByRole('checkbox', { name: `Take “${INVITED}”` })).toBeChecked();
  const elsewhere = panel.getByRole('region', { name: 'To be changed elsewhere' });
  await expect(elsewhere).toContainText('SECAS Team and friends');
  await expect(elsewhere).toContainText('Comes from the fields of the cover.');
  await expect(panel).toContainText('Replacing the file loses the change that cannot be taken.');
  expect(textOf(file)).toContain('kindly invited');
  expect(await faultsOn(page, '.paper')).toEqual([]);

  await panel.getByRole('button', { name: 'Take these words and export' }).click();
  await expect(page.getByText('Exported “Paper.docx”.')).toBeVisible();
  await expect(page.getByRole('article')).toContainText(INVITED);
  expect(textOf(file)).toContain(INVITED);
  expect(textOf(file)).not.toContain('and friends');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Words of “Paper.docx” in the January 2020 paper')).toBeVisible();
  await expect(page.getByRole('article')).toContainText(REQUEST);
});

test('a reviewed file is read by itself, and one that is left alone stays as it is', async ({ sample }) => {
  const { app, page } = sample;
  const file = await exported(sample);
  await chooseFromMenu(app, 'Read a reviewed file…');
  await expect(page.getByText('“Paper.docx” is as it was exported.')).toBeVisible();
  review(file);
  const reviewed = readFileSync(file);
  await page.getByRole('button', { name: 'More about Word files' }).click();
  await page.getByRole('menuitem', { name: 'Read a reviewed file…' }).click();
  const panel = page.getByRole('region', { name: 'Changed in Word' });
  await panel.getByRole('button', { name: 'Take these words' }).click();
  await expect(page.getByText('One sentence was taken from “Paper.docx”.')).toBeVisible();
  await expect(page.getByRole('article')).toContainText(INVITED);
  expect(readFileSync(file).equals(reviewed)).toBe(true);

  await page.getByRole('button', { name: 'Export to Word' }).click();
  await expect(panel).toBeVisible();
  await expect(panel.getByRole('checkbox')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Save beside' }).click();
  await expect(page.getByText('Exported “Paper (2).docx”.')).toBeVisible();
  expect(readFileSync(file).equals(reviewed)).toBe(true);
  expect(textOf(sample.at('Paper (2).docx'))).toContain(INVITED);
});

test('a file of somebody else’s is replaced only when told so', async ({ sample }) => {
  const { page, at } = sample;
  const file = await exported(sample);
  writeFileSync(file, 'a letter');
  await page.getByRole('button', { name: 'Export to Word' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('“Paper.docx” was not exported by Panelpaper.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(readFileSync(file, 'utf8')).toBe('a letter');
  expect(existsSync(at('Paper (2).docx'))).toBe(false);
  await page.getByRole('button', { name: 'Export to Word' }).click();
  await dialog.getByRole('button', { name: 'Replace' }).click();
  await expect(page.getByText('Exported “Paper.docx”.')).toBeVisible();
  expect(textOf(file)).toContain(REQUEST);
});
