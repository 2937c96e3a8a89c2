import { addDays } from '../../src-shared/calendar/iso-date.ts';
import type { Register } from '../../src-shared/entities/register.ts';
import { get } from '../../src-shared/entities/register.ts';
import type { RecordOf } from '../../src-shared/entities/registry.ts';
import { buildSample } from '../helpers/sample/build-sample.ts';
import { newRecord } from './registers.ts';

const DRAFTS = 200;

/**
 * The sample with two hundred Draft Proposals more, or as many as are asked for, raised in January 2020, and as many assessments as make the paper's
 * tables of open and completed ones that long together: a third of them open, the others returned in the reporting year.
 */
export function longPaperRegister(rows: number, drafts = DRAFTS): Register {
  const sample = buildSample();
  const proposals = draftsOf(sample, drafts);
  const assessments: RecordOf<'assessment'>[] = [];
  const events: RecordOf<'assessmentEvent'>[] = [];
  for (let at = 0; sample.assessment.length + at < rows; at += 1) {
    const kind = at % 2 === 0 ? 'PA' : 'IA';
    const round = Math.floor(at / (2 * drafts)) + 1;
    const proposalId = proposals[Math.floor(at / 2) % drafts]?.id ?? '';
    const assessment = newRecord('assessment', String(at), { proposalId, kind, round });
    assessments.push(assessment);
    events.push(...eventsOf(assessment, at));
  }
  return {
    ...sample,
    proposal: [...sample.proposal, ...proposals],
    proposalTitle: [
      ...sample.proposalTitle,
      ...proposals.map(({ id, number }) =>
        newRecord('proposalTitle', String(number), {
          proposalId: id,
          title: `Changing what the code says of case ${number}`,
          on: '2020-01-06',
          inferred: false,
        }),
      ),
    ],
    proposalSummary: [
      ...sample.proposalSummary,
      ...proposals.map(({ id, number }) => {
        const { summary } = sample.proposalSummary[number % sample.proposalSummary.length] ?? {
          summary: 'None.',
        };
        return newRecord('proposalSummary', String(number), {
          proposalId: id,
          summary,
          on: '2020-01-06',
          inferred: false,
        });
      }),
    ],
    stageEvent: [
      ...sample.stageEvent,
      ...proposals.map(({ id, number }) =>
        newRecord('stageEvent', String(number), {
          proposalId: id,
          kind: 'raised',
          on: addDays('2020-01-06', number % 5),
          inferred: false,
        }),
      ),
    ],
    assessment: [...sample.assessment, ...assessments],
    assessmentEvent: [...sample.assessmentEvent, ...events],
  };
}

function draftsOf(sample: Register, count: number): readonly RecordOf<'proposal'>[] {
  const drafts = sample.proposal.find(({ seriesId }) => get(sample, 'series', seriesId).draftPrefix !== null);
  if (drafts === undefined) throw new Error('The sample has no Draft Proposals.');
  return Array.from({ length: count }, (_, at) =>
    newRecord('proposal', String(at), {
      seriesId: drafts.seriesId,
      number: 200 + at,
      suffix: '',
      page: `https://example.org/modifications/${200 + at}/`,
    }),
  );
}

function eventsOf({ id }: RecordOf<'assessment'>, at: number): readonly RecordOf<'assessmentEvent'>[] {
  const accepted = addDays('2019-05-01', at % 200);
  const event = (fields: Partial<RecordOf<'assessmentEvent'>> & { readonly kind: string }) =>
    newRecord('assessmentEvent', `${at} ${fields.kind}`, { assessmentId: id, inferred: false, ...fields });
  return [
    event({ kind: 'accepted', on: accepted }),
    event({ kind: 'target', on: accepted, workingDays: 15 }),
    ...(at % 3 === 0 ? [] : [event({ kind: 'returned', on: addDays(accepted, 10 + (at % 60)) })]),
  ];
}
