import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src-main/cli/commands.ts';
import { run } from '../../src-main/cli/run.ts';
import { USAGE } from '../../src-main/cli/usage.ts';
import { loadSnapshot } from '../../src-main/register/snapshot-file.ts';
import { openToWrite } from '../../src-main/register/store.ts';
import { testFolder } from '../helpers/folder.ts';
import { keepPaper } from '../helpers/kept-papers.ts';
import { runCommand } from '../helpers/run-command.ts';
import { SAMPLE } from '../helpers/sample/write-sample.ts';

const at = testFolder();
// In this process, because starting one for each line takes half a second; the first and the last test start real ones.
const cli = (...args: readonly string[]) => run(args);

const register = () => at('r.panelpaper');
const imported = async () =>
  expect(await cli('import', SAMPLE, '--register', register())).toMatchObject({ status: 0 });

describe('panelpaper', () => {
  it('helps with every command, and knows no other', async () => {
    expect(Object.keys(USAGE)).toEqual(Object.keys(COMMANDS));
    const names = ['paper', 'issue', 'stages'];
    const [whole, none, fly, ...helps] = await Promise.all([
      runCommand('--help'),
      runCommand(),
      runCommand('fly'),
      ...names.map((name) => runCommand(name, '--help')),
    ]);
    expect(whole).toMatchObject({ status: 0, stderr: '' });
    expect(none).toMatchObject({ status: 2 });
    expect(fly.stderr).toMatch(/^There is no command “fly”\..*\n$/);
    for (const [at, name] of names.entries())
      expect(helps[at]?.stdout).toMatch(new RegExp(`^panelpaper ${name}`));
  });

  it.each([
    [['workdays', '2019-12-02', '2020-01-31'], '45 weekdays, 42 working days\n'],
    [['deadline', '2020-02-14', '-5'], '2020-02-07\n'],
    [['deadline', '2019-12-20', '5'], '2019-12-31\n'],
    [['deadline', '2020-03-04', '-10', '--json'], '{\n  "date": "2020-02-19"\n}\n'],
  ])('%j', async (args, printed) => {
    expect(await cli(...args)).toEqual({ status: 0, stdout: printed, stderr: '' });
  });

  it('warns where a day is counted into a year whose bank holidays are not announced', async () => {
    const sure = await cli('deadline', '2028-12-01', '5');
    expect(sure).toMatchObject({ status: 0, stderr: '' });
    const far = await cli('deadline', '2028-12-20', '10');
    expect(far).toMatchObject({ status: 0, stdout: '2029-01-08\n' });
    expect(far.stderr).toBe(
      'Warning: The bank holidays of 2029 are not announced yet, so a day counted into it may move.\n',
    );
    const days = await cli('workdays', '2000-12-01', '2001-01-31');
    expect(days.stderr).toBe(
      'Warning: The bank holidays of 2000 are not known here and were not left out.\n',
    );
  });

  it('says on standard error what is odd about an as-at outside the month, and writes the paper all the same', async () => {
    await imported();
    const paper = (...more: readonly string[]) =>
      cli('paper', '--register', register(), '--month', '2020-01', '--edition', 'TABASC', ...more);
    for (const asAt of ['2019-12-31', '2020-02-01', '2024-01-31']) {
      const odd = await paper('--out', at(`${asAt}.docx`), '--as-at', asAt, '--position', '2024-02-07');
      expect(odd).toMatchObject({ status: 0 });
      expect(odd.stdout).toContain(at(`${asAt}.docx`));
      expect(odd.stderr).toMatch(
        /^Warning: --as-at .* is not in January 2020, the month of the paper: its tables .*\n$/,
      );
      expect(odd.stderr.trimEnd().split('\n')).toHaveLength(1);
    }
    const json = await paper('--out', at('json.docx'), '--as-at', '2020-02-01', '--json');
    expect(JSON.parse(json.stdout)).toHaveProperty('files');
    expect(json.stderr).toMatch(/^Warning: /);
    const plain = await paper('--out', at('plain.docx'), '--as-at', '2020-01-30');
    expect(plain).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    [['workdays', '2020-02-30', '2020-03-01'], 2, /2020-02-30.* is not a day that exists/],
    [['deadline', '2020-02-14', 'five'], 2, /not a whole number/],
    [['paper', '--register', 'none', '--out', 'x'], 2, /--month is needed/],
    [['stages', '--register', 'none.panelpaper', '--as-at', '2020-01-31'], 1, /There is no register at/],
    [['import', 'none.panelsnap', '--register', 'x.panelpaper'], 1, /There is no snapshot at/],
    [['workdays', '--colour'], 2, /colour/],
  ])('%j is refused in one line', async (args, status, reason) => {
    const answer = await cli(...args);
    expect(answer).toMatchObject({ status, stdout: '' });
    expect(answer.stderr).toMatch(reason);
    expect(answer.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('goes from a snapshot to papers, as derived and as issued, and back to a snapshot', async () => {
    await imported();
    expect(await cli('import', SAMPLE, '--register', register())).toMatchObject({ status: 1 });
    const folder = at('papers');
    mkdirSync(folder);
    const month = ['--register', register(), '--month', '2020-01'];
    expect((await cli('paper', ...month, '--out', folder)).status).toBe(0);
    expect(readdirSync(folder)).toHaveLength(4);
    expect((await cli('paper', ...month, '--out', at('one.docx'))).status).toBe(2);
    expect(
      await cli('paper', ...month, '--edition', 'tabasc', '--as-issued', '--out', at('one.docx')),
    ).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('has not been issued') as string,
    });
    expect((await cli('issue', ...month, '--edition', 'TABASC', '--on', '2020-02-07')).status).toBe(0);
    expect(
      (await cli('paper', ...month, '--edition', 'TABASC', '--as-issued', '--out', at('one.docx'))).status,
    ).toBe(0);
    const paper = readdirSync(folder).find((name) => /^TABASC.*2020\.docx$/.test(name)) ?? '';
    const issued = keepPaper(readFileSync(at('one.docx')), 'as issued');
    expect(readFileSync(at(`papers/${paper}`)).equals(issued)).toBe(true);
    expect(
      (await cli('difference', ...month, '--edition', 'TABASC', '--known-by', '2020-02-07')).stdout,
    ).toBe('It would say the same.\n');
    expect((await cli('paper', ...month, '--edition', 'Panels', '--out', at('two.docx'))).stderr).toMatch(
      /no edition for “Panels”/,
    );
    expect(existsSync(at('two.docx'))).toBe(false);
    expect((await cli('export', '--register', register(), '--out', at('b.panelsnap'))).status).toBe(0);
    expect(loadSnapshot(at('b.panelsnap')).register.issue).toHaveLength(1);
  });

  it('lists stages by what was known, and figures with the records behind them', async () => {
    await imported();
    const stages = (await cli('stages', '--register', register(), '--as-at', '2020-01-31')).stdout.split(
      '\n',
    );
    expect(stages).toContain(
      'SECMP0062\topine\tNorthbound Application Traffic Management - Alert Storm Protection',
    );
    expect(stages.filter((line) => line.includes('\tdefine\t'))).toHaveLength(17);
    const figures = (await cli('figures', '--register', register(), '--as-at', '2020-01-31')).stdout;
    expect(figures).toMatch(
      /Impact Assessments open, average duration: 163 WD\n.*\n(?: {2}\+ SECMP\d{4} IA: \d+ WD\n){3}/,
    );
  });

  it('reads but does not write beside an open application', async () => {
    await imported();
    const store = openToWrite(register(), { author: 'Ann' });
    const month = ['--register', register(), '--month', '2020-01', '--edition', 'TABASC'];
    expect(await runCommand('issue', ...month)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^Ann on .* open for writing/) as string,
    });
    expect((await runCommand('paper', ...month, '--out', at('one.docx'))).status).toBe(0);
    const answer = await runCommand('export', '--register', register(), '--out', at('b.panelsnap'), '--json');
    expect(JSON.parse(answer.stdout)).toMatchObject({ kept: false });
    store.close();
  });
});
