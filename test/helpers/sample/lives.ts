import type { RecordOf } from '../../../src-shared/entities/registry.ts';

type Event = Pick<RecordOf<'stageEvent'>, 'kind' | 'on'> & Partial<RecordOf<'stageEvent'>>;

/** A proposal with the events of its life that no meeting in the sample tells. */
export interface Life {
  readonly reference: string;
  readonly title?: string;
  /** The last part of its page's address; none where the paper links none. */
  readonly slug?: string;
  readonly events: readonly Event[];
  /** The kinds of event whose day a source states; the days of the others are worked out. */
  readonly stated?: readonly Event['kind'][];
  /** Where the stated days come from, when not from the paper. */
  readonly source?: string;
  /** What the secretariat should know about its worked-out days. */
  readonly note?: string;
}

const raised = (on: string): Event => ({ kind: 'raised', on });
const converted = (on: string): Event => ({ kind: 'converted', on, route: 'refinement' });
const reportIssued = (on: string): Event => ({ kind: 'report-issued', on });
const approved = (on: string): Event => ({ kind: 'approved', on });
const draft = (
  reference: string,
  title: string,
  slug: string,
  on: string,
  stated: Life['stated'] = [],
): Life => ({
  reference,
  title,
  slug,
  events: [raised(on)],
  stated,
});

/** Draft Proposals, in Define. */
export const DRAFTS: readonly Life[] = [
  draft(
    'DP094',
    'Supporting prepayment customers in no SM WAN scenarios',
    'supporting-prepayment-customers-in-no-sm-wan-scenarios',
    '2019-09-20',
  ),
  draft('DP095', 'Alignment of Credit Cover', 'alignment-of-sec-credit-cover', '2019-09-30'),
  draft('DP096', 'DNO Power Outage Alerts', 'dno-power-outage-alerts', '2019-10-07'),
  draft(
    'DP098',
    'Incorporation of multiple Issue Resolution Proposals into the SEC - Batch 3',
    'incorporation-of-multiple-issue-resolution-proposals-into-the-sec-batch-3',
    '2019-10-21',
  ),
  draft('DP100', 'Service Response Traffic Management', 'service-response-traffic-management', '2019-11-04'),
  draft('DP101', 'Large Gas Meter Displays', 'large-gas-meter-displays', '2019-11-11'),
  draft('DP104', 'Security Improvements', 'security-improvements', '2019-11-25'),
  draft(
    'DP106',
    'CHISM update for Unknown WAN Variant',
    'chism-update-for-unknown-wan-variant',
    '2019-12-09',
  ),
  draft('DP107', 'SMETS1 Validation of SRV 6.15.1', 'smets1-validation-of-srv-6-15-1', '2020-01-13', [
    'raised',
  ]),
  draft('DP108', 'SSI Job Type Role for SRO/ARO', 'ssi-job-type-role-for-sro-aro', '2020-01-13', ['raised']),
  draft(
    'DP109',
    'ADT and Exit Quarantine file delivery mechanism',
    'adt-and-exit-quarantine-file-delivery-mechanism',
    '2020-01-13',
    ['raised'],
  ),
  draft(
    'DP110',
    'Aligning SEC Appendix D with DCC Processes',
    'aligning-sec-appendix-d-with-dcc-processes',
    '2020-01-20',
    ['raised'],
  ),
  draft('DP111', 'SMDA Budget Amendments', 'smda-budget-amendments', '2020-01-20', ['raised']),
  draft(
    'DP112',
    'Setting the Privacy Assessment Assurance Status',
    'setting-the-privacy-assessment-assurance-status',
    '2020-01-28',
    ['raised'],
  ),
  draft(
    'DP113',
    'Unintended Data Disclosure when using SR8.2',
    'unintended-data-disclosure-when-using-sr8-2',
    '2020-01-28',
    ['raised'],
  ),
];

