import { unexpanded } from './acronyms.ts';
import { type Change, namedOf, referenceOf } from './change.ts';
import { type Effects, reads } from './effect.ts';

const value = (change: Change) => String(change.value);

/** The facts that stand in the paper as words. */
export const WORDS: Effects = {
  'person.name': reads(value, '-Smith'),
  'organisation.printedForm': {
    ...reads(value, ' Group'),
    as: (label, change) => {
      const [old, now] = [value(change), String(change.to)];
      return label
        .replace(` of ${old} on `, ` of ${now} on `)
        .replace(`${old} will settle this `, `${now} will settle this `);
    },
  },
  'committee.name': reads((change) => `${value(change)} decisions`),
  'committee.inSentence': {
    ...reads(value),
    // "The Change Sub-Committee (CSC)" is "the CSC" where it is first used, and headings leave the article out. The
    // Panel's policy has a name of its own.
    as: (label, change) => {
      const short = value(change).replace(/^the /, '');
      const name = `(?:[Tt]he )?(?:[A-Z][\\w-]*[\\w -]* \\(${short}\\)|${short})`;
      const inSentence = new RegExp(
        `(?<![\\w-])(${name})(?! Information Policy| votes on it)(?![\\w-])`,
        'g',
      );
      return label.replace(inSentence, '$1 anew');
    },
  },
  'committee.prefix': {
    ...reads(value, 'X'),
    as: (label, change) => label.replaceAll(`${value(change)}_51_`, `${change.to}_51_`),
  },
  'committee.papersDayLead': {
    kind: 'reads',
    to: () => 6,
    // The paper is then a day older. What is planned for its day is still planned for that day.
    as: (label, { register, record }) =>
      register.committee.find(({ id }) => id === record['id'])?.kind === 'panel'
        ? label.replace(/(paragraph: |as known on )7 February 2020(\.?)$/, '$16 February 2020$2')
        : label,
  },
  'committee.agendaDayLead': {
    kind: 'reads',
    to: () => 9,
    as: (label, { record }) =>
      record['kind'] === 'working-group'
        ? label.replace(
            'its agenda will be settled on 19 February',
            'its agenda will be settled on 20 February',
          )
        : label,
  },
  'meeting.number': {
    kind: 'reads',
    to: () => 52,
    as: (label, change) => label.replaceAll(`TABASC_${change.value}_`, `TABASC_${change.to}_`),
  },
  'proposal.page': {
    ...reads(value, 'anew/'),
    // The register's own address is the beginning of every page's.
    as: (label, change) => label.replaceAll(`<${value(change)}>`, `<${change.to}>`),
  },
  'proposalTitle.title': reads((change) => namedOf(change.register, change.record['proposalId'])),
  'proposalSummary.summary': {
    ...reads(value, ' And so on.'),
    as: (label, change) => {
      const { register, record } = change;
      const place = `Define / New Draft Proposals / ${referenceOf(register, record['proposalId'])} · paragraph: `;
      const last = value(change).split('\n').at(-1);
      return unexpanded(register, label) === `${place}${last}` ? `${label} And so on.` : label;
    },
  },
  'proposalClassification.classification': reads((change) => `classified as ${value(change)},`),
  'outcome.reason': reads((change) => ` for ${value(change)}.`),
  'condition.sentence': {
    ...reads(value),
    to: ({ value: sentence }) => String(sentence).replace(/\.$/, ' anew.'),
  },
  'release.name': reads((change) => `in the ${value(change)}`),
  'agendaItem.month': {
    kind: 'reads',
    to: () => '2020-04',
    as: (label, { register, record }) => {
      const reference = referenceOf(register, record['proposalId']);
      return label.replace(
        `${reference} will go to the Panel in March`,
        `${reference} will go to the Panel in April`,
      );
    },
  },
  'paper.team': reads((change) => `paragraph: ${value(change)}`),
  'attachment.label': {
    ...reads(value),
    as: (label, change) => label.replace(new RegExp(`\\b${value(change)}\\b`, 'g'), String(change.to)),
  },
  'attachment.title': reads(value),
  'edition.item': {
    kind: 'reads',
    to: () => '22',
    as: (label, change) => label.replaceAll(`_0503_${value(change)}`, `_0503_${change.to}`),
  },
  'edition.reference': reads(value, '_2'),
  'edition.action': reads((change) => `Action | ${value(change)}`),
  'edition.recommendation': reads((change) => ` is asked to ${value(change)} `, ' AND APPROVE'),
  'edition.classification': {
    kind: 'reads',
    to: () => 'Red',
    as: (label) =>
      label
        .replace(
          / classified as White under (.*?\.) It may be shared .*$/,
          ' classified as Red under $1 It is for those who receive it alone and may not be shared.',
        )
        .replace('a Classification of White', 'a Classification of Red')
        .replace('classification · paragraph: White', 'classification · paragraph: Red'),
  },
};
