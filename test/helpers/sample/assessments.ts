import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { type Book, idOf, PAPER, WORKED_OUT } from './book.ts';

type Kind = RecordOf<'assessment'>['kind'];

/** Reference, kind, accepted, target in working days. The day of acceptance is printed. */
const OPEN: readonly (readonly [string, Kind, string, number])[] = [
  ['SECMP0007', 'IA', '2019-07-30', 40],
  ['SECMP0015', 'IA', '2019-04-25', 40],
  ['SECMP0024', 'PA', '2019-05-29', 15],
  ['SECMP0056', 'IA', '2019-07-02', 40],
  ['SECMP0066', 'PA', '2019-06-13', 15],
  ['MP078', 'PA', '2019-10-01', 15],
  ['MP090', 'PA', '2019-11-22', 15],
  ['MP092', 'PA', '2019-12-02', 15],
];

/** Reference, kind, accepted, target, returned. The acceptance is worked back from the printed duration. */
const COMPLETED: readonly (readonly [string, Kind, string, number, string])[] = [
  ['SECMP0007', 'PA', '2018-07-05', 15, '2019-04-11'],
  ['SECMP0046', 'PA', '2019-07-29', 15, '2019-09-09'],
  ['SECMP0053', 'PA', '2019-01-02', 15, '2019-05-02'],
  ['SECMP0053', 'IA', '2019-08-05', 40, '2019-09-20'],
  ['SECMP0056', 'PA', '2019-01-24', 15, '2019-04-24'],
  ['SECMP0062', 'PA', '2018-12-06', 15, '2019-01-31'],
  ['SECMP0062', 'IA', '2019-03-20', 40, '2019-07-04'],
  ['SECMP0063', 'PA', '2019-07-09', 15, '2019-08-01'],
  ['SECMP0067', 'PA', '2019-05-03', 25, '2019-06-05'],
  ['MP077', 'PA', '2019-11-06', 30, '2019-12-31'],
  ['MP080', 'PA', '2019-11-22', 15, '2020-01-17'],
  ['MP093', 'PA', '2019-12-02', 15, '2020-01-21'],
];

/** The DCC's assessments: eight open, twelve completed, one of them counted outside its own year. */
export function addAssessments(book: Book): void {
  for (const [reference, kind, accepted, target] of OPEN)
    addAccepted(book, reference, kind, accepted, target, false);
  for (const [reference, kind, accepted, target, returned] of COMPLETED) {
    const assessmentId = addAccepted(book, reference, kind, accepted, target, true);
    book.add('assessmentEvent', `${reference} ${kind} returned`, {
      assessmentId,
      kind: 'returned',
      on: returned,
      source: PAPER,
    });
  }
  book.add('assessmentPin', 'SECMP0062 PA', {
    assessmentId: idOf('assessment', 'SECMP0062 PA'),
    reportingYear: 2019,
    on: '2019-04-30',
    inferred: true,
    source: PAPER,
    note: 'It was returned on 31 January 2019, in 2018/19, but the published paper for January 2020 counts it in 2019/20.',
  });
}

function addAccepted(
  book: Book,
  reference: string,
  kind: Kind,
  accepted: string,
  target: number,
  inferred: boolean,
) {
  const name = `${reference} ${kind}`;
  const assessmentId = book.add('assessment', name, {
    proposalId: idOf('proposal', reference),
    kind,
    round: 1,
  });
  const note = inferred ? 'Worked back from the duration printed.' : null;
  const fact = { assessmentId, on: accepted, inferred, source: inferred ? WORKED_OUT : PAPER };
  book.add('assessmentEvent', `${name} accepted`, { ...fact, kind: 'accepted', note });
  book.add('assessmentEvent', `${name} target`, {
    ...fact,
    kind: 'target',
    workingDays: target,
    inferred: true,
    source: PAPER,
    note: 'The target is printed; it is taken to have been set on acceptance.',
  });
  return assessmentId;
}
