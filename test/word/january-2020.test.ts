import { createHash } from 'node:crypto';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeAppendix, writePaper } from '../../src-main/word/write-paper.ts';
import type { Register } from '../../src-shared/entities/register.ts';
import { entityNames } from '../../src-shared/entities/registry.ts';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import type { ReportModel } from '../../src-shared/report/model.ts';
import { keepPaper } from '../helpers/kept-papers.ts';
import { buildSample } from '../helpers/sample/build-sample.ts';

const sample = buildSample();

function modelOf(register: Register, item: string | null): ReportModel {
  const edition = register.edition.find((one) => one.item === item);
  return deriveReport(register, { month: '2020-01', edition: edition?.id ?? null });
}

async function textOf(file: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(file) })).value.replaceAll('\u00a0', ' ');
}

async function paperText(item: string | null): Promise<string> {
  return textOf(keepPaper(await writePaper(modelOf(sample, item)), item === null ? 'Panel' : 'TABASC'));
}

describe('the paper for January 2020, read back from its Word file', () => {
  let text = '';
  beforeAll(async () => {
    text = await paperText('21');
  });

  it('says on its cover whose it is', () => {
    for (const words of [
      'Change Status Report – January 2020',
      'TABASC_51_0503_21',
      'For Information',
      'NOTE',
      'Harry Jones',
      'SECAS Team',
      '7 February 2020',
      'classified as White',
      'Appendix A: DCC Preliminary Assessments and Impact Assessments update',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('prints every figure of the published paper', () => {
    const flat = text.replace(/\s+/g, ' ');
    for (const row of [
      'Preliminary Assessments open 5 106 WD',
      'Preliminary Assessments completed during 2019/20 10 59 WD',
      'Impact Assessments open 3 163 WD',
      'Impact Assessments completed during 2019/20 2 56 WD',
      'Proposals open (pre-decision) 47 269 WD',
      'Proposals concluded during 2019/20 19 165 WD',
      'SECMP0015 IA 25 Apr 19 40 WD 202 WD',
      'MP092 PA 2 Dec 19 15 WD 45 WD',
      'SECMP0062 PA 31 Jan 19 15 WD 41 WD',
      'SECMP0067 PA 5 Jun 19 25 WD 24 WD',
    ]) {
      expect(flat).toContain(row);
    }
  });

  it('expands an acronym once, at its first use', () => {
    for (const short of ['SEC', 'DCC', 'CSC', 'SSC', 'TABASC', 'SMKI', 'GDPR']) {
      expect(text.split(`(${short})`), short).toHaveLength(2);
    }
  });

  it('holds no double space, brace, NaN, undefined or count of "one" with a plural', () => {
    expect(text).not.toMatch(
      / {2}|[{}]|\bNaN\b|\bundefined\b|\bnull\b|\b[Oo]ne (?:[A-Z][a-z]+ )*(?:[Pp]roposals|modifications|Assessments)\b/,
    );
  });

  it('asks the committee of the edition', async () => {
    expect(text).toContain(
      'The Technical Architecture and Business Architecture Sub-Committee (TABASC) is asked to NOTE',
    );
    expect(await paperText(null)).toContain('The Panel is asked to NOTE');
  });

  it('writes the appendix as a document of its own', async () => {
    const file = await writeAppendix(modelOf(sample, '21'));
    expect(file).not.toBeNull();
    if (file !== null) expect(await textOf(keepPaper(file, 'Appendix A'))).toContain('SECMP0024');
  });
});

describe('the bytes of a paper', () => {
  const hash = async (register: Register) =>
    createHash('sha256')
      .update(await writePaper(modelOf(register, '21')))
      .digest('hex');

  it('are the same whatever the order of the records', async () => {
    const reversed = Object.fromEntries(entityNames.map((name) => [name, [...sample[name]].reverse()]));
    expect(await hash(reversed as unknown as Register)).toBe(await hash(sample));
  });

  it('are the same whatever the ids of the records', async () => {
    const other = JSON.stringify(sample).replace(
      /"([0-9a-f]{8})(-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})"/g,
      (_, first: string, rest: string) => `"${[...first].reverse().join('')}${rest}"`,
    );
    expect(await hash(JSON.parse(other) as Register)).toBe(await hash(sample));
  });
});
