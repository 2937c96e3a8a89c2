import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds on the page, or in a part of it. The rules run in the page itself: Electron opens no second page for them.
 * The ends of the focus order that the components put in are hidden on purpose and can be focused on purpose.
 */
export async function faultsOn(page: Page, part: string | null = null): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude('[data-tabster-dummy]');
  const { violations } = await (part === null ? axe : axe.include(part)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
