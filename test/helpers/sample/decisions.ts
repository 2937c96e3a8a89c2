import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { type Book, idOf, PAPER, WORKED_OUT } from './book.ts';

const CSC_DAY = '2020-01-28';
const BOARD_DAY = '2020-01-22';

/** What the sub-committee, the Change Board and the Authority decided, and what is to come before the meetings. */
export function addDecisions(book: Book): void {
  addSubCommittee(book);
  addPanelBusiness(book);
  addChangeBoard(book);
  addWorkingGroup(book);
}

type Purpose = RecordOf<'agendaItem'>['purpose'];

function item(
  book: Book,
  reference: string,
  meeting: string,
  purpose: Purpose,
  setOn: string,
  inferred = true,
): string {
  return book.add('agendaItem', `${reference} ${meeting}`, {
    proposalId: idOf('proposal', reference),
    meetingId: idOf('meeting', meeting),
    purpose,
    setOn,
    inferred,
    source: inferred ? WORKED_OUT : PAPER,
  });
}

function addSubCommittee(book: Book): void {
  const decide = (reference: string, outcome: Partial<RecordOf<'outcome'>>) => {
    const agendaItemId = item(book, reference, 'CSC January', 'decision', '2020-01-21');
    return book.add('outcome', reference, { agendaItemId, on: CSC_DAY, source: PAPER, ...outcome });
  };
  for (const reference of ['DP101', 'DP104', 'DP106'])
    decide(reference, { kind: 'ready', route: 'refinement' });
  for (const reference of ['DP094', 'DP095', 'DP096', 'DP100', 'DP107', 'DP108', 'DP109', 'DP111']) {
    decide(reference, { kind: 'further-development' });
  }
  for (const reference of ['DP098', 'DP110']) decide(reference, { kind: 'ready', route: 'report-phase' });
  const condition = { ownerId: idOf('organisation', 'SECAS'), neededBefore: 'modification-report' } as const;
  book.add('condition', 'DP098', {
    ...condition,
    outcomeId: idOf('outcome', 'DP098'),
    sentence:
      'It is still to be clarified how some of the Issue Resolution Proposals in the batch will be implemented.',
    raisedById: idOf('committee', 'TABASC'),
  });
  book.add('condition', 'DP110', {
    ...condition,
    outcomeId: idOf('outcome', 'DP110'),
    sentence: 'The legal text for this change is still to be prepared.',
  });
  book.add('proposalClassification', 'DP104', {
    proposalId: idOf('proposal', 'DP104'),
    classification: 'GREEN',
    agendaItemId: idOf('agendaItem', 'DP104 CSC January'),
    followingId: idOf('committee', 'SSC'),
    on: CSC_DAY,
    source: PAPER,
  });
}

function addPanelBusiness(book: Book): void {
  for (const reference of ['DP101', 'DP104', 'DP106']) {
    item(book, reference, 'Panel February', 'conversion', CSC_DAY, false);
  }
  for (const reference of ['DP098', 'DP110']) {
    book.add('agendaItem', `${reference} Panel March`, {
      proposalId: idOf('proposal', reference),
      committeeId: idOf('committee', 'Panel'),
      month: '2020-03',
      purpose: 'conversion',
      setOn: CSC_DAY,
      source: PAPER,
    });
  }
}

function addChangeBoard(book: Book): void {
  const vote = (reference: string, outcome: Partial<RecordOf<'outcome'>>) => {
    const agendaItemId = item(book, reference, 'Change Board January', 'vote', '2020-01-08');
    return book.add('outcome', reference, { agendaItemId, on: BOARD_DAY, source: PAPER, ...outcome });
  };
  vote('SECMP0062', { kind: 'sent-back', destination: 'opine', reason: 'additional clarifications' });
  const recommended = vote('MP079', { kind: 'recommended-approval' });
  vote('MP097', { kind: 'approved', releaseId: idOf('release', 'February 2020') });
  item(book, 'SECMP0062', 'Change Board ad hoc', 'vote', BOARD_DAY, false);
  book.add('authorityReferral', 'MP079', {
    proposalId: idOf('proposal', 'MP079'),
    outcomeId: recommended,
    on: '2020-01-23',
    inferred: true,
    source: WORKED_OUT,
  });
}

function addWorkingGroup(book: Book): void {
  for (const reference of ['SECMP0067', 'MP077', 'MP078', 'MP080']) {
    item(book, reference, 'Working Group February', 'working-group', '2020-01-22');
  }
  for (const reference of ['MP077', 'MP078', 'MP080', 'MP093']) {
    book.add('consultation', reference, {
      proposalId: idOf('proposal', reference),
      kind: 'refinement',
      round: 1,
    });
    book.add('consultationEvent', `${reference} expected`, {
      consultationId: idOf('consultation', reference),
      kind: 'expected',
      date: '2020-02',
      on: '2020-02-05',
      inferred: true,
      source: PAPER,
      note: 'The month is printed; the day on which it was set is worked out.',
    });
  }
}
