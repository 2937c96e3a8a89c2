import { type Change, referenceOf } from './change.ts';
import type { Effects } from './effect.ts';

/** The facts that make the references of proposals, and with them their order. */
export const NUMBERING: Effects = {
  'series.draftPrefix': {
    kind: 'reads',
    to: () => 'DQ',
    as: (label, change) => label.replace(new RegExp(`\\b${change.value}(\\d{3})\\b`, 'g'), 'DQ$1'),
  },
  'series.prefix': {
    kind: 'reads',
    to: (fact) => `${fact.value}Q`,
    as: (label, change) =>
      label.replace(new RegExp(`\\b${change.value}(\\d{3,4})\\b`, 'g'), `${change.to}$1`),
  },
  'series.digits': {
    kind: 'reads',
    to: ({ value: digits }) => Number(digits) + 1,
    as: (label, { record }) =>
      record['draftPrefix'] === null
        ? label.replace(/\bSECMP(\d{4})\b/g, 'SECMP0$1')
        : label.replace(/\b([DM]P)(\d{3})\b/g, '$10$2'),
  },
  'series.rank': {
    kind: 'reads',
    to: ({ record }) => (record['draftPrefix'] === null ? 2 : 0),
    as: (label) => label,
    reorders: 'Proposals are printed in the order of rank, number and suffix.',
  },
  'proposal.number': {
    kind: 'reads',
    to: ({ value: number }) => 900 + (Number(number) % 100),
    as: renamed(({ to }) => Number(to), ''),
    reorders: 'Proposals are printed in the order of rank, number and suffix.',
  },
  'proposal.suffix': {
    kind: 'reads',
    to: () => 'A',
    as: renamed(({ record }) => Number(record['number']), 'A'),
  },
};

/** Its new reference for the old one, wherever a proposal is named, also in the headings a line stands under. */
function renamed(number: (change: Change) => number, suffix: string) {
  return (label: string, change: Change) => {
    const old = referenceOf(change.register, change.record['id']);
    const digits = /\d+/.exec(old)?.[0] ?? '';
    const now = old.replace(digits, String(number(change)).padStart(digits.length, '0')) + suffix;
    return label.replace(new RegExp(`\\b${old}\\b`, 'g'), now);
  };
}
