import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProtected, protect, unprotect } from '../../src-main/register/protection.ts';
import {
  isProtectedSnapshot,
  loadAnySnapshot,
  loadSnapshot,
  saveProtectedSnapshot,
  saveSnapshot,
} from '../../src-main/register/snapshot-file.ts';
import { snapshotText } from '../../src-shared/snapshot/format.ts';
import { passphraseProblem } from '../../src-shared/snapshot/passphrase.ts';
import { testFolder } from '../helpers/folder.ts';
import { sampleSnapshot } from '../helpers/sample/write-sample.ts';
import { watchFolders } from '../helpers/watch-folders.ts';

const at = testFolder();
/** Enough to go through every part of the format, and none of the second that a real one takes. */
const QUICK = 2;
const PLENTY = 1_000_000;
const PASSPHRASE = 'correct horse battery staple';
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const REFUSED = /damaged or cut short|does not open|asks for more work|protected by a key/;

async function sampleAt(name: string): Promise<Buffer> {
  await saveProtectedSnapshot(at(name), sampleSnapshot(), PASSPHRASE, QUICK);
  return readFileSync(at(name));
}

describe('protected bytes', () => {
  it('open as they were with the same passphrase, whatever both are', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      // Around the 64 KiB that the format takes at a time.
      fc.integer({ min: 65_530, max: 65_542 }).map((length) => new Uint8Array(length).fill(length % 251)),
      fc.constant(new Uint8Array(3 * 65_536)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.string({ minLength: 1, unit: 'grapheme' }), async (plain, passphrase) => {
        const kept = await protect(plain, passphrase, QUICK);
        expect(isProtected(kept)).toBe(true);
        const opened = await unprotect(kept, passphrase, PLENTY);
        expect(Buffer.from(opened).equals(Buffer.from(plain))).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('are never twice the same, and open with no other passphrase', async () => {
    const plain = bytesOf('a paper that is not White');
    const [one, two] = await Promise.all([
      protect(plain, PASSPHRASE, QUICK),
      protect(plain, PASSPHRASE, QUICK),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
    await fc.assert(
      fc.asyncProperty(fc.string(), async (other) => {
        fc.pre(other !== PASSPHRASE);
        await expect(unprotect(one, other, PLENTY)).rejects.toMatchObject({
          code: 'passphrase-wrong',
          message: expect.stringMatching(/does not open this snapshot/) as string,
        });
      }),
      { numRuns: 20 },
    );
  });

  it('with any bit turned are refused', async () => {
    const kept = await protect(bytesOf('text '.repeat(40)), PASSPHRASE, QUICK);
    const places = [...kept.keys()];
    for (const place of places) {
      const turned = Uint8Array.from(kept);
      turned[place] = (turned[place] ?? 0) ^ (1 << (place % 8));
      await expect(unprotect(turned, PASSPHRASE, PLENTY), `byte ${place}`).rejects.toThrow(REFUSED);
    }
  });

  it('cut short anywhere, or with something behind them, are refused', async () => {
    const kept = await protect(new Uint8Array(65_536 + 40), PASSPHRASE, QUICK);
    const ends = [...Array(260).keys(), kept.length - 56, kept.length - 57, kept.length - 1];
    for (const end of ends) {
      await expect(unprotect(kept.subarray(0, end), PASSPHRASE, PLENTY), `${end}`).rejects.toThrow(REFUSED);
    }
    const longer = Buffer.concat([kept, Buffer.from('x')]);
    await expect(unprotect(longer, PASSPHRASE, PLENTY)).rejects.toThrow(REFUSED);
  });

  it('that hold more than may be read are refused', async () => {
    const kept = await protect(new Uint8Array(5000), PASSPHRASE, QUICK);
    await expect(unprotect(kept, PASSPHRASE, 4999)).rejects.toThrow(/more than may be read/);
    await expect(unprotect(kept, PASSPHRASE, 1000)).rejects.toThrow(/more than may be read/);
    expect(await unprotect(kept, PASSPHRASE, 5000)).toHaveLength(5000);
  });

  it('that ask for more work than a passphrase is worth are refused at once', async () => {
    const kept = Buffer.from(await protect(bytesOf('text'), PASSPHRASE, QUICK)).toString('latin1');
    for (const work of ['19', '20', '40', '999999999']) {
      const bomb = Buffer.from(kept.replace(/(-> scrypt \S+) 2\n/, `$1 ${work}\n`), 'latin1');
      await expect(unprotect(bomb, PASSPHRASE, PLENTY)).rejects.toThrow(/asks for more work/);
    }
  });

  it('that a key opens are refused for what they are', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
    const kept = await encrypter.encrypt('text');
    await expect(unprotect(kept, PASSPHRASE, PLENTY)).rejects.toThrow(/protected by a key/);
  });
});

describe('a protected snapshot', () => {
  it('reads as it was written, and is told apart from a plain one', async () => {
    await sampleAt('p.panelsnap');
    saveSnapshot(at('plain.panelsnap'), sampleSnapshot());
    expect(isProtectedSnapshot(at('p.panelsnap'))).toBe(true);
    expect(isProtectedSnapshot(at('plain.panelsnap'))).toBe(false);
    expect(isProtectedSnapshot(at('none.panelsnap'))).toBe(false);
    const read = await loadAnySnapshot(at('p.panelsnap'), () => PASSPHRASE);
    expect(snapshotText(read)).toBe(snapshotText(sampleSnapshot()));
    const asked = () => {
      throw new Error('nobody is to be asked');
    };
    expect((await loadAnySnapshot(at('plain.panelsnap'), asked)).header).toEqual(sampleSnapshot().header);
    expect(() => loadSnapshot(at('p.panelsnap'))).toThrow(/is protected by a passphrase/);
  });

  it('is refused with a wrong passphrase, and where it is cut short', async () => {
    const bytes = await sampleAt('p.panelsnap');
    await expect(loadAnySnapshot(at('p.panelsnap'), () => 'another one')).rejects.toThrow(/does not open/);
    writeFileSync(at('cut.panelsnap'), bytes.subarray(0, bytes.length - 100));
    await expect(loadAnySnapshot(at('cut.panelsnap'), () => PASSPHRASE)).rejects.toThrow(/cut short/);
    writeFileSync(at('text.panelsnap'), await protect(bytesOf('no snapshot'), PASSPHRASE, QUICK));
    await expect(loadAnySnapshot(at('text.panelsnap'), () => PASSPHRASE)).rejects.toThrow(
      /damaged or cut short/,
    );
  });

  it('is not written for a passphrase that anybody would guess', async () => {
    for (const weak of ['', '   ', 'short', 'two\nlines of it', '123456789']) {
      await expect(
        saveProtectedSnapshot(at('w.panelsnap'), sampleSnapshot(), weak, QUICK),
      ).rejects.toMatchObject({ code: 'passphrase-weak' });
    }
    expect(readdirSync(at())).toEqual([]);
    expect(passphraseProblem('ten chars!')).toBeNull();
  });

  it('never has its plain text on the disk, neither beside it nor in the temporary folder', async () => {
    mkdirSync(at('out'));
    mkdirSync(at('temporary'));
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = at('temporary');
    try {
      const folders = [at('out'), at('temporary')];
      const write = () => saveProtectedSnapshot(at('out/p.panelsnap'), sampleSnapshot(), PASSPHRASE, 14);
      const seen = await watchFolders(folders, 'Traffic Management', write);
      expect(seen.told).toEqual([]);
      expect(readdirSync(at('out'))).toEqual(['p.panelsnap']);
      expect(readdirSync(at('temporary'))).toEqual([]);
      const read = () => loadAnySnapshot(at('out/p.panelsnap'), () => PASSPHRASE);
      expect((await watchFolders(folders, 'Traffic Management', read)).told).toEqual([]);
      // What watches does see a plain one.
      const plain = async () => saveSnapshot(at('out/plain.panelsnap'), sampleSnapshot());
      const leave = () => new Promise((resolve) => setTimeout(resolve, 200));
      const control = await watchFolders(folders, 'Traffic Management', () => plain().then(leave));
      expect(control.told).toContain('plain.panelsnap');
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
  }, 60_000);
});
