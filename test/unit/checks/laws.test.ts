import { describe, expect, it } from 'vitest';
import { checkPaper } from '../../../src-shared/checks/check-paper.ts';
import { CHECK_NAMES, type Finding } from '../../../src-shared/checks/finding.ts';
import { find, type Register } from '../../../src-shared/entities/register.ts';
import type { PaperRequest } from '../../../src-shared/report/clocks.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import { sentencesOf } from '../../../src-shared/report/own-words.ts';
import { CASES } from '../../helpers/check-cases/all.ts';
import { PANEL, SAMPLE, TABASC } from '../../helpers/check-cases/case.ts';
import { otherIds, renamed, shuffled } from '../../helpers/generated/disguise.ts';
import { generate, MONTHS } from '../../helpers/generated/generate.ts';
import { randomFrom } from '../../helpers/generated/random.ts';

const SOME = MONTHS.filter((_, at) => at % 6 === 1);

function checked(register: Register, request: PaperRequest): readonly Finding[] {
  return checkPaper(register, request, deriveReport(register, request));
}

/** The same register under other ids and in another order, with the request that asks for the same paper of it. */
function disguised(register: Register, request: PaperRequest, seed: number) {
  const random = randomFrom(seed);
  const ids = otherIds(register, random);
  const edition = request.edition === null ? null : (ids.get(request.edition) ?? null);
  const other = { register: shuffled(renamed(register, ids), random), request: { ...request, edition } };
  return { ...other, register: withHashes(other.register, other.request, hashes(register, request)) };
}

const hashes = (register: Register, request: PaperRequest) =>
  new Set(sentencesOf(deriveReport(register, request)).map(({ factsHash }) => factsHash));

// The hash under own words is of records with their ids: what fitted the sentence before is given the one that fits now.
function withHashes(register: Register, request: PaperRequest, fitted: ReadonlySet<string>): Register {
  if (register.paperText.length === 0) return register;
  const now = new Map(sentencesOf(deriveReport(register, request)).map((one) => [one.key, one.factsHash]));
  const paperText = register.paperText.map((row) =>
    fitted.has(row.factsHash) ? { ...row, factsHash: now.get(row.key) ?? row.factsHash } : row,
  );
  return { ...register, paperText };
}

const sentences = (findings: readonly Finding[]) =>
  findings.map(({ check, weight, sentence, next }) => ({ check, weight, sentence, next }));

function expectSame(register: Register, request: PaperRequest, seed: number): void {
  const other = disguised(register, request, seed);
  expect(sentences(checked(other.register, other.request)), request.month).toEqual(
    sentences(checked(register, request)),
  );
}

describe('what is found', () => {
  it.each([PANEL, TABASC])('in the sample does not depend on ids or order (%#)', (edition) => {
    for (const seed of [1, 2]) expectSame(SAMPLE, { month: '2020-01', edition }, seed);
  });

  it.each(CHECK_NAMES)('by %s does not depend on ids or order', (name) => {
    const { register = SAMPLE, request = {} } = CASES[name].fault;
    expectSame(register, { month: '2020-01', edition: PANEL, ...request }, 4);
  });

  it.each([1, 3])(
    'in the generated register of seed %i does neither, is sound, and is never a flood',
    (seed) => {
      const { register } = generate(seed);
      for (const month of SOME) {
        const request = { month, edition: null };
        const found = checked(register, request);
        expectSame(register, request, seed + 10);
        expect(new Set(found.map(({ key }) => key)).size, month).toBe(found.length);
        expect(found.length, month).toBeLessThan(30);
        for (const finding of found) {
          expect(finding.key.length).toBeLessThan(1000);
          expect(finding.sentence).toMatch(/[.!?]$/);
          expect(finding.sentence).not.toMatch(/undefined|null|NaN|\n|[{}]/);
          for (const { entity, id } of finding.facts) expect(find(register, entity, id)).toBeDefined();
        }
      }
    },
  );

  it('is in the order of the paper, what must stop it first', () => {
    const register = CASES['typed-number'].fault.register ?? SAMPLE;
    const found = checked(register, { month: '2020-01', edition: PANEL });
    expect(found.map(({ weight }) => weight).indexOf('stop')).toBe(0);
    expect(found.filter(({ weight }) => weight === 'stop')).toHaveLength(1);
    const places = found.map(({ place }) => place?.split('/')[0]);
    expect(places).toEqual(['summary', 'summary', 'define', 'define', 'define', 'refine', 'refine', 'opine']);
  });
});
