import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, openSample } from './application.ts';
import { SCREENS, showScreen } from './screens.ts';
import setUp from './set-up.ts';
import { setTheme } from './theme.ts';

/** `npm run screens`: takes a picture of every screen, light and dark, into assets/screens. */
const PICTURES = fileURLToPath(new URL('../../assets/screens/', import.meta.url));

const end = await setUp();
const folder = mkdtempSync(join(tmpdir(), 'panelpaper-screens-'));
const running = await launch(folder);
try {
  mkdirSync(PICTURES, { recursive: true });
  const { page } = running;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.screenshot({ path: join(PICTURES, 'welcome.png') });
  await openSample(running);
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    for (const screen of SCREENS) {
      await showScreen(page, screen);
      await page.mouse.move(640, 4);
      // Where the pictures were taken is nobody's business.
      await page.evaluate(() => {
        document.querySelector<HTMLElement>('.status-path')?.style.setProperty('visibility', 'hidden');
        for (const path of document.querySelectorAll<HTMLElement>('bdi.path')) {
          path.textContent = path.textContent.replace(/^.*\/(?=[^/]+$)/, '…/');
        }
      });
      await page.waitForTimeout(200);
      await page.screenshot({ path: join(PICTURES, `${screen.name}-${theme}.png`) });
    }
  }
} finally {
  await running.app.close();
  end();
  rmSync(folder, { recursive: true, force: true });
}
