import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { openToRead } from '../../src-main/register/store.ts';
import { chooseFromMenu, expect, test } from './application.ts';
import { ownDisplay } from './display.ts';
import { nextRegisterProcess, registerProcess } from './register-process.ts';

async function typePerson(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name').fill(name);
}

/** How often a change set of that label is in a register's log. */
function timesLogged(path: string, label: string): number {
  const store = openToRead(path);
  const count = store.connection
    .prepare('SELECT count(*) FROM change_set WHERE label = ?')
    .pluck()
    .get(label);
  store.close();
  return Number(count);
}

/** What the first window shows of an element, asked of Electron itself: Playwright gives up a page that crashed. */
function shownIn(app: ElectronApplication, selector: string): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }, wanted) => {
    const code = `document.querySelector(${JSON.stringify(wanted)})?.textContent ?? ''`;
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // What is asked of a process that is just ending is never answered.
    const late = new Promise<string>((resolve) => setTimeout(resolve, 500, ''));
    return Promise.race([contents?.executeJavaScript(code), late]);
  }, selector);
}

test.skip(process.platform !== 'linux', 'Processes are found through /proc.');

test('a save outlives the death of the register process, and a second death says what to do', async ({
  sample,
}) => {
  const { page, app, at } = sample;
  const first = registerProcess(app);
  await typePerson(page, 'Ada Newcomer');
  // Halted, it holds the save unanswered until it is killed.
  process.kill(first, 'SIGSTOP');
  await page.keyboard.press('Control+s');
  const saving = page.getByRole('status').filter({ hasText: 'Saving…' });
  await expect(saving)
    .toBeVisible()
    .finally(() => process.kill(first, 'SIGKILL'));
  await expect(page.getByRole('button', { name: 'Ada Newcomer' })).toBeVisible();
  await expect(saving).toHaveCount(0);
  expect(timesLogged(at('sample.panelpaper'), 'Add Ada Newcomer')).toBe(1);
  await page.getByRole('heading', { name: 'People' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Add Ada Newcomer')).toBeVisible();

  const second = await nextRegisterProcess(app, first);
  process.kill(second, 'SIGKILL');
  await expect(page.getByRole('alert')).toContainText('stopped twice in a minute');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.register-name')).toHaveText('sample');
  await typePerson(page, 'Ben Newcomer');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Ben Newcomer' })).toBeVisible();
  const log = readFileSync(
    await app.evaluate(({ app: it }) => `${it.getPath('logs')}/panelpaper.log`),
    'utf8',
  );
  expect(log).toContain('The register process ended by itself');
  expect(log).not.toMatch(/Newcomer|sample/);
});

test('the system’s files open in the instance that runs, whatever their names', async ({
  sample,
  folder,
}) => {
  const { page, at } = sample;
  const odd = "-O’Neil's “Code” ü.panelpaper";
  cpSync(at('sample.panelpaper'), at(odd));
  const started = (...words: readonly string[]) =>
    execFileSync(
      String(process.env['PANELPAPER_ELECTRON']),
      [
        '--no-sandbox',
        process.env['PANELPAPER_APP'] ?? join(import.meta.dirname, '../..'),
        `--user-data-dir=${join(folder, 'profile')}`,
        ...words,
      ],
      { cwd: folder, timeout: 20_000, stdio: 'ignore', env: { ...process.env, DISPLAY: ownDisplay() } },
    );
  started(`./${odd}`);
  await expect(page.locator('.register-name')).toHaveText(odd.replace('.panelpaper', ''));
  started(`file://${encodeURI(at('sample.panelpaper'))}`);
  await expect(page.locator('.register-name')).toHaveText('sample');
});

test('nothing leads out of the page, and it comes back after a reload and after its process died', async ({
  sample,
}) => {
  const { page, app } = sample;
  await page.reload();
  await expect(page.locator('.register-name')).toHaveText('sample');
  const reach = await page.evaluate(async () => {
    const framed = async (src: string) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      return frame;
    };
    const sheet = await framed('app://panelpaper/sheet.html');
    const script = sheet.contentDocument?.createElement('script');
    if (script !== undefined) {
      script.textContent = 'parent.ran = true';
      sheet.contentDocument?.body.append(script);
    }
    const own = await framed('app://panelpaper/index.html');
    const link = document.createElement('a');
    Object.assign(link, { href: 'https://example.org/', textContent: 'Out', id: 'out' });
    link.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9999999; font-size: 40px';
    document.body.append(link);
    return {
      sheet: 'panelpaper' in (sheet.contentWindow ?? {}),
      ran: 'ran' in window,
      own: own.contentDocument === null ? 'kept out' : 'let in',
      clipboard: await navigator.clipboard.readText().catch((error: Error) => error.name),
      paths: await Promise.all(
        ['..%5cmain%5cmain.js', '%2e%2e/main/main.js', '%2fetc%2fpasswd', '%E0%A4%A', 'index.html%00.js'].map(
          async (path) => (await fetch(`app://panelpaper/${path}`)).status,
        ),
      ),
    };
  });
  expect(reach).toEqual({
    sheet: false,
    ran: false,
    own: 'kept out',
    clipboard: 'NotAllowedError',
    paths: [404, 404, 404, 404, 404],
  });
  const link = page.locator('#out');
  await link.click({ button: 'middle' });
  await link.click({ modifiers: ['Control'] });
  await link.click({ noWaitAfter: true });
  const session = await page.context().newCDPSession(page);
  const dropped = [
    { items: [], files: ['/etc/hostname'] },
    { items: [{ mimeType: 'text/uri-list', data: 'https://example.org/' }] },
  ];
  for (const data of dropped)
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', {
        type,
        x: 400,
        y: 400,
        data: { ...data, dragOperationsMask: 1 },
      });
  await page.waitForTimeout(300);
  expect(page.url()).toMatch(/^app:\/\/panelpaper\/$/);
  expect(app.windows()).toHaveLength(1);
  expect(await shownIn(app, '.register-name')).toBe('sample');

  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(() => shownIn(app, '.register-name')).toBe('sample');
});

test('a file that is moved while it is open, and a folder that is gone, lose nothing', async ({ sample }) => {
  const { page, app, at, answerDialog } = sample;
  renameSync(at('sample.panelpaper'), at('elsewhere.panelpaper'));
  await typePerson(page, 'Ada Newcomer');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('was moved, replaced or deleted while it was open')).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue('Ada Newcomer');

  await answerDialog(at('gone/copy.panelpaper'));
  await chooseFromMenu(app, 'Duplicate register…');
  await expect(page.getByText(/copy\.panelpaper cannot be made/)).toBeVisible();
  await answerDialog(at('elsewhere.panelpaper'));
  await chooseFromMenu(app, 'Duplicate register…');
  await expect(page.getByText('nothing is written over one')).toBeVisible();
  await answerDialog(at('copy.panelpaper'));
  await chooseFromMenu(app, 'Duplicate register…');
  await expect(page.getByText('“copy.panelpaper” was made in')).toBeVisible();
  expect(existsSync(at('copy.panelpaper'))).toBe(true);

  renameSync(at('elsewhere.panelpaper'), at('sample.panelpaper'));
  await page.getByLabel('Name').focus();
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Ada Newcomer' })).toBeVisible();
});
