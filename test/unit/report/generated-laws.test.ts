import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { writePaper } from '../../../src-main/word/write-paper.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { checkRegister } from '../../../src-shared/entities/rules/check-register.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import { asKnownBy } from '../../helpers/generated/as-known-by.ts';
import { otherIds, renamed, shuffled } from '../../helpers/generated/disguise.ts';
import { generate, MONTHS } from '../../helpers/generated/generate.ts';
import { randomFrom } from '../../helpers/generated/random.ts';

/** Every other month: what a law misses in one, it finds in the next. */
const SOME = MONTHS.filter((_, at) => at % 2 === 1);

function paperOf(register: Register, month: string): ReportModel {
  return deriveReport(register, { month, edition: null });
}

/** A model without the hashes of what stands under it, which hold the ids of records. */
function withoutHashes(model: ReportModel): unknown {
  return JSON.parse(JSON.stringify(model, (key, value: unknown) => (key === 'factsHash' ? '' : value)));
}

async function bytesOf(model: ReportModel): Promise<string> {
  return createHash('sha256')
    .update(await writePaper(model))
    .digest('hex');
}

describe.each([1, 3])('the register of seed %i', (seed) => {
  const { register } = generate(seed);

  it('gives the same papers, keys and hashes included, whatever the order of its records', () => {
    const other = shuffled(register, randomFrom(seed + 100));
    for (const month of SOME) expect(paperOf(other, month), month).toEqual(paperOf(register, month));
  });

  it('gives the same papers with other ids in other order, down to the bytes of the file', async () => {
    const random = randomFrom(seed + 200);
    const ids = otherIds(register, random);
    const other = shuffled(renamed(register, ids), random);
    for (const month of SOME) {
      const [own, others] = [paperOf(register, month), paperOf(other, month)];
      expect(withoutHashes(others), month).toEqual(renamed(withoutHashes(own), ids));
    }
    for (const month of ['2019-03', '2020-01', '2020-09']) {
      expect(await bytesOf(paperOf(other, month)), month).toBe(await bytesOf(paperOf(register, month)));
    }
  });

  it('gives each paper as if nothing that became known later had been written down', () => {
    for (const month of SOME) {
      const { asAt, position, knownBy } = paperOf(register, month).clocks;
      const then = asKnownBy(register, knownBy);
      expect(checkRegister(then), month).toEqual([]);
      expect(withoutHashes(paperOf(register, month)), month).toEqual(withoutHashes(paperOf(then, month)));
      const early = { month, position, knownBy: asAt, edition: null };
      expect(withoutHashes(deriveReport(register, early)), month).toEqual(
        withoutHashes(deriveReport(asKnownBy(register, asAt), early)),
      );
    }
  });
});
