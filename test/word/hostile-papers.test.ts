import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { run } from '../../src-main/cli/run.ts';
import { snapshotOf } from '../../src-main/register/export-snapshot.ts';
import { saveSnapshot } from '../../src-main/register/snapshot-file.ts';
import { readBack } from '../../src-main/word/read-back.ts';
import { emptyRegister, type Register } from '../../src-shared/entities/register.ts';
import { type AnyRecord, entities, entityNames } from '../../src-shared/entities/registry.ts';
import { shortHash } from '../../src-shared/report/facts.ts';
import { testFolder } from '../helpers/folder.ts';
import { keepPaper } from '../helpers/kept-papers.ts';
import { buildSample } from '../helpers/sample/build-sample.ts';
import { idFor } from '../helpers/sample/ids.ts';
import { xmlFault, xmlFaultsOf } from '../helpers/well-formed.ts';

const at = testFolder();
const sample = buildSample();

/** Imports a register, writes a month's papers into files, all by the command line, and gives back what they say. */
async function papersOf(register: Register, month: string, label: string): Promise<string> {
  const about = { registerId: idFor('register'), madeAt: '2020-02-07T09:00:00.000Z', author: 'Test' };
  saveSnapshot(at('r.panelsnap'), snapshotOf(register, about));
  const file = ['--register', at('r.panelpaper')];
  expect((await run(['import', at('r.panelsnap'), ...file])).stderr).toBe('');
  const { stdout, stderr } = await run(['paper', ...file, '--month', month, '--out', at(), '--json']);
  expect(stderr).toBe('');
  const { files } = JSON.parse(stdout) as { readonly files: readonly string[] };
  const texts = files.map(async (path, i) => {
    const written = keepPaper(readFileSync(path), `${label} ${i + 1}`);
    expect(xmlFaultsOf(written), path).toEqual([]);
    // What it was made with is what is read back of it, so that an untouched file is never said to be changed.
    const read = readBack(written);
    expect(read?.isAsExported, path).toBe(true);
    expect(read?.texts.map((one) => shortHash(one.text))).toEqual(
      read?.imprint?.texts.map(({ hash }) => hash),
    );
    return (await mammoth.extractRawText({ buffer: Buffer.from(written) })).value.replaceAll('\u00a0', ' ');
  });
  return (await Promise.all(texts)).join('\n');
}

/** The sample with a text added to every field of every record that may hold one. */
function everywhere(hostile: string): Register {
  const lists = entityNames.map((name) => {
    // A setting's value is often a number, and the rules say so.
    if (name === 'setting') return [name, sample[name]];
    const rows = (sample[name] as readonly AnyRecord[]).map((record) => {
      const changed: Record<string, unknown> = { ...record };
      for (const [field, value] of Object.entries(record)) {
        if (typeof value !== 'string') continue;
        const tried = { ...changed, [field]: `${value} ${hostile}` };
        if (entities[name].safeParse(tried).success) changed[field] = tried[field];
      }
      return changed;
    });
    return [name, rows];
  });
  return { ...emptyRegister(), ...Object.fromEntries(lists) };
}

describe('a register with hostile text in every field that takes one', () => {
  it.each([
    ['noncharacters and control characters', '\uFFFE\uFFFF\u{1FFFE}\u0001\u0007\u001B\u009F\uFDD0'],
    ['markup', `</w:t><w:p a="1" b='2'>&amp;&#0;<![CDATA[ ]]>-->`],
    ['right-to-left text', 'שלום \u202E\u2067عالم\u2069'],
    ['what stands for other text in sentences', '{count} $& $1 %s \\n'],
    ['line breaks of every kind', 'a\r\nb\u2028c\u2029d\ve\ff\u0085g\th'],
  ])('makes papers that are whole: %s', async (label, hostile) => {
    const register = everywhere(hostile);
    expect(register.proposalTitle[0]?.title).toContain(hostile);
    expect(await papersOf(register, '2020-01', label)).toContain('Change Status Report');
  });

  it('makes papers that are whole: text of a thousand characters, and of a hundred thousand in prose', async () => {
    const titles = sample.proposalTitle.map((row) => ({ ...row, title: 'Wide '.repeat(199) }));
    const summary = 'word '.repeat(20_000);
    const summaries = sample.proposalSummary.map((row) => ({ ...row, summary }));
    const register = { ...sample, proposalTitle: titles, proposalSummary: summaries };
    expect(await papersOf(register, '2020-01', 'long text')).toContain(summary.trim());
  });
});

describe('a register with little in it', () => {
  it('with nothing gives a paper with every section in its none form, by the command line too', async () => {
    const text = await papersOf(emptyRegister(), '2020-01', 'nothing');
    expect(text).toContain('No Draft Proposals were raised in January 2020.');
    expect(text).not.toMatch(/NaN|undefined|null|\b0 WD\b/);
    const { stdout } = await run([
      'figures',
      '--register',
      at('r.panelpaper'),
      '--as-at',
      '2020-01-31',
      '--json',
    ]);
    expect(stdout).not.toMatch(/NaN|undefined/);
  });

  it('before its first fact gives the same kind of paper', async () => {
    const text = await papersOf(sample, '2010-05', 'before the first fact');
    expect(text).toContain('No Draft Proposals were raised in May 2010.');
    expect(text).not.toMatch(/NaN|undefined|null|\b0 WD\b/);
  });
});

describe('the check of XML', () => {
  it.each([
    ['<a b="1"><c/>text &amp; more</a>', null],
    ['<?xml version="1.0"?>\n<a/>', null],
    ['<a>&</a>', /bare &/],
    ['<a>\uFFFE</a>', /U\+fffe/],
    ['<a>\u0001</a>', /U\+1 /],
    ['<a><b></a></b>', /closes what is not open/],
    ['<a b="1" b="2"/>', /twice/],
    ['<a b=1/>', /not XML/],
    ['<a b="<"/>', /not XML/],
    ['<a>', /never closes/],
    ['<a/><b/>', /2 roots/],
    ['<a/>more', /outside/],
  ])('of %j', (xml, fault) => {
    if (fault === null) expect(xmlFault(xml)).toBeNull();
    else expect(xmlFault(xml)).toMatch(fault);
  });
});
