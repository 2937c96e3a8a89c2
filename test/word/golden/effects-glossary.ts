import { unexpandedTerm } from './acronyms.ts';
import type { Change } from './change.ts';
import { type Effects, reads } from './effect.ts';

const value = (change: Change) => String(change.value);

/** The acronyms: each stands in full where it is first used. */
export const GLOSSARY: Effects = {
  'glossaryTerm.long': {
    ...reads(value),
    as: (label, change) => {
      const [old, short] = [value(change), String(change.record['short'])];
      const first = (from: string) => [from, from[0]?.toUpperCase() + from.slice(1)];
      return first(old).reduce(
        (text, from) => text.replace(new RegExp(`\\b${from}(s? \\(${short}s?\\))`), `${from} anew$1`),
        label,
      );
    },
  },
  'glossaryTerm.short': {
    ...reads(value, 'X'),
    as: (label, change) => unexpandedTerm(label, value(change), String(change.record['long'])),
  },
  'glossaryTerm.alwaysKnown': {
    kind: 'reads',
    to: ({ value: known }) => !known,
    as: (label, { record, value: known }) => {
      const [short, long] = [String(record['short']), String(record['long'])];
      if (known === false) return unexpandedTerm(label, short, long);
      const first = FIRST_USES.find(([term]) => term === short);
      return first !== undefined && label.startsWith(first[1]) && label.includes(first[2])
        ? label.replace(new RegExp(`\\b${short}\\b`), `${long} (${short})`)
        : label;
    },
  },
};

/** Where the sample first uses what every reader knows, outside tables: the term, the place, words of the line. */
const FIRST_USES = [
  ['SECAS', 'Define / Change Sub-Committee decisions', 'DP098 '],
  ['WD', 'Refine / DCC Assessment timescales · ', 'WD stands for'],
  ['EUA', 'Define / New Draft Proposals / DP111', ' was raised by '],
  ['MPxN', 'Define / New Draft Proposals / DP113', 'MPxN'],
] as const;
