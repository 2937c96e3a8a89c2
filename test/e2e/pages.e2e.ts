import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import type { Section, Table } from '../../src-shared/report/model.ts';
import { longPaperRegister } from '../bench/long-paper.ts';
import { writeRegister } from '../helpers/write-register.ts';
import { pagesOf } from '../rendering/pages.ts';
import { renderAll, wordsOf } from '../rendering/render.ts';
import { expect, launch, test } from './application.ts';

const ROWS = 120;
const DRAFTS = 12;

/** The rows of every table drawn in the frame, page by page: each a row's texts, without the spaces between letters. */
function drawnTables(pages: FrameLocator): Promise<readonly (readonly string[])[]> {
  return pages
    .locator('body')
    .evaluate((body) =>
      [...body.querySelectorAll('section table')].map((table) =>
        [...table.querySelectorAll('tr')].map((row) => row.textContent?.replace(/\s/g, '') ?? ''),
      ),
    );
}

function longTables(sections: readonly Section[]): readonly Table[] {
  return sections
    .flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
    .filter(({ rows }) => rows.length > 40);
}

/** Every row of a table stands on the pages once and in order, and the header begins it on each. */
function expectWhole(table: Table, drawn: readonly (readonly string[])[]): void {
  const head = table.columns
    .map(({ heading }) => heading)
    .join('')
    .replace(/\s/g, '');
  const parts = drawn.filter(([first]) => first === head);
  expect(parts.length).toBeGreaterThan(1);
  const wanted = table.rows.map(({ cells }) =>
    cells
      .map((runs) => runs.map(({ text }) => text).join(''))
      .join('')
      .replace(/\s/g, ''),
  );
  expect(parts.flatMap((rows) => rows.slice(1))).toEqual(wanted);
  expect(parts.flat().filter((row) => row === head)).toHaveLength(parts.length);
}

async function shownCount(page: Page): Promise<number> {
  const status = page.locator('.paper-pages').getByRole('status');
  await expect(status).toHaveText(/^\d+ pages?$/, { timeout: 30_000 });
  return Number.parseInt((await status.textContent()) ?? '', 10);
}

test('a long table is cut over pages as the file is, in the paper and in its appendix', async ({
  folder,
}) => {
  test.setTimeout(120_000);
  const register = longPaperRegister(ROWS, DRAFTS);
  const { id } = register.edition[0] ?? { id: null };
  const model = deriveReport(register, { month: '2020-01', edition: id });
  const file = join(folder, 'long.panelpaper');
  writeRegister(file, register);
  const { app, page, at, answerDialog } = await launch(folder, [file]);
  await page.getByRole('button', { name: 'Paper', exact: true }).click();
  const paperTables = longTables(model.sections);
  const appendixTables = longTables(model.appendix?.sections ?? []);
  expect(paperTables.length).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Pages', exact: true }).click();
  const pages = page.frameLocator('iframe');
  const counts = [await shownCount(page)];
  const drawn = await drawnTables(pages);
  for (const table of paperTables) expectWhole(table, drawn);

  await page.getByRole('tab', { name: 'Appendix A' }).click();
  await expect(pages.getByRole('heading', { level: 1 })).toContainText('Appendix A');
  counts.push(await shownCount(page));
  const drawnOfAppendix = await drawnTables(pages);
  for (const table of appendixTables) expectWhole(table, drawnOfAppendix);
  await page.getByRole('tab', { name: 'Paper' }).click();
  await expect(pages.getByRole('heading', { level: 1 })).toContainText('Change Status Report');

  await answerDialog(at('long.docx'));
  await page.getByRole('button', { name: 'Export to Word' }).click();
  await expect(page.getByText('Exported “long.docx”.')).toBeVisible({ timeout: 20_000 });
  const files = [at('long.docx'), at('long - Appendix A.docx')];
  expect(
    files.every((one) => existsSync(one)),
    readdirSync(folder).join(),
  ).toBe(true);
  await app.close();
  test.skip(
    spawnSync('soffice', ['--version']).error !== undefined,
    'There is no LibreOffice to render with.',
  );
  const rendered = renderAll(files, folder).map((pdf) => pagesOf(wordsOf(pdf), 0).length);
  for (const [which, count] of counts.entries())
    expect(Math.abs(count - (rendered[which] ?? 0)), `${counts} drawn, ${rendered} rendered`).toBeLessThan(2);
});
