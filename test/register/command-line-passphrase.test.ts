import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { newPassphraseOf, passphraseOf, type Terminal } from '../../src-main/cli/passphrase.ts';
import { run } from '../../src-main/cli/run.ts';
import { saveProtectedSnapshot } from '../../src-main/register/snapshot-file.ts';
import { openToRead } from '../../src-main/register/store.ts';
import { testFolder } from '../helpers/folder.ts';
import { importedSample } from '../helpers/imported-sample.ts';
import { SAMPLE, sampleSnapshot } from '../helpers/sample/write-sample.ts';

const at = testFolder();
const PASSPHRASE = 'correct horse battery staple';

const countOf = (name: string) => {
  const store = openToRead(at(name));
  try {
    return store.read().proposal.length;
  } finally {
    store.close();
  }
};

describe('--passphrase-file', () => {
  it('protects an export at full strength, and opens it again', async () => {
    importedSample(at('r.panelpaper'));
    writeFileSync(at('passphrase'), `${PASSPHRASE}\r\nand a second line that does not count\n`);
    const file = ['--passphrase-file', at('passphrase')];
    const out = at('p.panelsnap');
    const exported = await run(['export', '--register', at('r.panelpaper'), '--out', out, ...file, '--json']);
    expect(JSON.parse(exported.stdout)).toMatchObject({ protected: true, kept: true });
    const text = readFileSync(out, 'latin1');
    expect(text.startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true);
    expect(text).toMatch(/^-> scrypt \S{22} 18$/m);
    expect(text).not.toContain('Traffic Management');
    const imported = await run(['import', out, '--register', at('n.panelpaper'), ...file]);
    expect(imported).toMatchObject({ status: 0, stderr: '' });
    expect(countOf('n.panelpaper')).toBe(countOf('r.panelpaper'));
  }, 180_000);

  it('that does not open the snapshot, or is not there, is refused in one line', async () => {
    await saveProtectedSnapshot(at('p.panelsnap'), sampleSnapshot(), PASSPHRASE, 2);
    writeFileSync(at('wrong'), 'another passphrase\n');
    writeFileSync(at('empty'), '\nthe second line\n');
    writeFileSync(at('weak'), 'cat\n');
    importedSample(at('r.panelpaper'));
    const lines: readonly (readonly [readonly string[], number, RegExp])[] = [
      [
        ['import', at('p.panelsnap'), '--register', at('n.panelpaper')],
        2,
        /give the file .*--passphrase-file/,
      ],
      [
        ['diff', at('p.panelsnap'), SAMPLE, '--passphrase-file', at('wrong')],
        2,
        /does not open this snapshot/,
      ],
      [
        ['merge', at('p.panelsnap'), '--register', at('r.panelpaper'), '--passphrase-file', at('none')],
        1,
        /There is no file/,
      ],
      [
        ['import', at('p.panelsnap'), '--register', at('n.panelpaper'), '--passphrase-file', at('wrong')],
        1,
        /does not open/,
      ],
      [
        ['import', at('p.panelsnap'), '--register', at('n.panelpaper'), '--passphrase-file', at('empty')],
        1,
        /is empty/,
      ],
      [
        [
          'export',
          '--register',
          at('r.panelpaper'),
          '--out',
          at('x.panelsnap'),
          '--passphrase-file',
          at('weak'),
        ],
        1,
        /at least 10/,
      ],
    ];
    for (const [args, status, reason] of lines) {
      const answer = await run(args);
      expect(answer, args.join(' ')).toMatchObject({ status, stdout: '' });
      expect(answer.stderr).toMatch(reason);
      expect(answer.stderr).toMatch(/^[^\n]+\n$/);
    }
    expect(existsSync(at('n.panelpaper'))).toBe(false);
    expect(existsSync(at('x.panelsnap'))).toBe(false);
  });

  it('compares and merges a protected snapshot as a plain one', async () => {
    await saveProtectedSnapshot(at('p.panelsnap'), sampleSnapshot(), PASSPHRASE, 2);
    writeFileSync(at('passphrase'), PASSPHRASE);
    importedSample(at('r.panelpaper'));
    const file = ['--passphrase-file', at('passphrase')];
    expect(await run(['diff', at('p.panelsnap'), at('r.panelpaper'), ...file])).toMatchObject({ status: 0 });
    expect(await run(['merge', at('p.panelsnap'), '--register', at('r.panelpaper'), ...file])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/in the register already/) as string,
    });
  });
});

/** A terminal that hears keys and keeps what was shown. */
function terminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = new PassThrough();
  const made = { input, output } as unknown as Terminal;
  return { made, type: (keys: string) => input.write(keys), shown: () => String(output.read() ?? '') };
}

describe('a passphrase typed at the terminal', () => {
  it('is not shown, and may be mended while it is typed', async () => {
    const { made, type, shown } = terminal();
    const typed = passphraseOf({}, 'Passphrase: ', made);
    type('correkt\u007F\u007F');
    type('ct horse é\r');
    expect(await typed).toBe('correct horse é');
    expect(shown()).toBe('Passphrase: \n');
  });

  it('is asked for twice where it is new, and must be the same', async () => {
    const one = terminal();
    const first = newPassphraseOf({}, one.made);
    one.type(`${PASSPHRASE}\r`);
    await new Promise((resolve) => setImmediate(resolve));
    one.type('something else\r');
    await expect(first).rejects.toThrow(/were not the same/);
  });

  it('may be left', async () => {
    const { made, type } = terminal();
    const typed = passphraseOf({}, 'Passphrase: ', made);
    type('half of it\u0003');
    await expect(typed).rejects.toThrow(/No passphrase was given/);
  });
});
