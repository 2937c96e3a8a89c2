import { readFileSync } from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';
import mammoth from 'mammoth';
import { chooseFromMenu, expect, type Running, test, viewButton } from './application.ts';

const WORD = readFileSync(new URL('../fixtures/clipboard/word.html', import.meta.url), 'utf8');

/** Menus are the system's and cannot be looked at: the last one to be shown is kept instead of shown. */
async function keepMenus(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function keep() {
      (globalThis as unknown as { shown: Electron.Menu | null }).shown = this;
    };
  });
}

function menuShown(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => {
    const { shown } = globalThis as unknown as { shown: Electron.Menu | null };
    return (shown?.items ?? []).map(({ label }) => label.replace('&', '')).filter((label) => label !== '');
  });
}

async function choose(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate((_, wanted) => {
    const held = globalThis as unknown as { shown: Electron.Menu | null };
    held.shown?.items.find((item) => item.label.replace('&', '') === wanted)?.click();
    held.shown = null;
  }, label);
}

/** What the preload script is answered for each word, over the same line. */
async function misspelt(page: Page, words: readonly string[]): Promise<unknown> {
  return page.evaluate((asked) => {
    const { panelpaper } = window as unknown as { panelpaper: { ask: (m: string, i: unknown) => unknown } };
    return panelpaper.ask('misspelt', { words: asked });
  }, words);
}

/** Puts on the clipboard what another program would. */
async function copyElsewhere(page: Page, html: string, text: string): Promise<void> {
  await page.evaluate(
    (copied) => {
      const take = (event: ClipboardEvent) => {
        event.preventDefault();
        event.clipboardData?.setData('text/html', copied.html);
        event.clipboardData?.setData('text/plain', copied.text);
      };
      document.addEventListener('copy', take, { capture: true, once: true });
      document.execCommand('copy');
    },
    { html, text },
  );
}

async function openSummary({ page }: Running) {
  await page.getByRole('button', { name: 'Proposals', exact: true }).click();
  await page.getByLabel('Find in the list').fill('DP112');
  await page.getByRole('row').filter({ hasText: 'DP112' }).first().click();
  const field = page.getByRole('textbox', { name: 'Summary' });
  await field.click();
  await page.keyboard.press('Control+a');
  return field;
}

async function saveFacts(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  const facts = page.getByRole('region', { name: 'Facts' });
  await expect(facts.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
}

/** Opens the menu of the word that the caret is put into, by the keyboard. */
async function menuAt(running: Running, place: number): Promise<readonly string[]> {
  const { app, page } = running;
  await page.keyboard.press('Control+Home');
  for (let at = 0; at < place; at += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+F10');
  await expect.poll(() => menuShown(app)).not.toEqual([]);
  return menuShown(app);
}

test('words are checked in British English, and put right or added from the menu', async ({ sample }) => {
  const { app, page } = sample;
  await keepMenus(app);
  const field = await openSummary(sample);
  await page.keyboard.type('The organisation of DCC licence SMETS2 for Utiligroup by color and Wimbleford. ');
  const asked = ['organisation', 'licence', 'DCC', 'SMETS2', 'Utiligroup', 'Hextall', 'color', 'Wimbleford'];
  await expect
    .poll(() => misspelt(page, asked))
    .toEqual({ ok: true, value: { words: ['color', 'Wimbleford'] } });

  const color = (await field.inputValue()).indexOf('color') + 2;
  await expect
    .poll(async () => {
      const labels = await menuAt(sample, color);
      await choose(app, 'none of them');
      return labels;
    })
    .toContain('colour');
  const labels = await menuAt(sample, color);
  expect(labels.slice(0, 1)).toEqual(['colour']);
  expect(labels).toEqual(
    expect.arrayContaining(['Add “color” to dictionary', 'Undo', 'Cut', 'Paste as plain text', 'Select all']),
  );
  await choose(app, 'colour');
  await expect(field).toHaveValue(/by colour and Wimbleford/);

  const own = (await field.inputValue()).indexOf('Wimbleford') + 3;
  expect(await menuAt(sample, own)).toContain('Add “Wimbleford” to dictionary');
  await choose(app, 'Add “Wimbleford” to dictionary');
  await expect.poll(() => misspelt(page, asked)).toEqual({ ok: true, value: { words: ['color'] } });
  await expect
    .poll(async () => {
      const shown = await menuAt(sample, own);
      await choose(app, 'none of them');
      return shown[0];
    })
    .toBe('Undo');

  await saveFacts(page);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Remove “Wimbleford”' }).click();
  await expect
    .poll(() => misspelt(page, asked))
    .toEqual({ ok: true, value: { words: ['color', 'Wimbleford'] } });
  await page.getByRole('switch', { name: 'Check spelling (British English)' }).click();
  await expect.poll(() => misspelt(page, asked)).toEqual({ ok: true, value: { words: [] } });
});

test('what is copied in Word keeps its paragraphs and links, into the exported paper', async ({ sample }) => {
  const { app, page, answerDialog, at } = sample;
  const field = await openSummary(sample);
  await copyElsewhere(page, WORD, 'Plain.\nTwo.');
  await page.keyboard.press('Control+Shift+v');
  await expect(field).toHaveValue('Plain.\nTwo.');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  await expect(field).toHaveValue(
    /^What it is about\nThe Technical Specifications say “no” to both; see \[the guidance\]\(https:/,
  );
  await expect(field).toHaveValue(
    /\nFirst thing\nSecond thing,\nover two lines\nIt was agreed by the Panel\.\n/,
  );
  await expect(field).not.toHaveValue(/Mso|declined|secret|HJ1|Is this so|tracker/);
  expect(await page.title()).toBe('sample – Panelpaper');
  await saveFacts(page);

  await viewButton(page, 'Paper').click();
  const link = page.getByRole('article').getByRole('link', { name: 'the guidance', includeHidden: true });
  await expect(link).toHaveAttribute(
    'href',
    'https://smartenergycodecompany.co.uk/modifications/?id=79&view=1#top',
  );

  await page.getByText('The Panel is asked to NOTE this report.').click();
  await page.getByRole('button', { name: 'Edit this text' }).click();
  const sentence = page.getByRole('textbox', { name: 'The sentence' });
  await sentence.press('Control+a');
  await page.keyboard.type('{Committee} reads ');
  await copyElsewhere(page, '<p><a href="https://example.org/a">this</a></p><p>and [that].</p>', 'x');
  await page.keyboard.press('Control+v');
  await expect(sentence).toHaveValue('{Committee} reads [this](https://example.org/a) and [that].');
  await expect(page.getByRole('region', { name: 'It will read' })).toContainText(
    'The Panel reads this and [that].',
  );
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('article')).toContainText('The Panel reads this and [that].');

  await answerDialog(at('paper.docx'));
  await chooseFromMenu(app, 'Export to Word…');
  await expect
    .poll(() => wordOf(at('paper.docx')), { timeout: 20_000 })
    .toContain(
      '<a href="https://smartenergycodecompany.co.uk/modifications/?id=79&amp;view=1#top">the guidance</a> and the old page',
    );
  expect(await wordOf(at('paper.docx'))).toContain('<a href="https://example.org/a">this</a> and [that].');
});

async function wordOf(path: string): Promise<string> {
  try {
    return (await mammoth.convertToHtml({ path })).value;
  } catch {
    // It is not there yet.
    return '';
  }
}
