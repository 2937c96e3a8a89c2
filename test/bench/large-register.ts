import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron, type Page } from '@playwright/test';
import { openToRead } from '../../src-main/register/store.ts';
import { launch } from '../e2e/application.ts';
import { writeRegister } from '../helpers/write-register.ts';
import { type Scrolled, scrollThrough, typed } from './in-page.ts';
import { median, printTable } from './measure.ts';
import { registerOf } from './registers.ts';

const PROPOSALS = 10_000;
const MOST_ROWS = 60;
const FLOOR = join(import.meta.dirname, 'floor');

/** How the window answers with ten thousand proposals, beside a bare page with as many static rows in an empty window. */
export async function benchLargeRegister(isQuick: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'panelpaper-large-'));
  try {
    const file = join(folder, 'large.panelpaper');
    writeRegister(file, registerOf(PROPOSALS));
    const ours = await measureOurs(folder, file, isQuick);
    const floor = await measureFloor(isQuick);
    const read = readingFloor(file, isQuick ? 1 : 3);
    report(ours, floor, read);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured {
  readonly opening: number;
  readonly scrolled: Scrolled;
  readonly filter: readonly number[];
  readonly field: readonly number[];
}

interface Ours extends Measured {
  readonly saves: readonly number[];
}

async function measureOurs(folder: string, file: string, isQuick: boolean): Promise<Ours> {
  const began = performance.now();
  const { app, page } = await launch(folder, [file]);
  await page.getByRole('navigation', { name: 'Views' }).waitFor({ timeout: 60_000 });
  const opening = performance.now() - began;
  await page.getByRole('button', { name: 'Proposals', exact: true }).click();
  await page.getByText(/ of 10,000 proposals/).waitFor({ timeout: 60_000 });
  await page.getByRole('combobox', { name: 'Stage' }).selectOption('all');
  await page.getByText(/^10,000 /).waitFor();
  const scrolled = await scrollThrough(page, '.table-box', '.table-body [role="row"]', isQuick ? 200 : 1200);
  await page.locator('.table-box').evaluate((box) => box.scrollTo(0, 0));
  await page.getByRole('searchbox', { name: 'Find in the list' }).focus();
  const filter = await typed(page, isQuick ? 'mp10' : 'mp1078');
  await page.locator('.table-body [role="row"]').first().click();
  await page.getByRole('textbox', { name: 'Title' }).focus();
  await page.keyboard.press('End');
  const field = await typed(page, isQuick ? 'four' : 'ten keys..');
  const saves = [await saveOnce(page), ...(isQuick ? [] : [await saveMore(page), await saveMore(page)])];
  await app.close();
  return { opening, scrolled, filter, field, saves };
}

async function saveMore(page: Page): Promise<number> {
  await page.keyboard.type('x');
  return saveOnce(page);
}

/** Milliseconds from Ctrl+S until the form has nothing more to save. */
function saveOnce(page: Page): Promise<number> {
  const measured = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        addEventListener(
          'keydown',
          function hear(event) {
            if (event.key !== 's') return;
            removeEventListener('keydown', hear, { capture: true });
            const save = document.querySelector('.record-pane .form-buttons button');
            const look = () => {
              if (save?.getAttribute('aria-disabled') === 'true' && save.textContent === 'Save')
                resolve(performance.now() - event.timeStamp);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { capture: true },
        );
      }),
  );
  return page
    .waitForTimeout(100)
    .then(() => Promise.all([measured, page.keyboard.press('Control+s')]))
    .then(([time]) => time);
}

async function measureFloor(isQuick: boolean): Promise<Measured> {
  const began = performance.now();
  const app = await electron.launch({
    executablePath: process.env['PANELPAPER_ELECTRON'] ?? '',
    args: ['--no-sandbox', FLOOR],
  });
  const page = await app.firstWindow();
  await page.locator('.row').first().waitFor();
  const opening = performance.now() - began;
  const scrolled = await scrollThrough(page, '#box', '.row', isQuick ? 200 : 1200);
  await page.locator('#box').evaluate((box) => box.scrollTo(0, 0));
  await page.locator('#filter').focus();
  const filter = await typed(page, isQuick ? 'mp10' : 'mp1078');
  await page.locator('#field').focus();
  const field = await typed(page, isQuick ? 'four' : 'ten keys..');
  await app.close();
  return { opening, scrolled, filter, field };
}

/** Milliseconds that Node takes to read every record of the file: the least that opening it can cost. */
function readingFloor(file: string, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const store = openToRead(file);
    const began = performance.now();
    store.read();
    const time = performance.now() - began;
    store.close();
    return time;
  });
  return median(times);
}

function report(ours: Ours, floor: Measured, read: number): void {
  const at = (share: number) => (times: readonly number[]) =>
    [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  const line = (what: string, one: number, other: number) => [
    what,
    one.toFixed(1),
    other.toFixed(1),
    (one / other).toFixed(2),
  ];
  const worst = at(0.95);
  printTable(
    ['10,000 proposals in the window, ms', 'Panelpaper', 'bare page', 'ratio'],
    [
      line('scrolling: work in a frame, median', median(ours.scrolled.work), median(floor.scrolled.work)),
      line('scrolling: work in a frame, 95 of 100', worst(ours.scrolled.work), worst(floor.scrolled.work)),
      line('scrolling: frame to frame, 95 of 100', worst(ours.scrolled.frames), worst(floor.scrolled.frames)),
      line('a key in the filter to painted rows, median', median(ours.filter), median(floor.filter)),
      line(
        'a key in the filter to painted rows, slowest',
        Math.max(...ours.filter),
        Math.max(...floor.filter),
      ),
      line('a key in a field of a record, median', median(ours.field), median(floor.field)),
      line('start to the register on screen', ours.opening, floor.opening),
    ],
  );
  console.log(
    `Saving a field took ${ours.saves.map((time) => time.toFixed(0)).join(', ')} ms from Ctrl+S to the form that says so, the first with the whole register checked.`,
  );
  console.log(`Reading every record of the file takes Node ${read.toFixed(0)} ms.`);
  const { rows } = ours.scrolled;
  console.log(`Rows in the page while scrolling: at most ${rows} (bare page ${floor.scrolled.rows}).\n`);
  if (rows > MOST_ROWS) throw new Error(`${rows} rows stood in the page at once; at most ${MOST_ROWS} may.`);
}
