import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  type Locator,
  type Page,
} from '@playwright/test';
import { ownDisplay } from './display.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A running application with an empty memory of its own, in a folder that goes with the test. */
export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** A path in the test's own folder. */
  readonly at: (name: string) => string;
  /** What the system's dialogs will answer: the next path to save to or open; null for Cancel. */
  readonly answerDialog: (path: string | null) => Promise<void>;
}

/** Starts the application: `words` are its own, `switches` are Chromium's. */
export async function launch(
  folder: string,
  words: readonly string[] = [],
  switches: readonly string[] = [],
): Promise<Running> {
  const executablePath = process.env['PANELPAPER_ELECTRON'];
  if (executablePath === undefined) throw new Error('The set-up has not named an Electron.');
  const app = await electron.launch({
    executablePath,
    args: [
      '--no-sandbox',
      ...switches,
      process.env['PANELPAPER_APP'] ?? ROOT,
      `--user-data-dir=${join(folder, 'profile')}`,
      ...words,
    ],
    env: { ...process.env, DISPLAY: ownDisplay(), PANELPAPER_NODE: process.execPath } as Record<
      string,
      string
    >,
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    at: (name) => join(folder, name),
    // The dialog itself is the system's; what the person would choose in it is all that is replaced.
    answerDialog: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
        dialog.showOpenDialog = async () => ({
          canceled: chosen === null,
          filePaths: chosen === null ? [] : [chosen],
        });
      }, path),
  };
}

/** Chooses a command from the application's menu by its label, as the system would for its key. */
export function chooseFromMenu(app: ElectronApplication, label: string): Promise<void> {
  return app.evaluate(({ Menu }, wanted) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? []);
    // Undo and Redo name what they would do behind their own word.
    const isWanted = (label: string) => label === wanted || label.startsWith(`${wanted} “`);
    const found = items.find((item) => isWanted(item.label.replace('&', '')));
    if (found === undefined) throw new Error(`The menu has no ${wanted}.`);
    found.click();
  }, label);
}

interface Fixtures {
  readonly folder: string;
  readonly running: Running;
  /** The application with the January 2020 sample open. */
  readonly sample: Running;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures a fixture needs from this pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'panelpaper-e2e-'));
    await use(folder);
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  },
  running: async ({ folder }, use) => {
    const running = await launch(folder);
    await use(running);
    await running.app.close();
  },
  sample: async ({ running }, use) => {
    await openSample(running);
    await use(running);
  },
});

export async function openSample({ page, answerDialog, at }: Running): Promise<void> {
  await answerDialog(at('sample.panelpaper'));
  await page.getByLabel('Your name').fill('Test Clerk');
  await page.getByRole('button', { name: 'Open the sample…' }).click();
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
}

/** A view's button in the navigation, whose name also says how many checks wait there. */
export function viewButton(page: Page, name: string): Locator {
  const views = page.getByRole('navigation', { name: 'Views' });
  return views.getByRole('button', { name: new RegExp(`^${name}(, |$)`) });
}

export { expect } from '@playwright/test';
