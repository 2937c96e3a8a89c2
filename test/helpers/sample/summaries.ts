/** The Draft Proposals raised in January 2020: who raised each, when, and what it is about. */
export const SUMMARIES = [
  {
    reference: 'DP107',
    person: 'Gemma Slaney',
    organisation: 'Western Power Distribution',
    raised: '2020-01-13',
    text: 'A Device built to SMETS version 1 accepts a Critical Command only from a User that owns both the relevant certificate on it and, in the RDP data, the Device itself. If a Network Operator replaces the Network Operator Certificate with a wrong one, no User meets both tests, and nobody can correct the mistake.',
  },
  {
    reference: 'DP108',
    person: 'Gary Fairclough',
    organisation: 'DCC',
    raised: '2020-01-13',
    text: 'Certain procedures with the DCC, and certain requests to it, are reserved for SROs and AROs. The SSI has no means of closing them to its other users; the submission of Anomaly Detection Threshold forecasts is one example.',
  },
  {
    reference: 'DP109',
    person: 'Gary Fairclough',
    organisation: 'DCC',
    raised: '2020-01-13',
    text: 'Under SEC Appendix AA ‘Threshold Anomaly Detection Procedures’, ADT Files and Exit Quarantine files go to the DCC by email. In the DCC’s view it is more secure to take both through the SSI as a matter of routine, with email kept in reserve for disaster recovery.',
  },
  {
    reference: 'DP110',
    person: 'Gordon Hextall',
    committee: 'SSC',
    raised: '2020-01-20',
    text: 'SEC Appendix D has fallen out of step with current practice. After an audit in June 2019 under SEC Appendix C ‘SMKI Compliance Policy’, the DCC and the SMKI PMA agreed how it should be amended.',
  },
  {
    reference: 'DP111',
    person: 'Terry Jefferson',
    organisation: 'EUA',
    raised: '2020-01-20',
    text: 'After the NAO published ‘Rolling Out Smart Meters’ on 23 November 2018, BEIS ordered an independent review of whether Devices remain interoperable on CoS. One recommendation of its report, published in October 2019, is that suppliers and the SMDA Board reconsider the funding of SMDA, so that its test assurance is secure for the long term.\nThis proposal would amend the SMDA funding model to that end.',
  },
  {
    reference: 'DP112',
    person: 'Simon Crouch',
    organisation: 'Utiligroup',
    raised: '2020-01-28',
    text: 'A Party that has completed its FPA is given one of the four assurance statuses of SEC Section I2.32. What ‘1. Approved’ and ‘2. Approved subject to’ mean is plain. ‘3. Provisionally approved’ and ‘4. Deferred’ are harder to interpret, and may confuse a Party on its way through UEPT.',
  },
  {
    reference: 'DP113',
    person: 'Ian Speller',
    organisation: 'DCC',
    raised: '2020-01-28',
    text: 'DCC Service Users query the DCC System day by day to find or confirm details of a customer, a property or a meter. They may search by MPxN, address or postcode, among other identifiers, and each of these is personal data under the GDPR.\nWhere a query gives a house name and a postcode but no unique reference, a matching postcode can be enough to bring back another property. In the Proposer’s view this may disclose personal data, and so breach the GDPR.',
  },
] as const;
