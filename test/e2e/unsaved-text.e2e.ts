import { expect, launch, openSample, type Running, test, viewButton } from './application.ts';

/** Ends the application as a power cut would, once its window's storage has reached the disk. */
async function cutOff({ app, page }: Running): Promise<void> {
  // Chromium writes the window's storage to its file a little later.
  await page.waitForTimeout(1500);
  await app.evaluate(({ session }) => session.defaultSession.flushStorageData());
  await page.waitForTimeout(500);
  const { pid } = app.process();
  if (pid === undefined) throw new Error('the application has no process');
  process.kill(pid, 'SIGKILL');
}

test('text that was not saved outlives a crash and is put back', async ({ folder }) => {
  const first = await launch(folder);
  await openSample(first);
  await first.page.getByRole('button', { name: 'Settings' }).click();
  await first.page.getByRole('button', { name: 'Counting' }).click();
  await first.page.getByLabel('Target of an Impact Assessment').fill('55');
  await cutOff(first);

  const second = await launch(folder);
  const { page } = second;
  await expect(page.getByRole('alertdialog')).toContainText('55');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(
    page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Settings' }),
  ).toHaveAttribute('aria-current', 'page');
  await second.app.close();
});

test('a small form within a record is opened again for its text', async ({ folder }) => {
  const first = await launch(folder);
  await openSample(first);
  const views = (page: typeof first.page) => page.getByRole('navigation', { name: 'Views' });
  await views(first.page).getByRole('button', { name: 'Consultations' }).click();
  await first.page.getByRole('row', { name: /MP077/ }).click();
  await first.page.getByRole('button', { name: 'Move…' }).click();
  await first.page.getByRole('textbox', { name: 'Note' }).fill('The legal text is late');
  await cutOff(first);

  const second = await launch(folder);
  const { page } = second;
  await expect(page.getByRole('alertdialog')).toContainText('The legal text is late');
  await page.getByRole('button', { name: 'Put it back' }).click();
  const form = page.getByRole('form', { name: 'Expect it at another time' });
  await expect(form.getByRole('textbox', { name: 'Note' })).toHaveValue('The legal text is late');

  // Thrown away, and gone to another view in the same moment: it is offered no more.
  await views(page).getByRole('button', { name: 'Releases' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Releases' })).toBeVisible();
  await page.reload();
  await expect(page.locator('.register-name')).toHaveText('sample');
  await expect(page.getByRole('button', { name: '27 Refine' })).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await second.app.close();
});

test('what was answered about a month’s promises is there again', async ({ folder }) => {
  const first = await launch(folder);
  await openSample(first);
  await viewButton(first.page, 'Paper').click();
  await first.page.getByRole('button', { name: /^Month/ }).click();
  await first.page.getByRole('menuitem', { name: 'Start February 2020…' }).click();
  const answer = (page: typeof first.page) => page.getByLabel(/^What becomes of it: DP098: on the agenda/);
  await answer(first.page).selectOption('Dropped…');
  const why = (page: typeof first.page) => page.getByLabel(/^Why it is dropped: DP098/);
  await why(first.page).fill('Taken over by DP110');
  await cutOff(first);

  const second = await launch(folder);
  const { page } = second;
  await expect(page.getByRole('alertdialog')).toContainText('Taken over by DP110');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(answer(page)).toHaveValue('drop');
  await expect(why(page)).toHaveValue('Taken over by DP110');
  await second.app.close();
});
