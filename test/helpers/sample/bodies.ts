import type { Book } from './book.ts';

/** Series, committees, organisations and people. */
export function addBodies({ add }: Book): void {
  add('series', 'MP', { family: 'SEC', draftPrefix: 'DP', prefix: 'MP', digits: 3, rank: 1 });
  add('series', 'SECMP', { family: 'SEC', prefix: 'SECMP', digits: 4, rank: 1 });

  const leads = { papersDayLead: 5, agendaDayLead: 10 };
  add('committee', 'Panel', {
    kind: 'panel',
    name: 'SEC Panel',
    inSentence: 'the Panel',
    prefix: 'SECP',
    ...leads,
  });
  add('committee', 'CSC', {
    kind: 'change-sub-committee',
    name: 'Change Sub-Committee',
    shortName: 'CSC',
    inSentence: 'the CSC',
    prefix: 'CSC',
    ...leads,
    // It decided on 28 January 2020 on proposals raised on the 20th, so its agenda is settled later than others.
    agendaDayLead: 5,
  });
  add('committee', 'Change Board', {
    kind: 'change-board',
    name: 'Change Board',
    inSentence: 'the Change Board',
    prefix: 'CB',
    ...leads,
  });
  add('committee', 'Working Group', {
    kind: 'working-group',
    name: 'Working Group',
    inSentence: 'the Working Group',
    prefix: 'WG',
    ...leads,
  });
  add('committee', 'SSC', {
    kind: 'sub-committee',
    name: 'Security Sub-Committee',
    shortName: 'SSC',
    inSentence: 'the SSC',
    prefix: 'SSC',
    ...leads,
  });
  add('committee', 'TABASC', {
    kind: 'sub-committee',
    name: 'Technical Architecture and Business Architecture Sub-Committee',
    shortName: 'TABASC',
    inSentence: 'the TABASC',
    prefix: 'TABASC',
    ...leads,
  });

  add('organisation', 'DCC', { name: 'Data Communications Company', printedForm: 'the DCC' });
  add('organisation', 'EUA', { name: 'Energy and Utilities Alliance', printedForm: 'the EUA' });
  add('organisation', 'SECAS', {
    name: 'Smart Energy Code Administrator and Secretariat',
    printedForm: 'SECAS',
  });
  for (const name of ['Western Power Distribution', 'Utiligroup'])
    add('organisation', name, { name, printedForm: name });

  for (const name of [
    'Gemma Slaney',
    'Gary Fairclough',
    'Gordon Hextall',
    'Terry Jefferson',
    'Simon Crouch',
    'Ian Speller',
    'Harry Jones',
  ]) {
    add('person', name, { name });
  }
}
