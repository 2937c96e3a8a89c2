import type { Life } from './lives.ts';

type Ending = 'approved' | 'rejected' | 'withdrawn';

/** The days on which a stand-in was converted and its report issued; a SECMP was never converted. */
interface Steps {
  readonly converted?: string;
  readonly report?: string;
  readonly live?: string;
}

const upToReport = (raisedOn: string, { converted, report }: Steps): Life['events'] => [
  { kind: 'raised', on: raisedOn },
  ...(converted === undefined ? [] : [{ kind: 'converted', on: converted, route: 'refinement' } as const]),
  ...(report === undefined ? [] : [{ kind: 'report-issued', on: report } as const]),
];

const open = (
  stage: 'Define' | 'Refine' | 'Opine',
  at: number,
  reference: string,
  raisedOn: string,
  steps: Steps = {},
): Life => ({
  reference,
  title: `Not named in the paper (${stage} ${at})`,
  events: upToReport(raisedOn, steps),
});

// What was approved has gone live since; what was withdrawn needed no report.
const concluded = (
  at: number,
  reference: string,
  raisedOn: string,
  how: Ending,
  on: string,
  steps: Steps = {},
): Life => ({
  reference,
  title: `Not named in the paper (concluded ${at})`,
  events: [
    ...upToReport(raisedOn, steps),
    { kind: how, on },
    ...(steps.live === undefined ? [] : [{ kind: 'live', on: steps.live } as const]),
  ],
});

/**
 * Stand-ins for the proposals that the paper counts but does not name. Their days are chosen so that the counts and
 * averages it prints come out (52 live, 47 of them before a decision, 19 concluded during 2019/20) and so that numbers
 * rise with the days on which proposals were raised.
 */
export const PLACEHOLDERS: readonly Life[] = [
  open('Define', 1, 'DP099', '2019-10-28'),
  open('Define', 2, 'DP103', '2019-11-18'),
  open('Refine', 1, 'SECMP0010', '2016-11-28'),
  open('Refine', 2, 'SECMP0019', '2017-01-09'),
  open('Refine', 3, 'SECMP0029', '2017-05-08'),
  open('Refine', 4, 'SECMP0034', '2017-09-11'),
  open('Refine', 5, 'SECMP0039', '2017-11-13'),
  open('Refine', 6, 'SECMP0042', '2018-01-15'),
  open('Refine', 7, 'SECMP0049', '2018-05-14'),
  open('Refine', 8, 'SECMP0055', '2018-07-16'),
  open('Refine', 9, 'SECMP0058', '2018-09-10'),
  open('Refine', 10, 'SECMP0061', '2018-10-15'),
  open('Refine', 11, 'SECMP0064', '2018-12-03'),
  open('Refine', 12, 'MP082', '2019-06-17', { converted: '2019-08-16' }),
  open('Refine', 13, 'MP084', '2019-06-24', { converted: '2019-08-16' }),
  open('Refine', 14, 'MP089', '2019-07-22', { converted: '2019-09-13' }),
  open('Opine', 1, 'MP085', '2019-07-01', { converted: '2019-08-16', report: '2019-12-13' }),
  concluded(1, 'SECMP0057', '2018-08-20', 'approved', '2019-04-24', {
    report: '2019-03-15',
    live: '2019-06-27',
  }),
  concluded(2, 'SECMP0059', '2018-09-24', 'withdrawn', '2019-05-15'),
  concluded(3, 'SECMP0060', '2018-10-08', 'approved', '2019-05-22', {
    report: '2019-04-12',
    live: '2019-11-07',
  }),
  concluded(4, 'SECMP0065', '2018-12-17', 'rejected', '2019-08-28', { report: '2019-07-12' }),
  concluded(5, 'MP068', '2019-02-18', 'approved', '2019-08-28', {
    converted: '2019-03-15',
    report: '2019-07-12',
    live: '2019-11-07',
  }),
  concluded(6, 'MP069', '2019-02-25', 'approved', '2019-09-25', {
    converted: '2019-03-15',
    report: '2019-08-16',
    live: '2019-11-07',
  }),
  concluded(7, 'MP070', '2019-03-04', 'withdrawn', '2019-10-24', { converted: '2019-04-12' }),
  concluded(8, 'MP071', '2019-03-11', 'approved', '2019-09-25', {
    converted: '2019-04-12',
    report: '2019-08-16',
    live: '2019-11-07',
  }),
  concluded(9, 'MP072', '2019-03-18', 'rejected', '2019-10-23', {
    converted: '2019-04-12',
    report: '2019-09-13',
  }),
  concluded(10, 'MP073', '2019-03-25', 'approved', '2019-09-25', {
    converted: '2019-05-17',
    report: '2019-08-16',
    live: '2019-11-07',
  }),
  concluded(11, 'MP074', '2019-04-01', 'withdrawn', '2019-12-05', { converted: '2019-05-17' }),
  concluded(12, 'MP075', '2019-04-15', 'approved', '2019-10-23', {
    converted: '2019-05-17',
    report: '2019-09-13',
    live: '2019-12-05',
  }),
  concluded(13, 'MP076', '2019-04-29', 'rejected', '2019-12-18', {
    converted: '2019-06-14',
    report: '2019-11-15',
  }),
];
