import { chooseFromMenu, expect, test } from './application.ts';

test('the page can reach nothing but what it is given, and stays where it is', async ({ sample }) => {
  const { page, app } = sample;
  const reach = await page.evaluate(async () => {
    const inPage = window as unknown as Record<string, unknown>;
    const refused = async (asked: Promise<unknown>) => {
      try {
        await asked;
        return false;
      } catch {
        return true;
      }
    };
    return {
      require: typeof inPage['require'],
      process: typeof inPage['process'],
      bridge: Object.keys(inPage['panelpaper'] as object).sort(),
      fetch: await refused(fetch('https://example.org/')),
      image: await new Promise((resolve) => {
        const image = new Image();
        image.onerror = () => resolve('refused');
        image.onload = () => resolve('loaded');
        image.src = 'https://example.org/a.png';
      }),
      eval: await refused(Promise.resolve().then(() => new Function('return 1')())),
      opened: window.open('https://example.org/') === null,
      traversal: (await fetch('app://panelpaper/..%2f..%2fpackage.json')).status,
    };
  });
  expect(reach).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['ask', 'onEvent'],
    fetch: true,
    image: 'refused',
    eval: true,
    opened: true,
    traversal: 404,
  });
  await page.evaluate(() => {
    window.location.href = 'https://example.org/';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toMatch(/^app:\/\/panelpaper\//);
  expect(app.windows()).toHaveLength(1);
});

test('what main is asked is checked: names, shapes, links', async ({ sample }) => {
  const { page } = sample;
  const answers = await page.evaluate(async () => {
    const { ask } = (
      window as unknown as {
        panelpaper: { ask: (m: string, i: unknown) => Promise<{ ok: boolean; error?: { code: string } }> };
      }
    ).panelpaper;
    const codeOf = async (method: string, input: unknown) => {
      try {
        const result = await ask(method, input);
        return result.ok ? 'done' : result.error?.code;
      } catch {
        return 'no such method';
      }
    };
    return {
      unknown: await codeOf('readFile', { path: '/etc/passwd' }),
      extra: await codeOf('status', { path: '/etc/passwd' }),
      shape: await codeOf('openRecent', { id: 7 }),
      script: await codeOf('openLink', { href: 'javascript:alert(1)' }),
      file: await codeOf('openLink', { href: 'file:///etc/passwd' }),
      stranger: await codeOf('openExported', { id: '/etc/passwd' }),
    };
  });
  expect(answers).toEqual({
    unknown: 'no such method',
    extra: 'invalid',
    shape: 'invalid',
    script: 'refused',
    file: 'refused',
    stranger: 'missing',
  });
});

test('two windows of one register stay in step', async ({ sample }) => {
  const { page, app } = sample;
  const opening = app.waitForEvent('window');
  await chooseFromMenu(app, 'New window');
  const other = await opening;
  await other.getByRole('button', { name: 'Settings' }).click();
  await other.getByRole('button', { name: 'People' }).click();
  await expect(other.getByRole('button', { name: 'Harry Jones' })).toBeVisible();

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name').fill('Ada Newcomer');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Ada Newcomer' })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Ada Newcomer' })).toBeVisible();

  await page.getByRole('heading', { name: 'People' }).click();
  await page.keyboard.press('Control+z');
  await expect(other.getByRole('button', { name: 'Ada Newcomer' })).toHaveCount(0);
  await expect(page.getByText('Undone: Add Ada Newcomer')).toBeVisible();
});
