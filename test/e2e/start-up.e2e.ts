import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openToWrite } from '../../src-main/register/store.ts';
import { chooseFromMenu, expect, launch, openSample, test } from './application.ts';

test('the first run offers a beginning, and the sample opens', async ({ sample }) => {
  const { page, at } = sample;
  await expect(page.locator('.register-name')).toHaveText('sample');
  await expect(page.getByText(at('sample.panelpaper'))).toBeVisible();
  await expect(page.getByRole('button', { name: '27 Refine' })).toBeVisible();
});

test('what was open last opens again, and a folder that is gone is said to be', async ({ folder }) => {
  const first = await launch(folder);
  await openSample(first);
  await first.app.close();
  const second = await launch(folder);
  await expect(second.page.locator('.register-name')).toHaveText('sample');
  await second.app.close();

  // The file is elsewhere now, as after a tidy-up.
  mkdirSync(join(folder, 'moved'));
  cpSync(join(folder, 'sample.panelpaper'), join(folder, 'moved', 'sample.panelpaper'));
  rmSync(join(folder, 'sample.panelpaper'));
  const third = await launch(folder);
  await expect(third.page.getByRole('alert')).toContainText('There is no register at');
  await third.answerDialog(join(folder, 'moved', 'sample.panelpaper'));
  await third.page.getByRole('button', { name: 'Open another register…' }).click();
  await expect(third.page.locator('.register-name')).toHaveText('sample');
  await third.app.close();
});

test('a locked, a damaged, a newer and a foreign file each say so, and are left as they were', async ({
  folder,
}) => {
  const first = await launch(folder);
  await openSample(first);
  await first.app.close();
  const path = join(folder, 'sample.panelpaper');

  const held = openToWrite(path, { author: 'Ann Other' });
  const running = await launch(folder);
  const { page, answerDialog } = running;
  await expect(page.getByRole('alert')).toContainText('Ann Other');
  held.close();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.register-name')).toHaveText('sample');

  const whole = readFileSync(path);
  const newer = Buffer.from(whole);
  newer.writeUInt32BE(99, 60);
  const damaged = Buffer.from(whole);
  damaged.fill(0xff, 4096, 12_288);
  const files = [
    ['newer', newer, 'knows up to version'],
    ['damaged', damaged, /damaged|cannot be read/],
    ['foreign', Buffer.from('not a database, but a letter'.repeat(10)), 'is not a Panelpaper register'],
  ] as const;
  for (const [name, bytes, sentence] of files) {
    const file = join(folder, `${name}.panelpaper`);
    writeFileSync(file, bytes);
    await answerDialog(file);
    await chooseFromMenu(running.app, 'Open register…');
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(existsSync(`${file}-journal`)).toBe(false);
    await answerDialog(path);
    await page.getByRole('button', { name: 'Open another register…' }).click();
    await expect(page.locator('.register-name')).toHaveText('sample');
  }
  await running.app.close();
});

test('in a synchronised folder the risk is said, and the local copy that is offered can be opened at once', async ({
  folder,
}) => {
  mkdirSync(join(folder, 'OneDrive - Code Company'));
  const running = await launch(folder);
  const { page, at, answerDialog } = running;
  await answerDialog(at('OneDrive - Code Company/SEC.panelpaper'));
  await page.getByRole('button', { name: 'Open the sample…' }).click();
  await expect(page.getByText('lies in a synchronised folder')).toBeVisible();
  await answerDialog(at('local.panelpaper'));
  await page.getByRole('button', { name: 'Make a local copy…' }).click();
  await page.getByRole('button', { name: 'Open the copy' }).click();
  await expect(page.locator('.register-name')).toHaveText('local');
  await expect(page.getByText('lies in a synchronised folder')).toHaveCount(0);
  await running.app.close();
});
