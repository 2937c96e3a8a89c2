import { randomInt } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { openToRead } from '../../src-main/register/store.ts';
import { EFFORT } from '../helpers/effort.ts';
import { expect, launch, openSample, test } from './application.ts';
import { processesOf } from './register-process.ts';

const ROUNDS = EFFORT === 1 ? 2 : 20;

/** The names of people in a register, after its whole file was looked through. */
function peopleIn(path: string): ReadonlySet<string> {
  const store = openToRead(path);
  try {
    expect(store.connection.pragma('integrity_check', { simple: true })).toBe('ok');
    return new Set(store.read().person.map(({ name }) => name));
  } finally {
    store.close();
  }
}

test(`the application killed ${ROUNDS} times while it saves has everything that it said was saved`, async ({
  folder,
}) => {
  test.skip(process.platform !== 'linux', 'Processes are found through /proc.');
  test.setTimeout(60_000 + ROUNDS * 30_000);
  const first = await launch(folder);
  await openSample(first);
  await first.app.close();
  const path = first.at('sample.panelpaper');
  const said: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { page, app } = await launch(folder);
    const main = app.process();
    // What was typed when it was killed is offered again; it is not what is tried here.
    await page.addLocatorHandler(page.getByRole('button', { name: 'Throw it away' }), (button) =>
      button.click(),
    );
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'People' }).click();
    const whole = randomInt(0, 3);
    for (let save = 0; save <= whole; save += 1) {
      const name = `Person ${round} ${save}`;
      await page.getByRole('button', { name: 'Add a person' }).click();
      await page.getByLabel('Name').fill(name);
      await page.keyboard.press('Control+s');
      // The last is still on its way.
      if (save === whole) break;
      await expect(page.getByRole('button', { name })).toBeVisible();
      said.push(name);
    }
    await new Promise((resolve) => setTimeout(resolve, randomInt(0, 40)));
    const gone = new Promise((resolve) => main.once('exit', resolve));
    for (const pid of [main.pid ?? 0, ...processesOf(app)]) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It went with another.
      }
    }
    await gone;
    const people = peopleIn(path);
    expect(said.filter((name) => !people.has(name))).toEqual([]);
  }
  const last = await launch(folder);
  await expect(last.page.locator('.register-name')).toHaveText('sample');
  await last.app.close();
  expect(readdirSync(first.at('')).filter((name) => /\.tmp|journal/.test(name))).toEqual([]);
  console.log(`${ROUNDS} rounds survived, ${said.length} saves acknowledged, none lost.`);
});
