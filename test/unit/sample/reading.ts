import { referenceOn, titleOn } from '../../../src-shared/lifecycle/naming.ts';
import { conclusionOf, stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';

export const AS_AT = '2020-01-31';
export const POSITION = '2020-02-07';

export const sample = buildSample();

/** Every proposal of the sample as it stood at the end of January 2020, known by the day of the paper. */
export const proposals = sample.proposal.map((proposal) => {
  const timeline = timelineOf(sample, proposal.id, POSITION);
  return {
    ...proposal,
    reference: referenceOn(sample, proposal.id, AS_AT, POSITION),
    title: titleOn(sample, proposal.id, AS_AT, POSITION),
    raisedOn: timeline.raisedOn ?? '',
    stage: stageOn(timeline, AS_AT),
    conclusion: conclusionOf(timeline, AS_AT),
    refusals: timeline.refusals,
  };
});

export type Read = (typeof proposals)[number];

/** The proposal printed under that reference; throws where there is none. */
export function named(reference: string): Read {
  const found = proposals.find((proposal) => proposal.reference === reference);
  if (found === undefined) throw new Error(`The sample has no ${reference}.`);
  return found;
}

export function isPlaceholder({ title }: Pick<Read, 'title'>): boolean {
  return title?.startsWith('Not named in the paper') ?? false;
}

/** The mean, rounded half up as the paper rounds. */
export function average(values: readonly number[]): number {
  return Math.floor(values.reduce((total, value) => total + value, 0) / values.length + 0.5);
}