/** The other proposals that the paper names. */
export const NAMED: readonly Life[] = [
  { reference: 'SECMP0007', events: [raised('2016-10-31')] },
  { reference: 'SECMP0015', events: [raised('2016-12-12')] },
  { reference: 'SECMP0024', events: [raised('2017-02-27')] },
  {
    reference: 'SECMP0046',
    events: [raised('2018-02-26')],
    note: 'The paper does not state its stage. It is counted in Refine, where its assessment leaves it.',
  },
  { reference: 'SECMP0056', events: [raised('2018-07-23')] },
  {
    reference: 'SECMP0063',
    events: [raised('2018-11-05'), { kind: 'withdrawn', on: '2019-11-21' }],
    stated: ['withdrawn'],
    source: 'Public page of SECMP0063',
  },
  { reference: 'SECMP0066', events: [raised('2019-01-21')] },
  {
    reference: 'SECMP0067',
    title: 'Service Request Traffic Management',
    slug: 'service-request-traffic-management',
    events: [raised('2019-02-04')],
  },
  {
    reference: 'SECMP0062',
    title: 'Northbound Application Traffic Management - Alert Storm Protection',
    slug: 'northbound-application-traffic-management-alert-storm-protection',
    events: [raised('2018-10-22'), reportIssued('2019-12-13')],
  },
  {
    reference: 'SECMP0053',
    title:
      'Amend Target Response Times for Service Requests Critical to Installation and Commissioning Processes',
    slug: 'amend-target-response-times-for-service-requests-critical-to-installation-and-commissioning-processes',
    events: [raised('2018-06-18'), reportIssued('2019-10-18'), approved('2019-11-27')],
  },
  {
    reference: 'MP077',
    title: 'DCC Service Flagging',
    slug: 'dcc-service-flagging',
    events: [raised('2019-05-13'), converted('2019-06-14')],
  },
  {
    reference: 'MP078',
    title: 'Incorporation of multiple Issue Resolution Proposals into the SEC - Part 2',
    slug: 'incorporation-of-multiple-issue-resolution-proposals-into-the-sec-part-2',
    events: [raised('2019-05-20'), converted('2019-06-14')],
  },
  {
    reference: 'MP079',
    title: 'Provisions for withdrawing modifications',
    slug: 'provisions-for-withdrawing-modifications',
    events: [raised('2019-05-28'), converted('2019-07-12'), reportIssued('2019-12-13')],
  },
  {
    reference: 'MP080',
    title: 'Ensuring a managed move to DUIS version 3.1',
    slug: 'ensuring-a-managed-move-to-duis-version-3-1',
    events: [raised('2019-06-03'), converted('2019-07-12')],
  },
  {
    reference: 'MP081',
    title: 'Alignment of DUIS and CHISM to reflect current DCC Processing',
    slug: 'alignment-of-duis-and-chism-to-reflect-current-dcc-processing',
    events: [
      raised('2019-06-10'),
      converted('2019-07-12'),
      reportIssued('2019-11-15'),
      approved('2019-12-18'),
    ],
  },
  {
    reference: 'MP086',
    title: 'Alt HAN Roll-Out Financing',
    slug: 'alt-han-roll-out-financing',
    events: [
      raised('2019-07-08'),
      converted('2019-08-16'),
      reportIssued('2019-10-18'),
      approved('2019-11-27'),
    ],
  },
  { reference: 'MP090', events: [raised('2019-07-29'), converted('2019-09-13')] },
  {
    reference: 'MP091',
    title: 'Updating Security Assurance Status',
    slug: 'updating-security-assurance-status',
    events: [
      raised('2019-08-05'),
      converted('2019-09-13'),
      reportIssued('2019-11-15'),
      approved('2019-12-18'),
    ],
  },
  { reference: 'MP092', events: [raised('2019-08-12'), converted('2019-09-13')] },
  {
    reference: 'MP093',
    title: 'Implementing IRP511 and CRP535 to support GBCS v3.2 devices',
    slug: 'implementing-irp511-and-crp535-to-support-gbcs-v3-2-devices',
    events: [raised('2019-08-19'), converted('2019-10-11')],
  },
  {
    reference: 'MP097',
    title: 'Improving SMETS2 Meter Installs for New Connections',
    slug: 'improving-smets2-meter-installs-for-new-connections',
    events: [raised('2019-10-14'), converted('2019-11-15'), reportIssued('2019-12-13')],
  },
];
