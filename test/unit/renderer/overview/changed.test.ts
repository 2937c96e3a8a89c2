import { expect, it } from 'vitest';
import { tell } from '../../../../src-renderer/features/consultations/acts.ts';
import { changedBetween, lastTold } from '../../../../src-renderer/features/overview/changed.ts';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import { buildSample } from '../../../helpers/sample/build-sample.ts';

const sample = buildSample();
const told = (after: string, until: string) =>
  changedBetween(sample, after, until).map(({ when, what, view }) => `${when} · ${view} · ${what}`);

it('tells what was decided, not only what moved: a vote sent back and one recommended leave the stage as it is', () => {
  expect(told('2020-01-21', '2020-01-23')).toEqual([
    '23 Jan 20 · meetings · MP079: Sent to the Authority for decision',
    '22 Jan 20 · meetings · MP079: Change Board recommended approval to the Authority',
    '22 Jan 20 · meetings · MP097: Change Board approved it for implementation in the February 2020 SEC Release',
    '22 Jan 20 · meetings · SECMP0062: Change Board sent it back to Opine for additional clarifications',
  ]);
});

it('tells what was raised, assessments, and both kinds of consultation, each with its record', () => {
  const [consultation] = sample.consultation.filter(({ kind }) => kind === 'refinement');
  const issued = tell(sample, consultation?.id ?? '', 'issued', { on: '2020-01-10', date: '2020-01-24' });
  const lines = changedBetween(applyChanges(sample, issued), '2019-12-31', '2020-01-31');
  const whats = lines.map(({ what }) => what);
  expect(whats).toContain('DP112 Setting the Privacy Assessment Assurance Status raised');
  expect(whats).toContain('MP093 PA returned');
  expect(whats.filter((what) => what.includes('Consultation'))).toEqual([
    expect.stringMatching(/^MP077: Refinement Consultation closed$/),
    expect.stringMatching(/^MP077: Refinement Consultation issued$/),
  ]);
  expect(lines.every(({ record }) => record !== '')).toBe(true);
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
});

it('begins after the last paper before the day', () => {
  expect(lastTold(sample, '2020-02-10')).toBe('2020-01-31');
  expect(lastTold(sample, '2020-01-31')).toBe('2019-12-31');
});
