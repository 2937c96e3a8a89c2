import type { Book } from './book.ts';

const TERMS = [
  ['SEC', 'Smart Energy Code'],
  ['DCC', 'Data Communications Company'],
  ['CSC', 'Change Sub-Committee'],
  ['SSC', 'Security Sub-Committee'],
  ['TABASC', 'Technical Architecture and Business Architecture Sub-Committee'],
  ['SMETS', 'Smart Metering Equipment Technical Specifications'],
  ['RDP', 'Registration Data Provider'],
  ['SRO', 'Senior Responsible Officer'],
  ['ARO', 'Authorised Responsible Officer'],
  ['SSI', 'Self-Service Interface'],
  ['ADT', 'Anomaly Detection Threshold'],
  ['SMKI', 'Smart Metering Key Infrastructure'],
  ['PMA', 'Policy Management Authority'],
  ['NAO', 'National Audit Office'],
  ['BEIS', 'the Department for Business, Energy and Industrial Strategy'],
  ['CoS', 'Change of Supplier'],
  ['SMDA', 'Smart Metering Device Assurance'],
  ['FPA', 'Full Privacy Assessment'],
  ['UEPT', 'User Entry Process Testing'],
  ['GDPR', 'General Data Protection Regulation'],
] as const;

/** What every reader of these papers knows. */
const ALWAYS_KNOWN = [
  ['SECAS', 'Smart Energy Code Administrator and Secretariat'],
  ['PA', 'Preliminary Assessment'],
  ['IA', 'Impact Assessment'],
  ['WD', 'working days'],
  ['EUA', 'Energy and Utilities Alliance'],
  ['MPxN', 'Meter Point Administration Number or Meter Point Reference Number'],
] as const;

export function addGlossary({ add }: Book): void {
  for (const [short, long] of TERMS) add('glossaryTerm', short, { short, long });
  for (const [short, long] of ALWAYS_KNOWN) add('glossaryTerm', short, { short, long, alwaysKnown: true });
}
