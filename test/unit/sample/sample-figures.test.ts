import { describe, expect, it } from 'vitest';
import { weekdaysBetween } from '../../../src-shared/calendar/weekdays.ts';
import facts from '../../fixtures/register-facts.json' with { type: 'json' };
import { AS_AT, average, proposals, type Read, sample } from './reading.ts';

const open = proposals.filter(({ conclusion }) => conclusion === null);
const concluded = proposals.flatMap((proposal) =>
  proposal.conclusion === null ? [] : [{ ...proposal, on: proposal.conclusion.on }],
);

describe('proposals at the end of January 2020', () => {
  it.each(Object.entries(facts.stageCountsPrinted))('has %s: %i', (stage, count) => {
    expect(proposals.filter((proposal) => proposal.stage === stage.toLowerCase())).toHaveLength(count);
  });

  it('counts 47 before a decision, open for 269 WD on average', () => {
    expect(open).toHaveLength(47);
    expect(average(open.map(({ raisedOn }) => weekdaysBetween(raisedOn, AS_AT)))).toBe(269);
  });

  it('counts 19 concluded during 2019/20, after 165 WD on average', () => {
    expect(concluded.filter(({ on }) => on >= '2019-04-01')).toHaveLength(19);
    expect(concluded).toHaveLength(19);
    expect(average(concluded.map(({ raisedOn, on }) => weekdaysBetween(raisedOn, on)))).toBe(165);
  });
});

interface Row {
  readonly reference: string;
  readonly kind: string;
  readonly target: number | null;
  readonly days: number;
  readonly returned: string | null;
}

const rows = sample.assessment.map((assessment): Row => {
  const events = sample.assessmentEvent.filter(({ assessmentId }) => assessmentId === assessment.id);
  const dayOf = (kind: string) => events.find((event) => event.kind === kind)?.on ?? null;
  const returned = dayOf('returned');
  return {
    reference: proposalOf(assessment.proposalId).reference,
    kind: assessment.kind,
    target: events.find(({ kind }) => kind === 'target')?.workingDays ?? null,
    days: weekdaysBetween(dayOf('accepted') ?? '', returned ?? AS_AT),
    returned,
  };
});

function proposalOf(id: string): Read {
  const found = proposals.find((proposal) => proposal.id === id);
  if (found === undefined) throw new Error(`The sample has no proposal ${id}.`);
  return found;
}

describe('assessments at the end of January 2020', () => {
  it.each(facts.assessments)('$proposal $kind runs as long as printed', (printed) => {
    const row = rows.find(({ reference, kind }) => reference === printed.proposal && kind === printed.kind);
    expect(row).toMatchObject({
      target: printed.targetWorkingDays,
      days: printed.printedCurrentWD ?? printed.printedActualWD,
      returned: printed.returnedOn,
    });
  });

  it.each(facts.assessmentSummaryPrinted)('$kind $state: $total, $averageWD WD', (printed) => {
    const counted = rows.filter(
      ({ kind, returned }) => kind === printed.kind && (returned === null) === (printed.state === 'open'),
    );
    expect(counted).toHaveLength(printed.total);
    expect(average(counted.map(({ days }) => days))).toBe(printed.averageWD);
  });

  it('has no assessment but those printed', () => {
    expect(rows).toHaveLength(facts.assessments.length);
  });

  it('began no assessment before its proposal was raised', () => {
    for (const event of sample.assessmentEvent) {
      const assessment = sample.assessment.find(({ id }) => id === event.assessmentId);
      expect(proposalOf(assessment?.proposalId ?? '').raisedOn <= event.on).toBe(true);
    }
  });

  it('counts in 2019/20 the one that was returned before it, and says why', () => {
    expect(sample.assessmentPin).toHaveLength(1);
    expect(sample.assessmentPin[0]).toMatchObject({
      reportingYear: 2019,
      note: expect.stringContaining('31 January 2019'),
    });
    expect(rows.filter(({ returned }) => returned !== null && returned < '2019-04-01')).toMatchObject([
      { reference: 'SECMP0062', kind: 'PA' },
    ]);
  });
});
