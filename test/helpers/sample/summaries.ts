/** The Draft Proposals raised in January 2020: who raised each, when, and what it is about. */
export const SUMMARIES = [
  {
    reference: 'DP107',
    person: 'Gemma Slaney',
    organisation: 'Western Power Distribution',
    raised: '2020-01-13',
    text: 'A SMETS 1 Device accepts a Critical Command only from a User that owns both the relevant certificate on the Device and, in the RDP data, the Device itself. When one Network Operator puts its Network Operator Certificate on another’s Device by mistake, no User meets both tests, and the mistake cannot be put right.',
  },
  {
    reference: 'DP108',
    person: 'Gary Fairclough',
    organisation: 'DCC',
    raised: '2020-01-13',
    text: 'Some steps in dealing with the DCC are reserved for SROs and AROs. The SSI does not tell these roles from others, so it cannot keep such steps to them; submitting forecasts for Anomaly Detection Thresholds is one example.',
  },
  {
    reference: 'DP109',
    person: 'Gary Fairclough',
    organisation: 'DCC',
    raised: '2020-01-13',
    text: 'Under SEC Appendix AA ‘Threshold Anomaly Detection Procedures’, ADT Files and Exit Quarantine files reach the DCC by email. The DCC proposes to take both through the SSI as a matter of routine, which it considers more secure, and to keep email in reserve for disaster recovery.',
  },
  {
    reference: 'DP110',
    person: 'Gordon Hextall',
    committee: 'SSC',
    raised: '2020-01-20',
    text: 'An audit under SEC Appendix C ‘SMKI Compliance Policy’ in June 2019 found practice and SEC Appendix D apart. The DCC and the SMKI PMA have agreed changes that would bring Appendix D into line with what is done today.',
  },
  {
    reference: 'DP111',
    person: 'Terry Jefferson',
    organisation: 'EUA',
    raised: '2020-01-20',
    text: 'After the NAO published ‘Rolling Out Smart Meters’ on 23 November 2018, BEIS had an independent review made of how Devices work together on CoS. Among the recommendations of its report, published in October 2019, is that suppliers and the SMDA Board look again at how the SMDA is funded, so that testing is assured for the long term. The proposal would amend the funding model to that end.',
  },
  {
    reference: 'DP112',
    person: 'Simon Crouch',
    organisation: 'Utiligroup',
    raised: '2020-01-28',
    text: 'A Party that has completed its FPA is given one of the four assurance statuses of SEC Section I2.32. ‘1. Approved’ and ‘2. Approved subject to’ are plain. ‘3. Provisionally approved’ and ‘4. Deferred’ are less so, and may confuse a Party on its way through UEPT.',
  },
  {
    reference: 'DP113',
    person: 'Ian Speller',
    organisation: 'DCC',
    raised: '2020-01-28',
    text: 'DCC Service Users query the DCC System day by day to find or confirm details of a customer, a property or a meter. A query may go by MPxN, address or postcode, each of which is personal data under the GDPR.\nWhere a query gives a house name and a postcode but no unique reference, a matching postcode can be enough to bring back another property. In the Proposer’s view this may disclose personal data, and so breach the GDPR.',
  },
] as const;
