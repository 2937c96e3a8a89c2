import { readFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import { chooseFromMenu, expect, launch, openSample, test } from './application.ts';

interface Asked {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** Answers the system's message boxes with buttons, one after the other, and the last for ever; gives what they said. */
async function answerBoxes(app: ElectronApplication, buttons: readonly string[]) {
  await app.evaluate(({ dialog }, wanted) => {
    const asked: Asked[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = async (...words: unknown[]) => {
      const box = words.at(-1) as Asked;
      asked.push(box);
      const wants = wanted[asked.length - 1] ?? wanted.at(-1) ?? '';
      return { response: box.buttons.indexOf(wants), checkboxChecked: false };
    };
  }, buttons);
  return () =>
    app.evaluate(() =>
      (globalThis as unknown as { asked: Asked[] }).asked.map(
        ({ message, detail }) => `${message} ${detail}`,
      ),
    );
}

/** What the first window shows, asked of Electron itself: Playwright gives up a page that crashed. */
function shownIn(app: ElectronApplication): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const late = new Promise<string>((resolve) => setTimeout(resolve, 500, ''));
    return Promise.race([contents?.executeJavaScript('document.body.innerText') ?? '', late]);
  });
}

test('a fault that nothing foresaw says what is safe and where the log is, and restarts', async ({
  folder,
}) => {
  const running = await launch(folder);
  const { app, page } = running;
  await openSample(running);

  // A promise that failed unheard: the window says so and goes on.
  await app.evaluate(() => void setTimeout(() => Promise.reject(new Error('No “secret” here'))));
  await expect(page.getByText('Something went wrong in Panelpaper that should not.')).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();

  const asked = await answerBoxes(app, ['Copy details', 'Restart']);
  const log = await app.evaluate(({ app: it }) => `${it.getPath('logs')}/panelpaper.log`);
  const restarted = app.evaluate(
    ({ app: it, clipboard }) =>
      new Promise<string>((resolve) => {
        // The test is not restarted with it.
        it.relaunch = () => undefined;
        it.exit = () => resolve(clipboard.readText());
      }),
  );
  await app.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error('No “secret” there');
      }),
  );
  const copied = await restarted;
  expect(copied).toContain('Error: No “…” there');
  expect(copied).toContain('Refused to pages: nothing');
  const [first, second] = await asked();
  expect(first).toContain('Panelpaper has to stop');
  expect(first).toContain('Everything you saved is in the register.');
  expect(first).toContain('is offered again');
  expect(first).toContain(log);
  expect(second).toBe(first);
  expect(readFileSync(log, 'utf8')).not.toContain('secret');
  app.process().kill('SIGKILL');
});

test('a window that crashes or does not answer comes back with what was being typed', async ({ sample }) => {
  const { app, page } = sample;
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Counting' }).click();
  await page.getByLabel('Target of an Impact Assessment').fill('55');
  await page.waitForTimeout(1000);
  const asked = await answerBoxes(app, ['Wait', 'Show it again', 'Show it again']);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('unresponsive'));
  await expect.poll(async () => (await asked())[0]).toContain('This window does not answer.');
  expect(await shownIn(app)).toContain('Counting');

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('unresponsive'));
  await expect.poll(() => shownIn(app)).toContain('You had typed something that was not saved');
  const shown = await shownIn(app);
  expect(shown).toContain('55');
  expect(shown).toContain('This window stopped by itself and is shown again. What was saved is safe.');

  // What the person asked for is not counted; of two by themselves the second asks first.
  const crash = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
  await crash();
  await expect.poll(() => shownIn(app)).toContain('You had typed something that was not saved');
  expect(await asked()).toHaveLength(2);
  await crash();
  await expect.poll(async () => (await asked())[2]).toContain('This window stopped twice in a minute.');
  await expect.poll(() => shownIn(app)).toContain('You had typed something that was not saved');
});

test('what pages are refused is counted in the details, without a word of theirs', async ({ sample }) => {
  const { app, page } = sample;
  await page.evaluate(async () => {
    window.open('https://example.org/DP114');
    const link = document.createElement('a');
    link.href = 'https://example.org/DP114';
    document.body.append(link);
    link.click();
    await Notification.requestPermission();
    await fetch('https://example.org/DP114').catch(() => undefined);
  });
  await page.waitForTimeout(300);
  await chooseFromMenu(app, 'Copy details');
  // Playwright waits for ever for the navigation that was stopped.
  await expect.poll(() => shownIn(app)).toContain('The details are on the clipboard.');
  const text = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(text).toMatch(/^Database: sqlite [\d.]+, journal_mode delete, synchronous 3, /m);
  expect(text).toMatch(/^Records: .*\bproposal 66, /m);
  expect(text).toMatch(/Refused to pages: .*window 1/);
  expect(text).toMatch(/navigation \d/);
  expect(text).toMatch(/permission 1/);
  const log = readFileSync(
    await app.evaluate(({ app: it }) => `${it.getPath('logs')}/panelpaper.log`),
    'utf8',
  );
  expect(log).toContain('A page asked for a permission and was refused. (notifications)');
  expect(text + log).not.toContain('DP114');
});
