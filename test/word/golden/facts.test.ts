import { beforeAll, describe, expect, it } from 'vitest';
import { writePaper } from '../../../src-main/word/write-paper.ts';
import facts from '../../fixtures/register-facts.json' with { type: 'json' };
import { buildSample } from '../../helpers/sample/build-sample.ts';
import type { Accounts } from './account.ts';
import { ASSESSMENTS } from './accounts-assessments.ts';
import { COUNTS, COVER, TIMESCALES } from './accounts-cover.ts';
import { DRAFTS, REFINEMENT } from './accounts-decisions.ts';
import { PROPOSALS } from './accounts-proposals.ts';
import { VOTES_AND_RELEASES } from './accounts-votes.ts';
import { altered, leavesOf } from './leaves.ts';
import { NOT_PRINTED } from './not-printed.ts';
import { long, type Printed, printed } from './printed.ts';
import { readShapes } from './reader.ts';
import { modelOf, readBack } from './sample-paper.ts';

const ACCOUNTS: Accounts = {
  ...COVER,
  ...COUNTS,
  ...TIMESCALES,
  ...PROPOSALS,
  ...DRAFTS,
  ...REFINEMENT,
  ...VOTES_AND_RELEASES,
  ...ASSESSMENTS,
};
const leaves = leavesOf(facts);
const toPrint = leaves.filter(({ pattern }) => !(pattern in NOT_PRINTED));

describe('every fact of January 2020, read back from the Word file', () => {
  const sample = buildSample();
  let paper: Printed = printed([], []);
  beforeAll(async () => {
    const model = modelOf(sample);
    paper = printed(await readBack(model), readShapes(await writePaper(model)));
  });

  it.each(toPrint)('prints $path', (leaf) => {
    const account = ACCOUNTS[leaf.pattern];
    if (account === undefined) throw new Error(`Nothing accounts for ${leaf.path}.`);
    account(leaf, paper);
  });

  it.each(toPrint)('would miss another $path', (leaf) => {
    expect(() => ACCOUNTS[leaf.pattern]?.(altered(leaf), paper)).toThrow();
  });

  it('accounts for no fact that is not there, nor twice for one', () => {
    const patterns = new Set(leaves.map(({ pattern }) => pattern));
    expect(Object.keys(ACCOUNTS).filter((pattern) => !patterns.has(pattern))).toEqual([]);
    expect(Object.keys(ACCOUNTS).filter((pattern) => pattern in NOT_PRINTED)).toEqual([]);
  });

  it('does not know where a release moved after the day of the paper', () => {
    for (const { laterMovedTo } of facts.releases) {
      if (laterMovedTo === undefined) continue;
      expect(paper.lines.filter(({ text }) => text.includes(long(laterMovedTo)))).toEqual([]);
    }
  });

  it.each(sample.proposalSummary)('prints the summary of each new draft in paragraphs: $on', (row) => {
    const { number } = sample.proposal.find(({ id }) => id === row.proposalId) ?? {};
    const told = paper.under(`Define / New Draft Proposals / DP${number}`).slice(2);
    expect(told.map(({ text }) => withoutExpansions(text)).join('\n')).toBe(row.summary);
  });

  // An acronym is told in full where it is first used; the summaries are typed without that.
  function withoutExpansions(text: string): string {
    return sample.glossaryTerm.reduce(
      (plain, { short, long: full }) => plain.replace(new RegExp(`${full}s? \\((${short}s?)\\)`), '$1'),
      text,
    );
  }
});
