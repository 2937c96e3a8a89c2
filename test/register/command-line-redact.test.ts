import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src-main/cli/run.ts';
import { sha256 } from '../../src-main/register/hash.ts';
import { openToRead } from '../../src-main/register/store.ts';
import { commitTo } from '../helpers/commit-to.ts';
import { testFolder } from '../helpers/folder.ts';
import { importedSample } from '../helpers/imported-sample.ts';
import { idFor } from '../helpers/sample/ids.ts';

const at = testFolder();
const FILE = 'sec.panelpaper';
const NAME = 'Gemma Slaney';

beforeEach(() => {
  importedSample(at(FILE));
});

const redact = (person: string, ...more: readonly string[]) =>
  run(['redact', '--register', at(FILE), '--person', person, ...more]);
const bytes = () => readFileSync(at(FILE));

function registerNow() {
  const store = openToRead(at(FILE));
  try {
    return store.read();
  } finally {
    store.close();
  }
}

function addPerson(id: string, name: string): void {
  commitTo(at(FILE), [{ kind: 'put', entity: 'person', record: { id: idFor(id), name } }]);
}

describe('redact', () => {
  it('only says what it would do, unless told to', async () => {
    const before = sha256(bytes());
    const { status, stdout, stderr } = await redact(NAME);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(
        /^“Person [0-9a-f]{4} \(name removed\)” would stand in the place of “Gemma Slaney”\.$/,
      ),
      'Records: 1 person. Papers as issued: 0. The history and earlier states, wherever they have the name.',
      'It cannot be undone: the name is wiped from the file.',
      'No backup has the name.',
      'Snapshots that have the name, out of reach:',
      expect.stringMatching(/^ {4}\d{1,2} \w+ \d{4}, brought in$/),
      'Nothing was changed. Ask with --yes to redact this person.',
      '',
    ]);
    expect(sha256(bytes())).toBe(before);
  });

  it('takes the name out with --yes, deletes and makes no backup, and says so when asked again', async () => {
    await run(['export', '--register', at(FILE), '--out', at('a.panelsnap')]);
    expect(bytes().includes(NAME)).toBe(true);
    const done = await redact(NAME, '--yes', '--json');
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(done.stdout).not.toContain(NAME);
    const person = registerNow().person.find(({ name }) => name.startsWith('Person '));
    expect(JSON.parse(done.stdout)).toMatchObject({
      redacted: true,
      personId: person?.id,
      replacement: person?.name,
      backups: [],
      left: [{ how: 'came' }],
    });
    expect(bytes().includes('Slaney')).toBe(false);
    expect(registerNow().redaction).toMatchObject([{ by: 'Command line' }]);
    expect(existsSync(at('sec backups')) ? readdirSync(at('sec backups')) : []).toEqual([]);
    expect((await redact(person?.id ?? '')).stdout).toMatch(/^The name was taken out on .* by Command line;/);
    expect(await redact(NAME)).toMatchObject({ status: 1, stdout: '' });
  });

  it('takes a name in whatever case, and asks for the id where two have one', async () => {
    expect((await redact('gemma  SLANEY')).stdout).toContain(`“${NAME}”`);
    addPerson('another', 'Gemma slaney');
    expect((await redact(NAME)).status).toBe(0);
    const { status, stdout, stderr } = await redact('GEMMA SLANEY', '--yes');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^More than one person is called “GEMMA SLANEY”\. Name one by id: /);
    expect(stderr).toContain(idFor('another'));
    expect(stderr.split('\n')).toHaveLength(2);
    expect((await redact(idFor('another'))).status).toBe(0);
    expect(bytes().includes(NAME)).toBe(true);
  });

  it('of nobody is refused, with those whose names are like it', async () => {
    const { status, stderr } = await redact('Gemma Jones', '--yes');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Nobody in the register is called “Gemma Jones”\. Perhaps: Gemma Slaney \(.*, Harry Jones \(/,
    );
    expect((await redact('Xyz')).stderr).toBe(
      'Nobody in the register is called “Xyz”. Nobody’s name is like it.\n',
    );
  });

  it('is used wrongly without a person, or with options that are none of its own', async () => {
    expect(await run(['redact', '--register', at(FILE)])).toMatchObject({ status: 2 });
    expect(await redact(NAME, '--prefer', 'mine')).toMatchObject({ status: 2 });
  });
});
