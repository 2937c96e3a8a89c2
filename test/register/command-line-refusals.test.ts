import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src-main/cli/run.ts';
import { sha256 } from '../../src-main/register/hash.ts';
import { openToRead } from '../../src-main/register/store.ts';
import { commitTo } from '../helpers/commit-to.ts';
import { testFolder } from '../helpers/folder.ts';
import { importedSample } from '../helpers/imported-sample.ts';
import { runCommand } from '../helpers/run-command.ts';
import { SAMPLE } from '../helpers/sample/write-sample.ts';

const at = testFolder();
const hashOf = (path: string) => sha256(readFileSync(path));
const month = () => ['--register', at('r.panelpaper'), '--month', '2020-01'];

beforeEach(() => {
  importedSample(at('r.panelpaper'));
});

/** Runs each line at once, and expects each to be refused: nothing printed, and one line that says why. */
async function refused(lines: readonly (readonly [readonly string[], 1 | 2, RegExp])[]): Promise<void> {
  const before = hashOf(at('r.panelpaper'));
  const answers = await Promise.all(lines.map(([args]) => run(args)));
  for (const [i, [args, status, reason]] of lines.entries()) {
    expect(answers[i], args.join(' ')).toMatchObject({ status, stdout: '' });
    expect(answers[i]?.stderr, args.join(' ')).toMatch(reason);
    expect(answers[i]?.stderr, args.join(' ')).toMatch(/^[^\n\p{Cc}]+\n$/u);
  }
  expect(hashOf(at('r.panelpaper'))).toBe(before);
}

describe('wrong usage', () => {
  it('is told in one line and exits with 2', async () => {
    const register = ['--register', at('r.panelpaper')];
    await refused([
      [['stages', '--register', '--as-at', '2020-01-31'], 2, /^The option --register needs a value\. See/],
      [['import', SAMPLE, '--register'], 2, /^The option --register needs a value\./],
      [['import', SAMPLE, '--register='], 2, /^The option --register needs a value\./],
      [['stages', '--json=yes'], 2, /^The option --json takes no value\./],
      [['stages', '--bogus'], 2, /^There is no option --bogus\./],
      [['stages', '-x'], 2, /^There is no option -x\./],
      [['stages', ...register, '--as-at', '2020-02-30'], 2, /“2020-02-30” is not a day that exists/],
      [
        ['stages', ...register, '--as-at', '2020-01-31', 'DP109'],
        2,
        /“DP109” is one word too many for stages/,
      ],
      [['stages', ...register, '--as-at', '2020-01-31', '--edition', 'x'], 2, /--edition is none of stages/],
      [['workdays', '2020-01-01', '2020-01-31', '2020-02-28'], 2, /one word too many/],
      [['import', SAMPLE, SAMPLE, ...register], 2, /one word too many/],
      [['paper', ...register, '--month', '2020-13', '--out', at('x')], 2, /“2020-13” is not a month/],
      [['paper', ...register, '--month', '2020-01'], 2, /--out is needed/],
      [['toString'], 2, /no command “toString”/],
      [['bell\u0007\nand more'], 2, /^There is no command “bell and more”/],
    ]);
  });
});

