import { type Book, idOf } from './book.ts';

/** The paper for January 2020, for the Panel and for the TABASC. */
export function addPapers({ add }: Book): void {
  const paperId = add('paper', 'January 2020', {
    month: '2020-01',
    authorId: idOf('person', 'Harry Jones'),
    team: 'SECAS Team',
  });
  add('attachment', 'Appendix A', {
    paperId,
    label: 'Appendix A',
    title: 'DCC Preliminary Assessments and Impact Assessments update',
    kind: 'assessment-progress',
  });
  const edition = { paperId, action: 'For Information', recommendation: 'NOTE', classification: 'White' };
  // Neither the number of the Panel's meeting nor the item is in any source: XX marks both.
  add('edition', 'Panel', {
    ...edition,
    committeeId: idOf('committee', 'Panel'),
    meetingId: idOf('meeting', 'Panel February'),
    reference: 'SECP_XX_1402_XX',
  });
  add('edition', 'TABASC', {
    ...edition,
    committeeId: idOf('committee', 'TABASC'),
    meetingId: idOf('meeting', 'TABASC 51'),
    item: '21',
  });
}
