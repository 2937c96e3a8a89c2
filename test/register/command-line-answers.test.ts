import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Ending, run } from '../../src-main/cli/run.ts';
import { USAGE } from '../../src-main/cli/usage.ts';
import { openToRead } from '../../src-main/register/store.ts';
import { commitTo } from '../helpers/commit-to.ts';
import { testFolder } from '../helpers/folder.ts';
import { importedSample } from '../helpers/imported-sample.ts';
import { runCommand } from '../helpers/run-command.ts';
import { idOf } from '../helpers/sample/book.ts';
import { SAMPLE } from '../helpers/sample/write-sample.ts';

const at = testFolder();
const month = () => ['--register', at('r.panelpaper'), '--month', '2020-01'];

beforeEach(() => importedSample(at('r.panelpaper')));

describe('--json', () => {
  it('prints one JSON value for every command, and ends with a line break', async () => {
    const asAt = ['--register', at('r.panelpaper'), '--as-at', '2020-01-31'];
    const edition = ['--edition', 'TABASC'];
    const lines: Readonly<Record<string, readonly string[]>> = {
      import: [SAMPLE, '--register', at('n.panelpaper')],
      export: ['--register', at('r.panelpaper'), '--out', at('x.panelsnap'), '--no-history'],
      diff: [SAMPLE, SAMPLE],
      merge: [SAMPLE, '--register', at('m.panelpaper')],
      redact: ['--register', at('r.panelpaper'), '--person', 'Gemma Slaney'],
      paper: [...month(), ...edition, '--out', at('x.docx')],
      issue: [...month(), ...edition, '--on', '2020-02-07'],
      difference: [...month(), ...edition],
      checks: [...month(), ...edition],
      handover: ['--register', at('r.panelpaper'), '--on', '2020-02-07', '--out', at('h.docx')],
      figures: [...asAt, '--known-by', '2020-02-07'],
      stages: asAt,
      workdays: ['2019-12-02', '2020-01-31'],
      deadline: ['2020-02-14', '-5'],
      schema: [],
    };
    expect(Object.keys(lines)).toEqual(Object.keys(USAGE));
    importedSample(at('m.panelpaper'));
    // In order, because an edition must be issued before it can be compared, and an export takes the register a moment.
    const first: Ending[] = [];
    for (const name of ['export', 'issue']) first.push(await run([name, ...(lines[name] ?? []), '--json']));
    const others = Object.entries(lines).filter(([name]) => name !== 'export' && name !== 'issue');
    const rest = await Promise.all(others.map(([name, args]) => run([name, ...args, '--json'])));
    for (const { status, stdout, stderr } of [...first, ...rest]) {
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(stdout)).toBeTypeOf('object');
      expect(stdout.endsWith('\n')).toBe(true);
    }
  });
});

describe('the answer', () => {
  it('of a register with nothing in it is no line, and of a title with a line break one', async () => {
    const proposalId = idOf('proposal', 'DP109');
    const store = openToRead(at('r.panelpaper'));
    const title = store.read().proposalTitle.find((one) => one.proposalId === proposalId);
    store.close();
    if (title === undefined) throw new Error('The sample has a title of DP109.');
    commitTo(at('r.panelpaper'), [
      { kind: 'put', entity: 'proposalTitle', record: { ...title, title: 'One\nline\tof \u001B[31mtext' } },
    ]);
    const asAt = ['--as-at', '2020-01-31'];
    const { stdout } = await run(['stages', '--register', at('r.panelpaper'), ...asAt]);
    expect(stdout.split('\n')).toContain('DP109\tdefine\tOne line of [31mtext');
    const early = await run(['stages', '--register', at('r.panelpaper'), '--as-at', '2000-01-01']);
    expect(early).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it.skipIf(process.platform === 'win32')('may be read in part', async () => {
    expect(await runCommand('schema')).toMatchObject({ status: 0, stderr: '' });
    const program = fileURLToPath(new URL('../../src-main/cli/panelpaper.ts', import.meta.url));
    const line = '("$0" "$1" schema || echo failed >&2) | head -c 1';
    const { stdout, stderr } = spawnSync('sh', ['-c', line, process.execPath, program], { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '{', stderr: '' });
  });
});
