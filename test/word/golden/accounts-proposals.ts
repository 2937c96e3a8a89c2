import { expect } from 'vitest';
import type { Accounts } from './account.ts';
import { beside, references } from './account.ts';
import type { Leaf } from './leaves.ts';
import { long, type Printed } from './printed.ts';

const COMPLETED = 'Refine / DCC Assessment timescales / Assessments completed during 2019/20';
const ref = (leaf: Leaf) => beside(leaf, 'ref');

/** The proposals named: each with title and page wherever it has one, in the section of its stage. */
export const PROPOSALS: Accounts = {
  'proposals.*.ref': (leaf, paper) => expect(namedUnder(paper, sectionOf(leaf))).toContain(ref(leaf)),
  'proposals.*.stageAsPrinted': (leaf, paper) => {
    expect(namedUnder(paper, sectionOf(leaf))).toContain(ref(leaf));
    // What the paper states no stage of, it names only where it tells of a completed assessment.
    if (leaf.value === '(not stated)')
      for (const { place, text } of paper.lines)
        expect(place === COMPLETED || !references(text).includes(ref(leaf)), text).toBe(true);
  },
  'proposals.*.title': (leaf, paper) => {
    const titles = named(paper, ref(leaf)).map(({ title }) => title);
    expect(new Set(titles)).toEqual(new Set(leaf.value === null ? [] : [leaf.value]));
    if (leaf.value !== null) expect(titlesUnder(paper, leaf)).toContain(leaf.value);
  },
  'proposals.*.page': (leaf, paper) => {
    const pages = named(paper, ref(leaf)).map(({ page }) => page);
    expect(new Set(pages)).toEqual(new Set(leaf.value === null ? [] : [leaf.value]));
  },
  'proposals.*.classification': (leaf, paper) => {
    const lines = paper.under('Define / Change Sub-Committee decisions').map(({ text }) => text);
    expect(lines).toContainEqual(
      expect.stringContaining(`${quoted(leaf)} should be classified as ${leaf.value}, as noted`),
    );
  },
  // Self-Governance is told with the final decision; who else decides, with the recommendation.
  'proposals.*.path': (leaf, paper) => {
    const lines = [...paper.under('Summary / Decisions'), ...paper.under('Opine / Change Board votes')];
    const told = lines.filter(({ text }) => text.startsWith(`${quoted(leaf)}`));
    expect(told.map(({ lead, text }) => `${lead} ${text}`)).toContainEqual(
      expect.stringMatching(new RegExp(`(?: under |\\()${leaf.value}(?::|\\))`)),
    );
  },
  'proposals.*.raisedOn': (leaf, paper) =>
    expect(raised(leaf, paper)).toMatch(new RegExp(` on ${long(String(leaf.value))}\\.$`)),
  'proposals.*.proposer': (leaf, paper) =>
    expect(raised(leaf, paper)).toMatch(new RegExp(` was raised by ${leaf.value} o[fn] `)),
  'proposals.*.proposerOrg': (leaf, paper) => {
    const text = raised(leaf, paper);
    const [, body] = / raised by .*? (?:of|on behalf of) (?:the )?(.*) on \d/.exec(text) ?? [];
    expect(body).toBe(leaf.value);
  },
  'proposals.*.onBehalfOf': (leaf, paper) =>
    expect(raised(leaf, paper).includes(' on behalf of ')).toBe(leaf.value),
};

function sectionOf(leaf: Leaf): string {
  const stage = beside(leaf, 'stageAsPrinted');
  return stage === '(not stated)' ? COMPLETED : stage;
}

function namedUnder(paper: Printed, place: string): readonly string[] {
  return paper.under(place).flatMap(({ text }) => references(text));
}

function quoted(leaf: Leaf): string {
  return `${ref(leaf)} ‘${beside(leaf, 'title')}’`;
}

/** Every place where the paper names a proposal with a title, and the page the title links to. */
function named(paper: Printed, reference: string) {
  const naming = new RegExp(`\\b${reference} ‘([^’]*)’(?:<([^>]*)>)?`, 'g');
  return paper.lines.flatMap(({ linked }) =>
    [...linked.matchAll(naming)].map(([, title, page = null]) => ({ title, page })),
  );
}

function titlesUnder(paper: Printed, leaf: Leaf) {
  const lines = paper.under(sectionOf(leaf));
  return named({ ...paper, lines }, ref(leaf)).map(({ title }) => title);
}

function raised(leaf: Leaf, paper: Printed): string {
  return paper.line(`Define / New Draft Proposals / ${ref(leaf)}`, quoted(leaf)).text;
}
