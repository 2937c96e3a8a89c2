import type { Life } from './lives.ts';

type Ending = 'approved' | 'rejected' | 'withdrawn';

const open = (
  stage: 'Define' | 'Refine' | 'Opine',
  at: number,
  reference: string,
  raisedOn: string,
  convertedOn?: string,
  reportOn?: string,
): Life => ({
  reference,
  title: `Not named in the paper (${stage} ${at})`,
  events: [
    { kind: 'raised', on: raisedOn },
    ...(convertedOn === undefined
      ? []
      : [{ kind: 'converted', on: convertedOn, route: 'refinement' } as const]),
    ...(reportOn === undefined ? [] : [{ kind: 'report-issued', on: reportOn } as const]),
  ],
});

// Approved ones went live afterwards; rejected ones were voted on; withdrawn ones needed no report.
const concluded = (
  at: number,
  reference: string,
  raisedOn: string,
  how: Ending,
  on: string,
  reportOn?: string,
  liveOn?: string,
): Life => ({
  reference,
  title: `Not named in the paper (concluded ${at})`,
  events: [
    { kind: 'raised', on: raisedOn },
    ...(reportOn === undefined ? [] : [{ kind: 'report-issued', on: reportOn } as const]),
    { kind: how, on },
    ...(liveOn === undefined ? [] : [{ kind: 'live', on: liveOn } as const]),
  ],
});

/**
 * Stand-ins for the proposals that the paper counts but does not name. Their days are chosen so that the counts and
 * averages it prints come out: 52 live, 47 of them before a decision; 19 concluded during 2019/20.
 */
export const PLACEHOLDERS: readonly Life[] = [
  open('Define', 1, 'DP099', '2019-10-28'),
  open('Define', 2, 'DP103', '2019-11-18'),
  open('Refine', 1, 'SECMP0010', '2016-11-28'),
  open('Refine', 2, 'SECMP0019', '2017-01-16'),
  open('Refine', 3, 'SECMP0029', '2017-05-08'),
  open('Refine', 4, 'SECMP0034', '2017-09-11'),
  open('Refine', 5, 'SECMP0039', '2017-11-13'),
  open('Refine', 6, 'SECMP0042', '2018-01-15'),
  open('Refine', 7, 'SECMP0049', '2018-05-14'),
  open('Refine', 8, 'SECMP0055', '2018-07-16'),
  open('Refine', 9, 'SECMP0058', '2018-09-10'),
  open('Refine', 10, 'SECMP0061', '2018-10-15'),
  open('Refine', 11, 'SECMP0064', '2018-12-03'),
  open('Refine', 12, 'MP082', '2019-06-17', '2019-08-16'),
  open('Refine', 13, 'MP084', '2019-06-24', '2019-08-16'),
  open('Refine', 14, 'MP089', '2019-07-22', '2019-09-13'),
  open('Opine', 1, 'MP085', '2019-07-01', '2019-08-16', '2019-12-13'),
  concluded(1, 'SECMP0025', '2018-08-20', 'approved', '2019-04-24', '2019-03-15', '2019-06-27'),
  concluded(2, 'SECMP0035', '2018-08-20', 'approved', '2019-05-22', '2019-04-12', '2019-06-27'),
  concluded(3, 'SECMP0038', '2018-09-24', 'withdrawn', '2019-05-15'),
  concluded(4, 'SECMP0043', '2018-10-15', 'approved', '2019-05-22', '2019-04-12', '2019-11-07'),
  concluded(5, 'SECMP0047', '2018-10-29', 'rejected', '2019-06-26', '2019-05-17'),
  concluded(6, 'SECMP0050', '2018-11-12', 'approved', '2019-06-26', '2019-05-17', '2019-11-07'),
  concluded(7, 'SECMP0051', '2018-12-03', 'approved', '2019-07-24', '2019-06-14', '2019-11-07'),
  concluded(8, 'SECMP0052', '2018-12-17', 'withdrawn', '2019-06-12'),
  concluded(9, 'SECMP0054', '2019-01-07', 'approved', '2019-07-24', '2019-06-14', '2019-11-07'),
  concluded(10, 'SECMP0057', '2019-01-14', 'approved', '2019-08-28', '2019-07-12', '2019-11-07'),
  concluded(11, 'SECMP0059', '2019-02-11', 'rejected', '2019-09-25', '2019-08-16'),
  concluded(12, 'SECMP0060', '2019-02-25', 'withdrawn', '2019-08-14'),
  concluded(13, 'SECMP0065', '2019-03-11', 'approved', '2019-09-25', '2019-08-16', '2019-11-07'),
];
