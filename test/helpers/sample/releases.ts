import { type Book, idOf, PAPER, PUBLIC_PAGES } from './book.ts';

const RELEASES = [
  {
    name: 'February 2020',
    full: 'February 2020 SEC Release',
    date: '2020-02-27',
    items: ['MP086', 'MP091', 'MP097'],
  },
  { name: 'June 2020', full: 'June 2020 Release', date: '2020-06-25', items: ['SECMP0053'] },
  { name: 'November 2020', full: 'November 2020 Release', date: '2020-11-05', items: ['MP081'] },
] as const;

/** When each proposal was put into its release: the day it was approved, worked out but for MP097's. */
const APPROVED = {
  MP086: '2019-11-27',
  MP091: '2019-12-18',
  MP097: '2020-01-22',
  SECMP0053: '2019-11-27',
  MP081: '2019-12-18',
} as const;

export function addReleases({ add }: Book): void {
  for (const { name, full, date } of RELEASES) {
    add('release', name, { name: full, kind: 'scheduled' });
    add('releaseEvent', `${name} scheduled`, {
      releaseId: idOf('release', name),
      kind: 'scheduled',
      date,
      on: '2019-06-03',
      inferred: true,
      source: PAPER,
      note: 'The day is printed; when it was set is worked out.',
    });
  }
  add('releaseEvent', 'November 2020 moved', {
    releaseId: idOf('release', 'November 2020'),
    kind: 'scheduled',
    date: '2020-11-29',
    on: '2020-06',
    inferred: true,
    source: PUBLIC_PAGES,
    note: 'The release moved later; the source gives no day on which that was decided.',
  });
}

export function addReleaseItems({ add }: Book): void {
  for (const { name, items } of RELEASES) {
    for (const reference of items) {
      add('releaseItem', reference, {
        releaseId: idOf('release', name),
        proposalId: idOf('proposal', reference),
        setOn: APPROVED[reference],
        inferred: reference !== 'MP097',
      });
    }
  }
}
