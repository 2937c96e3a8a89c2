import { added, type Cases, changed, ownWords, TABASC } from './case.ts';

const vote = (text: string) => ({ register: ownWords('sent back for additional clarifications', text) });
const conversion = (text: string) => ({ register: ownWords('Draft Proposals go to the Panel', text) });
const purpose = (text: string) => ({ register: ownWords('This report sets out', text) });
const forTabasc = { request: { edition: TABASC } };

/** What goes wrong on the cover and in words: each fault put back, and each mended. */
export const WORDS = {
  'edition-reference': {
    fault: { register: changed('edition', 'TABASC', { item: null }), ...forTabasc },
    mended: forTabasc,
  },
  'other-committee': {
    fault: { register: changed('edition', 'Panel', { reference: 'TABASC_51_0503_21' }) },
    mended: { register: changed('edition', 'Panel', { reference: 'SECP_77_1402_09' }) },
  },
  'other-month': {
    fault: purpose('This report sets out what was decided in December 2019.'),
    mended: purpose('This report sets out what was decided in {month}.'),
  },
  'appendix-absent': {
    fault: purpose('Appendix B tells how assessments stand.'),
    mended: purpose('Appendix A tells how assessments stand.'),
  },
  'own-words-unused': {
    fault: vote('{nonsense} happened to {proposal}.'),
    mended: vote('Much happened to {proposal}.'),
  },
  'own-words-changed': {
    fault: {
      register: changed(
        'outcome',
        'SECMP0062',
        { reason: 'more evidence' },
        vote('{proposal} goes back.').register,
      ),
    },
    mended: vote('{proposal} goes back.'),
  },
  'typed-number': {
    fault: conversion('41 Draft Proposals go to {panel} on {date}:'),
    mended: conversion('{Count} Draft Proposals go to {panel} on {date}:'),
  },
  'number-without-unit': {
    fault: vote('{proposal} was sent back by 41.'),
    mended: vote('{proposal} was sent back by 41 votes.'),
  },
  'working-day-form': {
    fault: vote('{proposal} was sent back within 15WD.'),
    mended: vote('{proposal} was sent back within 15 WD.'),
  },
  'quotation-marks': {
    fault: vote('{proposal} was sent back as "unclear".'),
    mended: vote('{proposal} was sent back as ‘unclear’; the Board’s questions stay.'),
  },
  'acronym-twice': {
    fault: vote('{proposal} was sent back by the Data Communications Company (DCC).'),
    mended: vote('{proposal} was sent back by the DCC.'),
  },
  'summary-decisions': {
    fault: vote('{proposal} was approved after all.'),
    mended: vote('{proposal} was not decided on.'),
  },
  'convention-changed': {
    fault: {
      register: added('setting', {
        key: 'duration.convention',
        value: 'working-days-both-ends',
        from: '2020-01-15',
      }),
    },
    mended: {
      register: added('setting', {
        key: 'duration.convention',
        value: 'working-days-both-ends',
        from: '2019-04-01',
      }),
    },
  },
  'similar-titles': {
    fault: {},
    mended: {
      register: changed('proposalTitle', 'DP100', { title: 'Answers to Service Requests in their order' }),
    },
  },
  'title-and-link': {
    fault: {},
    mended: {
      register: changed('proposal', 'DP095', {
        page: 'https://example.org/dp095-alignment-of-credit-cover/',
      }),
    },
  },
  'overtaken-lines': { fault: forTabasc, mended: {} },
} satisfies Cases;
