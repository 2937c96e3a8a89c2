import { describe, expect, it } from 'vitest';
import { checkRegister } from '../../../src-shared/entities/rules/check-register.ts';
import { timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import type { Figure } from '../../../src-shared/report/figure.ts';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import { plus } from '../../helpers/generated/days.ts';
import { generate, MONTHS } from '../../helpers/generated/generate.ts';
import { issuedPapers } from '../../helpers/generated/issued-papers.ts';
import type { Log } from '../../helpers/generated/log.ts';
import { mean, recount } from '../../helpers/generated/recount.ts';
import { PLACES, tellingPaper, toldIn } from '../../helpers/generated/tellings.ts';
import { faultsOf } from '../../helpers/paper-faults.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

describe.each(SEEDS)('the register of seed %i', (seed) => {
  const { register, log } = generate(seed);
  const papers = issuedPapers(register, MONTHS);

  it('holds together and refuses nothing that happened, as known at the end and by each paper', () => {
    expect(checkRegister(register)).toEqual([]);
    for (const day of ['2199-12-31', ...papers.map(({ clocks }) => clocks.knownBy)]) {
      expect(register.proposal.flatMap(({ id }) => timelineOf(register, id, day).refusals)).toEqual([]);
    }
  });

  it('gives papers whose every figure is what a recount of the log gives, record for record', () => {
    for (const paper of papers) expectRecounted(paper, log);
  });

  it('gives the figures as known on any other day', () => {
    const every = papers.filter((_, at) => at % 5 === seed % 5);
    for (const { clocks } of every) {
      for (const days of [-30, 0, 120]) {
        const request = { month: clocks.month, knownBy: plus(clocks.asAt, days), edition: null };
        expectRecounted(deriveReport(register, request), log);
      }
    }
  });

  it('gives papers without an empty heading or table, a wrong number or a word of the program', () => {
    for (const paper of papers) expect(faultsOf(paper), paper.clocks.month).toEqual([]);
  });

  it('tells every windowed fact in one paper, in the first that can, and nothing else', () => {
    const clocks = papers.map((paper) => paper.clocks);
    for (const place of PLACES) {
      const tellings = log.tellings.filter((telling) => telling.place === place);
      papers.forEach((paper, at) => {
        const due = tellings.filter((telling) => tellingPaper(telling, clocks) === at);
        const expected = due.map(({ entity, id }) => `${entity} ${id}`);
        expect([...toldIn(paper, place, register)].sort(), `${place} ${paper.clocks.month}`).toEqual(
          expected.sort(),
        );
      });
    }
  });
});

function expectRecounted({ clocks, figures }: ReportModel, log: Log): void {
  const recounted = recount(log, clocks.asAt, clocks.knownBy);
  expect(Object.keys(figures).sort()).toEqual([...recounted.keys()].sort());
  for (const figure of Object.values(figures)) {
    const where = `${figure.key} of ${clocks.month} as known by ${clocks.knownBy}`;
    const naive = recounted.get(figure.key);
    expect(new Map(figure.counted.map(({ id, value }) => [id, value])), where).toEqual(naive?.counted);
    expect(figure.value, where).toBe(naive?.value);
    expect(figure.value, where).toBe(ofItsOwn(figure));
    const counted = new Set(figure.counted.map(({ id }) => id));
    expect(counted.size, where).toBe(figure.counted.length);
    expect(
      figure.leftOut.filter(({ id }) => counted.has(id)),
      where,
    ).toEqual([]);
  }
}

/** What a figure must be, from the records that it says it counted. */
function ofItsOwn({ unit, counted }: Figure): number | null {
  return unit === 'WD' ? mean(counted.map(({ value }) => value)) : counted.length;
}
