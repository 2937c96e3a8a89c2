import { expect } from 'vitest';
import facts from '../../fixtures/register-facts.json' with { type: 'json' };
import { type Account, type Accounts, beside, listed, says, saysNone } from './account.ts';
import type { Leaf } from './leaves.ts';
import { countWord, long, type Printed } from './printed.ts';
import type { Line } from './reader.ts';

const CSC = 'Define / Change Sub-Committee decisions';

/** What the Panel and the sub-committee have before them or decided. */
export const DRAFTS: Accounts = {
  'panelBusiness.monthLabel': (leaf, paper) => {
    const [, month] = /^(.*) \(implied\)$/.exec(String(leaf.value)) ?? [];
    const lead = paper.line('Summary', 'Three Draft Proposals').text;
    expect(lead).toMatch(
      new RegExp(` go to the Panel on \\d+ ${month} for conversion to Modification Proposals:$`),
    );
  },
  'panelBusiness.forConversion.*': whole(
    facts.panelBusiness.forConversion,
    'Summary',
    'Draft Proposals go to',
  ),
  'panelBusiness.modificationReports': saysNone(
    'Summary / Modification Reports',
    'No Modification Reports go to the Panel on 14 February 2020.',
  ),
  'changeSubCommittee.meetingDateNote': (leaf, paper) => {
    const [, day] = /^not printed; MP109 page gives (\d+ \w+ \d{4})$/.exec(String(leaf.value)) ?? [];
    expect(paper.line(CSC, 'The Change Sub-Committee').text).toContain(` met on ${day} and `);
  },
  'changeSubCommittee.decisions.*.proposal': (leaf, paper) => void decision(leaf, paper),
  'changeSubCommittee.decisions.*.outcome': (leaf, paper) => void decision(leaf, paper),
  'changeSubCommittee.decisions.*.route': (leaf, paper) => {
    const routes = new Map([
      ['direct to Report Phase', ' and should progress directly to the Report Phase.'],
    ]);
    expect(decision(leaf, paper).text).toContain(routes.get(String(leaf.value)) ?? 'no such route');
  },
  'changeSubCommittee.decisions.*.panelMonth': (leaf, paper) =>
    expect(decision(leaf, paper).text).toContain(
      `${beside(leaf, 'proposal')} will go to the Panel in ${long(String(leaf.value))}.`,
    ),
  // The condition is told in the sample's own words, to the same effect.
  'changeSubCommittee.decisions.*.condition': (leaf, paper) => {
    const words = new Map([
      [
        'TABASC to clarify implementation approach for some IRPs first',
        'It is still to be clarified how some of the Issue Resolution Proposals in the batch will be implemented. This was raised by the TABASC.',
      ],
      ['legal text still to be prepared', 'The legal text for this change is still to be prepared.'],
    ]).get(String(leaf.value));
    expect(decision(leaf, paper).text).toContain(
      `${words} SECAS will settle this before the Modification Report is finalised.`,
    );
  },
  'changeSubCommittee.decisions.*.after': (leaf, paper) => {
    const [, committee] = /^(\w+) discussion$/.exec(String(leaf.value)) ?? [];
    expect(decision(leaf, paper).text).toContain(`as noted following discussion at the ${committee}.`);
  },
};

/** The account of an item of a list printed whole: its place, the length of the list, and the count in words. */
function whole(list: readonly string[], place: string, words: string): Account {
  return (leaf, paper) => {
    const lead = `${countWord(list.length)} ${words}`;
    listed(place, lead)(leaf, paper);
    expect(paper.items(place, lead)).toHaveLength(list.length);
  };
}

/** The one line that tells a decision of the sub-committee. */
function decision(leaf: Leaf, paper: Printed): Line {
  const proposal = beside(leaf, 'proposal');
  const told = linesTelling(leaf, paper).filter(({ text }) => text.startsWith(`${proposal} ‘`));
  const [only, second] = told;
  if (only === undefined || second !== undefined) throw new Error(`${proposal} is not told once.`);
  return only;
}

function linesTelling(leaf: Leaf, paper: Printed): readonly Line[] {
  const saying = (words: string) => paper.under(CSC).filter(({ text }) => text.includes(words));
  switch (beside(leaf, 'outcome')) {
    case 'ready for conversion':
      return beside(leaf, 'route') === ''
        ? paper.items(CSC, 'Three Draft Proposals are ready to go to the Panel for conversion to Mod')
        : saying('’ is ready to go to the Panel for conversion to a Modification Proposal and ');
    case 'further development needed':
      return paper.items(CSC, 'Eight Draft Proposals need further development before they go to the Panel:');
    case 'classify as GREEN':
      return saying('’ should be classified as GREEN');
    default:
      return [];
  }
}

/** Working Groups, consultations, requests. */
export const REFINEMENT: Accounts = {
  'workingGroups.*.heldOn': says(
    'Refine / Working Group meetings',
    ({ value }) => ` was held on ${long(String(value))} and took four `,
  ),
  'workingGroups.*.items.*': listed(
    'Refine / Working Group meetings',
    'The latest monthly Working Group meeting',
  ),
  'workingGroups.*.dueOn': says(
    'Refine / Working Group meetings',
    ({ value }) => `The next will be held on ${long(String(value))},`,
  ),
  'workingGroups.*.agendaConfirmedOn': says(
    'Refine',
    ({ value }) => ` its agenda will be settled on ${long(String(value))}.`,
  ),
  'refinementConsultations.open': saysNone('Refine', 'No Refinement Consultations are open at present.'),
  'refinementConsultations.expected.month': says(
    'Refine / Refinement Consultations',
    ({ value }) => `Four Refinement Consultations are expected to be issued in ${long(String(value))}:`,
  ),
  'refinementConsultations.expected.items.*': whole(
    facts.refinementConsultations.expected.items,
    'Refine / Refinement Consultations',
    'Refinement Consultations are expected to be issued',
  ),
  'impactAssessmentRequests.changeBoardMonth': (leaf, paper) => {
    const { text } = paper.line(
      'Refine',
      'No Impact Assessments were requested at the Change Board meeting of ',
    );
    expect(text).toMatch(new RegExp(` of \\d+ ${long(String(leaf.value))}\\.$`));
  },
  'impactAssessmentRequests.items': saysNone(
    'Refine / Impact Assessment requests',
    'No Impact Assessments were requested at the Change Board meeting of 22 January 2020.',
  ),
  'modificationReportConsultations.open': saysNone(
    'Opine',
    'No Modification Report Consultations are open at present.',
  ),
  'modificationReportConsultations.expected': saysNone(
    'Opine',
    'No Modification Report Consultations are expected to be issued in February 2020.',
  ),
};
