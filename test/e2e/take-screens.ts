import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseFromMenu, launch, openSample, type Running } from './application.ts';
import { SCREENS, showScreen } from './screens.ts';
import { editHere, sentByBob } from './sent-by-bob.ts';
import setUp from './set-up.ts';
import { setTheme } from './theme.ts';

/**
 * `npm run screens`: takes a picture of every screen, light and dark, into assets/screens, a merge with something to
 * decide, and some screens as they are at 200 % in a window of 1024 by 700.
 */
const PICTURES = fileURLToPath(new URL('../../assets/screens/', import.meta.url));
const ZOOMED = ['proposals', 'dcc-update', 'paper', 'checks'];

const end = await setUp();
try {
  mkdirSync(PICTURES, { recursive: true });
  await withSample(pictureAll);
  await withSample(pictureZoomed);
} finally {
  end();
}

async function withSample(take: (running: Running) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'panelpaper-screens-'));
  const running = await launch(folder);
  try {
    await take(running);
  } finally {
    await running.app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pictureAll(running: Running): Promise<void> {
  const { page } = running;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.screenshot({ path: join(PICTURES, 'welcome.png') });
  await openSample(running);
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    for (const screen of SCREENS.filter(({ isUnpictured = false }) => !isUnpictured)) {
      await showScreen(page, screen);
      await picture(running, `${screen.name}-${theme}`);
    }
  }
  await pictureMerge(running);
}

async function picture({ page }: Running, name: string): Promise<void> {
  await readyForPicture(page);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

async function readyForPicture(page: Running['page']): Promise<void> {
  await page.mouse.move(640, 4);
  // Where the pictures were taken is nobody's business.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.status-path')?.style.setProperty('visibility', 'hidden');
    for (const path of document.querySelectorAll<HTMLElement>('bdi.path')) {
      path.textContent = path.textContent.replace(/^.*\/(?=[^/]+$)/, '…/');
    }
  });
  await page.waitForTimeout(400);
}

async function pictureMerge(running: Running): Promise<void> {
  const { app, page, answerDialog } = running;
  const path = sentByBob(running);
  await editHere(page);
  await answerDialog(path);
  await chooseFromMenu(app, 'Bring in a snapshot…');
  await page.getByRole('button', { name: /^DP100/ }).click();
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(page, theme);
    await picture(running, `merge-${theme}`);
  }
}

// The window's own zoom and its own picture, in a window whose size nothing else has set: the page's picture is made
// without the zoom.
async function pictureZoomed(running: Running): Promise<void> {
  const { app, page } = running;
  await openSample(running);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1024, 700);
    window?.webContents.setZoomFactor(2);
  });
  for (const screen of SCREENS.filter(({ name }) => ZOOMED.includes(name))) {
    await showScreen(page, screen);
    await readyForPicture(page);
    const png = await app.evaluate(async ({ BrowserWindow }) => {
      const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
      return image?.toPNG().toString('base64') ?? '';
    });
    writeFileSync(join(PICTURES, `${screen.name}-zoomed.png`), Buffer.from(png, 'base64'));
  }
}
