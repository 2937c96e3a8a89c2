import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src-main/cli/run.ts';
import { openToRead } from '../../src-main/register/store.ts';
import { commitTo } from '../helpers/commit-to.ts';
import { testFolder } from '../helpers/folder.ts';
import { importedSample } from '../helpers/imported-sample.ts';
import { idOf } from '../helpers/sample/book.ts';
import { idFor } from '../helpers/sample/ids.ts';

const at = testFolder();
const checks = (...more: readonly string[]) =>
  run(['checks', '--register', at('r.panelpaper'), '--month', '2020-01', ...more]);

beforeEach(() => importedSample(at('r.panelpaper')));

/** Takes the item from the edition for the TABASC, so that its reference holds a placeholder. */
function unfinished(): void {
  const store = openToRead(at('r.panelpaper'));
  const record = store.read().edition.find(({ id }) => id === idOf('edition', 'TABASC'));
  store.close();
  if (record === undefined) throw new Error('The sample has an edition for the TABASC.');
  commitTo(at('r.panelpaper'), [{ kind: 'put', entity: 'edition', record: { ...record, item: null } }]);
}

describe('panelpaper checks', () => {
  it('prints what is found in each edition, a line a finding with what to do below it', async () => {
    const { status, stdout, stderr } = await checks();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines.filter((line) => !line.startsWith(' '))).toEqual([
      'SECP_XX_1402_XX: 7 to look at',
      'TABASC_51_0503_21: 8 to look at',
      '',
    ]);
    expect(lines.filter((line) => line.startsWith('  look  '))).toHaveLength(15);
    expect(lines[1]).toMatch(/^ {2}look {2}DP099 .* are in Define/);
    expect(lines[2]).toBe('        Put them on the agenda of a meeting, or record what became of them.');
  });

  it('ends with 1 while a finding that must stop the paper is open', async () => {
    unfinished();
    expect((await checks('--edition', 'Panel')).status).toBe(0);
    const { status, stdout } = await checks('--edition', 'tabasc');
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^TABASC_51_0503_XX: 9 to look at\n {2}stop {2}The paper reference still holds a placeholder/,
    );
    expect((await checks()).status).toBe(1);
  });

  it('ends with 0 once it is accepted, and says by whom and why', async () => {
    unfinished();
    const editionId = idOf('edition', 'TABASC');
    const record = {
      id: idFor('an acceptance'),
      editionId,
      finding: `edition-reference/${editionId}`,
      reason: 'The item is settled\nat the meeting.',
      acceptedOn: '2020-02-07',
      acceptedBy: 'Ann',
    };
    commitTo(at('r.panelpaper'), [{ kind: 'put', entity: 'acceptedCheck', record }]);
    const { status, stdout } = await checks('--edition', 'TABASC');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^TABASC_51_0503_XX: 8 to look at, 1 accepted\n/);
    expect(stdout).toMatch(
      /\n {2}accepted {2}The paper .*\n {8}Ann on 2020-02-07: The item is settled at the meeting\.\n$/,
    );
    const [answer] = JSON.parse((await checks('--edition', 'TABASC', '--json')).stdout) as {
      open: unknown[];
      accepted: unknown[];
    }[];
    expect([answer?.open.length, answer?.accepted.length]).toEqual([8, 1]);
  });

  it('reads by the days asked for, and a month without editions as well', async () => {
    const early = await checks('--position', '2020-02-10', '--known-by', '2020-02-10');
    expect(early.stdout).not.toContain('the paper’s own date');
    const february = await run(['checks', '--register', at('r.panelpaper'), '--month', '2020-02']);
    expect(february).toMatchObject({ status: 0, stderr: '' });
    expect(february.stdout).toContain('The February 2020 SEC Release was due on 27 February 2020');
    expect((await checks('--edition', 'Panels')).stderr).toMatch(/no edition for “Panels”/);
  });
});
