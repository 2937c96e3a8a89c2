import { expect } from 'vitest';
import { reportingYearOf } from '../../../src-shared/calendar/reporting-year.ts';
import facts from '../../fixtures/register-facts.json' with { type: 'json' };
import { type Account, type Accounts, beside, references, says } from './account.ts';
import type { Leaf } from './leaves.ts';
import { long, type Printed } from './printed.ts';

const text = ({ value }: Leaf) => String(value);

/** The dates of the paper, its cover and its footer. */
export const COVER: Accounts = {
  'meta.dataAsAt': ({ value }, paper) => {
    const next = new Date(Date.parse(String(value)) + 86_400_000).getUTCDate();
    const phrase = next === 1 ? `the end of ${long(String(value).slice(0, 7))}` : long(String(value));
    for (const [place, start] of [
      ['Summary', 'Stages are stated'],
      ['Refine', 'The timescales below are stated'],
      ['Opine', 'The timescales below are stated'],
    ] as const) {
      expect(paper.line(place, start).text).toBe(`${start} as at ${phrase}.`);
    }
  },
  'meta.paperDate': says('Cover', ({ value }) => long(String(value))),
  'meta.regulatoryYear': (leaf, paper) => {
    paper.under(`Refine / DCC Assessment timescales / Assessments completed during ${text(leaf)}`);
    expect(paper.line('Opine', 'Proposals concluded').text).toContain(`during ${text(leaf)} |`);
  },
  // The year is printed by its label; its first and last day are compared as dates.
  'meta.regYearStart': ({ value }) => expect(year().from).toBe(value),
  'meta.regYearEnd': ({ value }) => expect(year().to).toBe(value),

  'paper.title': (leaf, paper) => {
    expect(paper.lines[0]).toMatchObject({ kind: 'heading', text: text(leaf) });
    expect(paper.line('Cover footer', 'TABASC').text).toMatch(new RegExp(` – ${text(leaf)}$`));
    expect(paper.line('Cover properties / title', 'Change').text).toBe(text(leaf));
  },
  'paper.paperReference': (leaf, paper) => {
    expect(paper.line('Cover', 'Paper Reference').text).toBe(`Paper Reference | ${text(leaf)}`);
    expect(paper.line('Cover footer', 'TABASC').text).toMatch(new RegExp(`^${text(leaf)} – `));
  },
  'paper.editionImpliedByReference': ({ value }, paper) => {
    const implied = /^(\w+) meeting (\d+), 5 March \((\d{4})\)$/.exec(String(value));
    const [, committee, meeting, day] = implied ?? [];
    expect(paper.line('Cover', 'Paper Reference').text).toContain(`${committee}_${meeting}_${day}_`);
    expect(paper.line('Cover', 'The Technical').text).toContain(`(${committee}) is asked to`);
  },
  'paper.action': (leaf, paper) => expect(paper.line('Cover', 'Action').text).toBe(`Action | ${text(leaf)}`),
  'paper.recommendation': says('Cover / Recommendations', (leaf) => `is asked to ${text(leaf)} this report.`),
  'paper.author': (leaf, paper) => expect(signature(paper)[0]).toBe(text(leaf)),
  'paper.team': (leaf, paper) => expect(signature(paper)[1]).toBe(text(leaf)),
  'paper.classification': (leaf, paper) => {
    expect(paper.line('Cover', 'This document').text).toMatch(` is classified as ${text(leaf)} under the `);
    const footer = paper.line('Cover footer', 'This document').text;
    expect(footer).toBe(`This document has a Classification of ${text(leaf)}`);
  },
  'paper.attachments.*': ({ value, at }, paper) =>
    expect(paper.items('Cover', 'Attachments:')[at]?.text).toBe(value),
  'paper.registerLink': says('Summary', (leaf) => ` in the Modification Register<${text(leaf)}>.`),
};

function year() {
  return reportingYearOf(facts.meta.dataAsAt, 4);
}

// The signature stands between the request and the attachments, a line each.
function signature(paper: Printed): readonly string[] {
  const texts = paper.under('Cover / Recommendations').map((line) => line.text);
  return texts.slice(texts.findIndex((line) => line.includes('is asked to')) + 1);
}

/** The counts of proposals by stage. */
export const COUNTS: Accounts = {
  ...each('stageCountsPrinted', Object.keys(facts.stageCountsPrinted), (stage) => ({ value }, paper) => {
    expect(paper.shapes).toContain(`${value} ${stage}`);
    const described = paper.line('Summary', 'Proposals in each stage at').text;
    expect(described).toMatch(new RegExp(`[:,] ${stage} ${value}[,.]`));
  }),
  ...each(
    'namedByStage',
    Object.keys(facts.namedByStage),
    (stage) =>
      ({ value }, paper) =>
        expect(named(paper, stage)).toBe(value),
  ),
  ...each('unnamedByStage', Object.keys(facts.unnamedByStage), (stage) => ({ value }, paper) => {
    const count = paper.shapes.find((shape) => shape.endsWith(` ${stage}`)) ?? '';
    expect(Number.parseInt(count, 10) - named(paper, stage)).toBe(value);
  }),
};

function each(group: string, keys: readonly string[], account: (key: string) => Account): Accounts {
  return Object.fromEntries(keys.map((key) => [`${group}.${key}`, account(key)]));
}

/** How many proposals of a stage the paper names anywhere. */
function named(paper: Printed, stage: string): number {
  const all = new Set(paper.lines.flatMap(({ text: line }) => references(line)));
  return facts.proposals.filter(({ ref, stageAsPrinted }) => stageAsPrinted === stage && all.has(ref)).length;
}

/** The totals and averages of the timescale tables. */
export const TIMESCALES: Accounts = {
  ...each('assessmentSummaryPrinted.*', ['kind', 'state', 'total', 'averageWD'], () => (leaf, paper) => {
    const kind = { PA: 'Preliminary', IA: 'Impact' }[beside(leaf, 'kind')];
    const state = beside(leaf, 'state').replace(/^completed /, 'completed during ');
    const row = [`${kind} Assessments ${state}`, beside(leaf, 'total'), `${beside(leaf, 'averageWD')} WD`];
    expect(paper.rows('Refine / DCC Assessment timescales / Summary')).toContainEqual(row);
  }),
  ...each('progression.*', ['state', 'total', 'averageWD'], () => (leaf, paper) => {
    const average = `${beside(leaf, 'averageWD')} WD`;
    const row = [`Proposals ${beside(leaf, 'state')}`, beside(leaf, 'total'), average];
    expect(paper.rows('Opine / Modification progression timescales')).toContainEqual(row);
  }),
};
