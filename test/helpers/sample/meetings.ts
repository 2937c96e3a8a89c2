import { type Book, idOf, PAPER, PUBLIC_PAGES } from './book.ts';

const MEETINGS = [
  {
    name: 'CSC January',
    committee: 'CSC',
    date: '2020-01-28',
    kind: 'ordinary',
    source: 'Public page of MP109',
  },
  {
    name: 'Change Board January',
    committee: 'Change Board',
    date: '2020-01-22',
    kind: 'ordinary',
    source: PAPER,
  },
  {
    name: 'Change Board ad hoc',
    committee: 'Change Board',
    date: '2020-02-07',
    kind: 'ad-hoc',
    source: PAPER,
    setOn: '2020-01-22',
  },
  {
    name: 'Panel February',
    committee: 'Panel',
    date: '2020-02-14',
    kind: 'ordinary',
    source: PUBLIC_PAGES,
    note: 'The number of this meeting is in no source.',
  },
  {
    name: 'Working Group February',
    committee: 'Working Group',
    date: '2020-02-05',
    kind: 'ordinary',
    source: PAPER,
  },
  {
    name: 'Working Group March',
    committee: 'Working Group',
    date: '2020-03-04',
    kind: 'ordinary',
    source: PAPER,
  },
  { name: 'TABASC 51', committee: 'TABASC', date: '2020-03-05', kind: 'ordinary', source: PAPER, number: 51 },
] as const;

/** The day the year's calendar is taken to have been settled; no source gives it. */
const CALENDAR_SET = '2019-12-02';

export function addMeetings({ add }: Book): void {
  for (const meeting of MEETINGS) {
    const { name, committee, kind, date, source } = meeting;
    add('meeting', name, {
      committeeId: idOf('committee', committee),
      kind,
      number: 'number' in meeting ? meeting.number : null,
      note: 'note' in meeting ? meeting.note : null,
    });
    add('meetingDate', name, {
      meetingId: idOf('meeting', name),
      date,
      on: 'setOn' in meeting ? meeting.setOn : CALENDAR_SET,
      inferred: true,
      source,
      note: 'The day of the meeting is stated; when it was set is worked out.',
    });
  }
}
