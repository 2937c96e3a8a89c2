import { expect, type Page } from '@playwright/test';
import { colleague, edit, put } from '../helpers/colleague.ts';
import { type Running, viewButton } from './application.ts';

/** What Bob did to the sample meanwhile, in a snapshot of his own. Gives back its path. */
export function sentByBob({ at }: Pick<Running, 'at'>): string {
  const path = at('from Bob.panelsnap');
  const bob = colleague(at);
  edit(bob, 'glossaryTerm', 'PMA', { long: 'Prepayment Meter Arrangement' });
  edit(bob, 'proposalTitle', 'DP100', { title: 'Response Traffic, Managed' });
  put(bob, 'glossaryTerm', { short: 'XYZ', long: 'Their yield zone', alwaysKnown: false });
  bob.sendTo(path);
  bob.store.close();
  return path;
}

/** What is done here meanwhile: PMA changed as well, and XYZ entered as well. */
export async function editHere(page: Page): Promise<void> {
  await viewButton(page, 'Settings').click();
  await page.getByRole('button', { name: 'Glossary' }).click();
  const save = async (long: string) => {
    await page.getByLabel('What it stands for').fill(long);
    await page.keyboard.press('Control+S');
    await expect(page.getByLabel('What it stands for')).toHaveCount(0);
  };
  await page.getByRole('button', { name: /^PMA/ }).click();
  await save('Parse and Match Algorithm');
  await page.getByRole('button', { name: 'Add an acronym' }).click();
  await page.getByRole('textbox', { name: /^Acronym/ }).fill('XYZ');
  await save('My yield zone');
}
