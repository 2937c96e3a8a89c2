import { expect } from 'vitest';
import facts from '../../fixtures/register-facts.json' with { type: 'json' };
import { type Accounts, beside, listed, says, saysNone } from './account.ts';
import type { Leaf } from './leaves.ts';
import { countWord, long, type Printed } from './printed.ts';

const VOTES = 'Opine / Change Board votes';

/** The Change Board's votes, the Authority, and the releases. */
export const VOTES_AND_RELEASES: Accounts = {
  'changeBoard.*.metOn': says(
    VOTES,
    ({ value }) => `The Change Board voted on three modifications on ${long(String(value))}:`,
  ),
  'changeBoard.*.itemsPrinted': ({ value }, paper) => {
    const lead = `The Change Board voted on ${countWord(Number(value)).toLowerCase()} modifications on `;
    expect(paper.items(VOTES, lead)).toHaveLength(Number(value));
  },
  'changeBoard.*.items.*.proposal': (leaf, paper) => void vote(leaf, paper),
  'changeBoard.*.items.*.outcome': (leaf, paper) => {
    const words = new Map([
      ['sent back', ' was sent back for '],
      ['recommend approval to Authority', ' was recommended to the Authority for approval.'],
      ['approved', ' was approved for implementation in the '],
    ]);
    expect(vote(leaf, paper)).toContain(words.get(String(leaf.value)) ?? 'no such outcome');
  },
  'changeBoard.*.items.*.reason': (leaf, paper) =>
    expect(vote(leaf, paper)).toContain(` was sent back for ${leaf.value}.`),
  'changeBoard.*.items.*.reVoteOn': (leaf, paper) =>
    expect(vote(leaf, paper)).toContain(` will vote on it on ${long(String(leaf.value))}.`),
  'changeBoard.*.items.*.reVoteMeeting': (leaf, paper) => {
    const meeting = String(leaf.value).replace('ad-hoc', 'ad hoc');
    expect(vote(leaf, paper)).toContain(` An ${meeting} meeting will vote on it `);
  },
  'changeBoard.*.items.*.route': (leaf, paper) => {
    const lead = `In January 2020 the Change Board approved one modification under ${leaf.value}:`;
    const items = paper.items('Summary / Decisions', lead).map(({ text }) => text);
    expect(items).toEqual([expect.stringMatching(new RegExp(`^${beside(leaf, 'proposal')} ‘`))]);
  },
  'changeBoard.*.items.*.release': (leaf, paper) =>
    expect(vote(leaf, paper)).toContain(
      ` for implementation in the ${long(String(leaf.value))} SEC Release.`,
    ),

  'authority.decisionsInMonth': saysNone(
    'Opine / Authority decisions',
    'The Authority made no decisions in January 2020.',
  ),
  'authority.withAuthority.*': listed(
    'Opine / Authority decisions',
    'One modification is with the Authority for decision:',
  ),

  'releases.*.name': (leaf, paper) => void release(leaf, paper),
  'releases.*.goLive': (leaf, paper) => void release(leaf, paper),
  'releases.*.items.*': (leaf, paper) => {
    const items = release(leaf, paper);
    expect(items[leaf.at]?.text).toMatch(new RegExp(`^${leaf.value} ‘`));
  },
  standaloneReleases: saysNone(
    'Release',
    'No modifications are approved for implementation as standalone releases.',
  ),
};

function vote(leaf: Leaf, paper: Printed): string {
  const [only, second] = paper
    .items(VOTES, 'The Change Board voted on')
    .filter(({ text }) => text.startsWith(`${beside(leaf, 'proposal')} ‘`));
  if (only === undefined || second !== undefined) throw new Error('The proposal is not voted on once.');
  return only.text;
}

/** The items of a release, found by the sentence that counts them, names it and gives its day. */
function release(leaf: Leaf, paper: Printed) {
  const name = beside(leaf, 'name');
  const count = facts.releases.find((one) => one.name === name)?.items.length ?? 0;
  const verb = count === 1 ? 'modification is' : 'modifications are';
  const lead = `${countWord(count)} ${verb} approved for implementation in the ${name} (${long(beside(leaf, 'goLive'))}):`;
  const items = paper.items('Release / SEC Releases', lead);
  expect(items).toHaveLength(count);
  return items;
}
