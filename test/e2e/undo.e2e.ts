import { chooseFromMenu, expect, launch, openSample, test } from './application.ts';

test('what was done is undone and done again, over closing the application', async ({ folder }) => {
  const first = await launch(folder);
  await openSample(first);
  const setTarget = async (days: string) => {
    await first.page.getByLabel('Target of an Impact Assessment').fill(days);
    await first.page.keyboard.press('Control+S');
    await expect(first.page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  };
  await first.page.getByRole('button', { name: 'Settings' }).click();
  await first.page.getByRole('button', { name: 'Counting' }).click();
  await setTarget('55');
  const label = await first.app.evaluate(({ Menu }) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? []);
    return items.find((item) => item.label.includes('Undo'))?.label;
  });
  expect(label).toMatch(/Undo “.+”/);
  await first.app.close();

  const second = await launch(folder);
  const { page, app } = second;
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Counting' }).click();
  const target = page.getByLabel('Target of an Impact Assessment');
  await expect(target).toHaveValue('55');
  await chooseFromMenu(app, 'Undo');
  const question = page.getByRole('dialog', { name: 'Undo what was done before?' });
  await expect(question).toContainText('before this register was opened');
  await question.getByRole('button', { name: 'Undo' }).click();
  await expect(target).toHaveValue('40');
  await chooseFromMenu(app, 'Redo');
  await expect(target).toHaveValue('55');

  // Step by step from the history, where it is said what became of each.
  await page.getByRole('button', { name: 'History' }).click();
  const done = page.getByRole('listitem').filter({ has: page.getByRole('button', { expanded: false }) });
  await expect(done.first()).toContainText('Redo:');
  const begun = page.locator('.history-set').last();
  await expect(begun).toContainText('Import of a snapshot');
  const set = page.locator('.history-set').nth(-2);
  await set.click();
  await page.getByRole('button', { name: 'Undo this step' }).click();
  await expect(set).toContainText('undone since');
  await begun.click();
  await expect(page.getByRole('button', { name: 'Undo this step' })).toHaveCount(0);
  await app.close();
});
