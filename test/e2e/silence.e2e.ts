import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, launch, openSample, test } from './application.ts';
import { SCREENS, showScreen } from './screens.ts';

test('nothing is asked of any network, from the start through every screen', async ({ folder }) => {
  test.setTimeout(120_000);
  const log = join(folder, 'net.json');
  const running = await launch(folder, [], [`--log-net-log=${log}`, '--net-log-capture-mode=Everything']);
  await openSample(running);
  for (const screen of SCREENS) await showScreen(running.page, screen);
  // Checking the spelling of what is typed is where Chromium would ask for a dictionary.
  await showScreen(running.page, { name: 'proposals', view: 'Proposals', press: 'New Draft Proposal' });
  await running.page.getByRole('textbox', { name: 'Summary' }).pressSequentially('The color of it. ');
  await running.page.waitForTimeout(1000);
  await running.app.close();

  expect(existsSync(log)).toBe(true);
  const text = readFileSync(log, 'utf8');
  // The log names the constants of its format before its events; only what happened counts.
  const begin = text.indexOf('"events"');
  expect(begin, 'the log must hold events, or nothing would be proved').toBeGreaterThan(0);
  const events = text.slice(begin);
  expect(events.match(/https?:\/\/[^"\\]+/g) ?? []).toEqual([]);
  expect(events).not.toMatch(/"(?:host|address_list|remote_address)"/);
});
