import { chooseFromMenu, expect, type Running, test, viewButton } from './application.ts';
import { faultsOn } from './axe.ts';

async function openPaper({ page }: Running): Promise<void> {
  await viewButton(page, 'Paper').click();
  await expect(page.getByRole('heading', { name: 'Change Status Report – January 2020' })).toBeVisible();
}

test('a sentence is said in other words by the keyboard alone, stays live, and is undone', async ({
  sample,
}) => {
  const { app, page } = sample;
  await openPaper(sample);
  const paper = page.getByRole('region', { name: /^The paper/ });
  await paper.focus();
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('ArrowDown');
  await expect(paper.locator(':focus')).toHaveText('The Panel is asked to NOTE this report.');
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: 'The sentence' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('{Committee} is asked to {verb} this report.');

  await page.keyboard.press('Control+a');
  await page.keyboard.type('{Nobody} has 3 wishes.');
  await expect(page.getByText('This sentence has no {Nobody}. Choose one of those below.')).toBeVisible();
  await expect(page.getByText('3 is typed: it will not follow the facts.')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('alert').first()).toContainText('This sentence has no {Nobody}.');

  await page.keyboard.press('Control+a');
  await app.evaluate(({ clipboard }) => clipboard.writeText('It is for\u00a0 the ‘next’\r\n'));
  await page.keyboard.press('Control+v');
  await page.keyboard.type(' time that ');
  await page.getByRole('button', { name: '{Committee} = The Panel' }).press('Enter');
  await page.keyboard.type(' shall {verb} it.');
  await expect(field).toHaveValue('It is for the ‘next’ time that {Committee} shall {verb} it.');
  const willRead = page.getByRole('region', { name: 'It will read' });
  await expect(willRead).toContainText('It is for the ‘next’ time that The Panel shall NOTE it.');
  await page.keyboard.press('Control+s');

  const sentence = page.getByRole('article').getByText('It is for the ‘next’ time');
  await expect(sentence).toHaveText('Own words. It is for the ‘next’ time that The Panel shall NOTE it.');
  await expect(sentence).toBeFocused();
  await expect(page.getByText('Derived: The Panel is asked to NOTE this report.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Own words 1', exact: true })).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Own words in the January 2020 paper')).toBeVisible();
  await expect(page.getByRole('article')).toContainText('The Panel is asked to NOTE this report.');
  await expect(page.getByRole('button', { name: /^Own words/ })).toHaveCount(0);
});

test('words whose facts changed are marked until they are kept', async ({ sample }) => {
  const { page } = sample;
  await openPaper(sample);
  await page.getByText('The Panel is asked to NOTE this report.').click();
  await page.getByRole('button', { name: 'Edit this text' }).click();
  await page.getByRole('textbox', { name: 'The sentence' }).fill('Would {committee} {verb} this?');
  await page.waitForTimeout(600);
  // A window that is loaded again has lost its form, as one that crashed has.
  await page.reload();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByRole('textbox', { name: 'The sentence' })).toHaveValue(
    'Would {committee} {verb} this?',
  );
  await page.keyboard.press('Control+s');
  await page.getByRole('toolbar').getByRole('button', { name: 'Cover' }).click();
  await page.getByRole('region', { name: 'Fields of the cover' }).getByLabel('Asked to').fill('CONSIDER');
  await page.keyboard.press('Control+s');

  const sentence = page.getByRole('article').getByText('Would the Panel');
  await expect(sentence).toHaveText('Own words, facts changedWould the Panel CONSIDER this?');
  await page.getByRole('button', { name: 'Own words 1, 1 to check' }).click();
  const list = page.getByRole('region', { name: 'Own words' });
  await expect(list.getByRole('listitem')).toContainText('Facts changed since');
  expect(await faultsOn(page, '.paper')).toEqual([]);
  await list.getByRole('button', { name: 'Would the Panel CONSIDER this?' }).click();
  await page.getByRole('button', { name: 'Keep my words' }).click();
  await expect(sentence).toHaveText('Own words. Would the Panel CONSIDER this?');
  await page.getByRole('button', { name: 'Use the derived text' }).click();
  await expect(page.getByRole('article')).toContainText('The Panel is asked to CONSIDER this report.');
});

test('the paper can be exported from another view before it was ever shown', async ({ sample }) => {
  const { app, page, answerDialog } = sample;
  await answerDialog(null);
  await app.evaluate(({ dialog }) => {
    const asked = globalThis as unknown as { exports: number };
    asked.exports = 0;
    dialog.showSaveDialog = async () => {
      asked.exports += 1;
      return { canceled: true, filePath: '' };
    };
  });
  await chooseFromMenu(app, 'Export to Word…');
  await expect(page.getByRole('heading', { name: 'Change Status Report – January 2020' })).toBeVisible();
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { exports: number }).exports)).toBe(1);
});
