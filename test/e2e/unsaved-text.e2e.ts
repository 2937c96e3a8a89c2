import { expect, launch, openSample, test } from './application.ts';

test('text that was not saved outlives a crash and is put back', async ({ folder }) => {
  const first = await launch(folder);
  await openSample(first);
  await first.page.getByRole('button', { name: 'Settings' }).click();
  await first.page.getByRole('button', { name: 'Counting' }).click();
  await first.page.getByLabel('Target of an Impact Assessment').fill('55');
  // Chromium writes the window's storage to its file a little later.
  await first.page.waitForTimeout(1500);
  await first.app.evaluate(({ session }) => session.defaultSession.flushStorageData());
  await first.page.waitForTimeout(500);
  const { pid } = first.app.process();
  if (pid === undefined) throw new Error('the application has no process');
  process.kill(pid, 'SIGKILL');

  const second = await launch(folder);
  const { page } = second;
  await expect(page.getByRole('alertdialog')).toContainText('55');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(
    page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Settings' }),
  ).toHaveAttribute('aria-current', 'page');
  await second.app.close();
});