describe('where a command writes', () => {
  it('is never over a register', async () => {
    copyFileSync(at('r.panelpaper'), at('other.panelpaper'));
    const edition = ['--edition', 'Panel'];
    const over = /is a register, and nothing is written over one\. Choose another name\.$/m;
    await refused([
      [['export', '--register', at('r.panelpaper'), '--out', at('r.panelpaper')], 1, over],
      [['export', '--register', at('r.panelpaper'), '--out', at('other.panelpaper')], 1, over],
      [['paper', ...month(), ...edition, '--out', at('r.panelpaper')], 1, over],
    ]);
    await refused([[['issue', ...month(), ...edition, '--out', at('r.panelpaper')], 1, over]]);
    expect(hashOf(at('other.panelpaper'))).toBe(hashOf(at('r.panelpaper')));
  });

  it('must be there, and a file where a file is wanted', async () => {
    const edition = ['--edition', 'Panel'];
    writeFileSync(at('text'), 'text');
    await refused([
      [['export', '--register', at('r.panelpaper'), '--out', at()], 1, /is a folder\. Name a file in it/],
      [['paper', ...month(), ...edition, '--out', at('none/x.docx')], 1, /There is no folder .*none\./],
      [['paper', ...month(), ...edition, '--out', at('none/')], 1, /There is no folder/],
      [['paper', ...month(), ...edition, '--out', at('text/x.docx')], 1, /text is no folder/],
      [['paper', ...month(), ...edition, '--out', at(`${'x'.repeat(300)}.docx`)], 1, /cannot be written/],
    ]);
    await refused([[['issue', ...month(), ...edition, '--out', at('none/x.docx')], 1, /There is no folder/]]);
  });

  it('a file that was there is replaced whole, and no temporary file is left', async () => {
    writeFileSync(at('x.docx'), 'an old paper');
    const answer = await run(['paper', ...month(), '--edition', 'Panel', '--out', at('x.docx')]);
    expect(answer.status).toBe(0);
    expect(readFileSync(at('x.docx')).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(at()).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('an issue whose file cannot be written says that it is issued', async () => {
    mkdirSync(at('papers'));
    await run(['paper', ...month(), '--edition', 'Panel', '--out', at('papers')]);
    const [, name = ''] = readdirSync(at('papers')).sort();
    mkdirSync(at('blocked'));
    mkdirSync(at(`blocked/${name}`));
    const answer = await run(['issue', ...month(), '--edition', 'Panel', '--out', at('blocked')]);
    expect(answer).toMatchObject({ status: 1, stdout: '' });
    expect(answer.stderr).toMatch(
      /cannot be written.* It is issued all the same; write its file with paper --as-issued\.\n$/,
    );
    const store = openToRead(at('r.panelpaper'));
    expect(store.read().issue).toHaveLength(1);
    store.close();
  });

  it('in a folder is a name that Windows accepts, one for each edition', async () => {
    mkdirSync(at('papers'));
    const editions = readEditions();
    const renamed = (references: readonly string[]) =>
      commitTo(
        at('r.panelpaper'),
        editions.map((record, i) => ({
          kind: 'put',
          entity: 'edition',
          record: { ...record, reference: references[i] ?? null },
        })),
      );
    renamed(['CON', 'a/b:c*?\u202E"\u0001']);
    expect((await run(['paper', ...month(), '--out', at('papers')])).status).toBe(0);
    expect(readdirSync(at('papers')).sort()).toEqual([
      'CON - Change Status Report - January 2020 - Appendix A.docx',
      'CON - Change Status Report - January 2020.docx',
      'a-b-c---- - Change Status Report - January 2020 - Appendix A.docx',
      'a-b-c---- - Change Status Report - January 2020.docx',
    ]);
    renamed(['Same', 'SAME']);
    await refused([[['paper', ...month(), '--out', at('papers')], 1, /they would be one file/]]);
  });
});

function readEditions() {
  const store = openToRead(at('r.panelpaper'));
  const { edition } = store.read();
  store.close();
  return edition;
}

describe('where a command reads', () => {
  it('is told for what it is', async () => {
    writeFileSync(at('text'), 'text');
    const asAt = ['--as-at', '2020-01-31'];
    await refused([
      [['stages', '--register', at(), ...asAt], 1, /is a folder, not a register/],
      [['stages', '--register', at('text'), ...asAt], 1, /is not a Panelpaper register/],
      [['stages', '--register', SAMPLE, ...asAt], 1, /is not a Panelpaper register/],
      [['import', at(), '--register', at('n.panelpaper')], 1, /is a folder, not a snapshot/],
      [
        ['import', at('r.panelpaper'), '--register', at('n.panelpaper')],
        1,
        /is a register; export a snapshot/,
      ],
      [['import', SAMPLE, '--register', at()], 1, /is a folder, not a register/],
      [['import', SAMPLE, '--register', at('none/n.panelpaper')], 1, /cannot be opened for writing/],
      [['import', SAMPLE, '--register', at('r.panelpaper')], 1, /already holds \d+ records/],
    ]);
    expect(existsSync(at('n.panelpaper'))).toBe(false);
  });

  it('three imports at once make one register', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => runCommand('import', SAMPLE, '--register', at('new.panelpaper'))),
    );
    expect(answers.filter(({ status }) => status === 0)).toHaveLength(1);
    for (const { status, stderr } of answers)
      if (status !== 0) expect(stderr).toMatch(/open for writing|already holds/);
  });
});
