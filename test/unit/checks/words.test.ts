import { describe, expect, it } from 'vitest';
import { checkPaper } from '../../../src-shared/checks/check-paper.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import { added, changed, foundBy, ownWords, PANEL, SAMPLE, TABASC } from '../../helpers/check-cases/case.ts';

const conversion = (text: string) => ({ register: ownWords('Draft Proposals go to the Panel', text) });
const vote = (text: string) => ({ register: ownWords('sent back for additional clarifications', text) });
const request = { month: '2020-01', edition: PANEL };

/** What is found in a paper that is not as it was derived. */
function foundIn(check: string, change: (model: ReportModel) => ReportModel) {
  const model = change(deriveReport(SAMPLE, request));
  return checkPaper(SAMPLE, request, model).filter((finding) => finding.check === check);
}

describe('a number typed into own words', () => {
  it.each([
    ['41 Draft Proposals go to {panel} on {date}:', 'stop'],
    ['Five Draft Proposals go to {panel} on {date}:', 'stop'],
    ['{Count} Draft Proposals go to {panel} on 13 February 2020:', 'stop'],
    ['3 Draft Proposals go to {panel} on {date}:', 'look'],
    ['Three Draft Proposals go to {panel} on {date}:', 'look'],
    ['{Count} Draft Proposals go to {panel} on 14 February 2020:', 'look'],
    ['{Count} of 17 Draft Proposals go to {panel} on {date}:', 'look'],
  ])('%s: %s', (text, weight) => {
    expect(foundBy('typed-number', conversion(text)).map((one) => one.weight)).toEqual([weight]);
  });

  it.each([
    '{Count} Draft Proposals, one of them on SMETS2 and DUIS v3.1, go to {panel} on {date}:',
    '{Count} Draft Proposals go to {panel} on {date} under Section 6 and Batch 3:',
  ])('is none where it is part of a name: %s', (text) => {
    expect(foundBy('typed-number', conversion(text))).toEqual([]);
  });
});

it.each([
  ['The vote took 41', 1],
  ['The vote took 41, then ended.', 1],
  ['The vote took 41 and then 12 days.', 1],
  ['The vote took 41 days in 2020.', 0],
  ['The vote took 41% of {proposal}.', 0],
])('a number without a unit: %s (%i)', (text, count) => {
  expect(foundBy('number-without-unit', vote(text))).toHaveLength(count);
});

describe('another month', () => {
  it.each([
    ['{proposal} was sent back in December 2019.', 1],
    ['{proposal} was sent back in December.', 1],
    ['{proposal} was sent back in January, and is taken up on {dateB}.', 0],
    ['{proposal} was sent back, and is taken up in February 2020.', 0],
    ['{proposal} may go on.', 0],
  ])('in own words: %s (%i)', (text, count) => {
    const found = foundBy('other-month', vote(text));
    expect(found).toHaveLength(count);
    for (const { weight } of found) expect(weight).toBe('stop');
  });

  it('in the title of every paper, which adds its own', () => {
    const register = added('setting', { key: 'report.title', value: 'Change Status Report December 2019' });
    expect(foundBy('other-month', { register })[0]?.sentence).toMatch(
      /^A title of the paper for January 2020 names another month: “Change Status Report December 2019 –/,
    );
  });

  it('in the register’s own wording', () => {
    const wording = 'Proposals are reported here with the decisions of December 2019 in the {register}.';
    const register = added('setting', { key: 'wording.summary.intro.always', value: wording });
    expect(foundBy('other-month', { register })[0]?.sentence).toMatch(/own wording in 1 Summary/);
  });

  it('in the footer of a paper', () => {
    const title = 'Change Status Report – December 2019';
    expect(
      foundIn('other-month', (model) => ({ ...model, footer: { ...model.footer, title } })),
    ).toHaveLength(1);
  });
});

describe('another committee', () => {
  it('in a request in own words', () => {
    const register = ownWords('is asked to NOTE', 'The TABASC is asked to note this report.');
    expect(foundBy('other-committee', { register })[0]?.sentence).toMatch(
      /^Own words in the cover name the TABASC, where the facts name the Panel/,
    );
    expect(foundBy('other-committee', { register, request: { edition: TABASC } })).toEqual([]);
  });

  it('is no fault beside the one meant', () => {
    const register = ownWords(
      'is asked to NOTE',
      '{Committee} is asked to note this report, as the TABASC is.',
    );
    expect(foundBy('other-committee', { register })).toEqual([]);
  });
});

describe('a paper reference', () => {
  const typed = (reference: string, register = SAMPLE) => ({
    register: changed('edition', 'Panel', { reference }, register),
  });

  it('with a placeholder is excused where the meeting’s note says that it has no number', () => {
    expect(foundBy('edition-reference', typed('SECP_XX_1402_XX'))).toEqual([]);
    const silent = changed('meeting', 'Panel February', { note: 'In the large room.' });
    expect(foundBy('edition-reference', typed('SECP_XX_1402_XX', silent))).toHaveLength(1);
    const numbered = changed('meeting', 'Panel February', { number: 77 });
    expect(foundBy('edition-reference', typed('SECP_XX_1402_XX', numbered))).toHaveLength(1);
  });

  it.each(['SECP_77_1402_?', 'SECP_TBC_1402_09', 'SECP_77__09'])('is unfinished as %s', (reference) => {
    const register = changed('meeting', 'Panel February', { number: 77 });
    expect(foundBy('edition-reference', typed(reference, register))).toHaveLength(1);
  });

  it('stops the paper when it is empty', () => {
    const found = foundIn('edition-reference', (model) => ({
      ...model,
      footer: { ...model.footer, reference: '' },
    }));
    // What the sample's note excuses is a placeholder that was typed; nothing at all was not.
    expect(found.map(({ weight }) => weight)).toEqual(['stop']);
  });
});

describe('an appendix', () => {
  it('named on the cover and not written stops the paper', () => {
    expect(foundIn('appendix-absent', (model) => ({ ...model, appendix: null }))[0]?.weight).toBe('stop');
  });

  it('of the code is none of the paper’s', () => {
    const { register } = vote('{proposal} was sent back under SEC Appendix D.');
    expect(foundBy('appendix-absent', { register })).toEqual([]);
  });
});

describe('own words that are not used', () => {
  it('are those whose sentence is gone', () => {
    const { register } = vote('{proposal} goes back.');
    const gone = {
      ...register,
      paperText: register.paperText.map((row) => ({ ...row, key: 'opine/vote/gone' })),
    };
    const [found] = foundBy('own-words-unused', { register: gone });
    expect(found?.sentence).toMatch(/^Own words have lost their sentence/);
    expect(found?.weight).toBe('stop');
  });

  it('are not those of another edition’s request', () => {
    const register = ownWords('is asked to NOTE', '{Committee} may read this.', { edition: TABASC });
    expect(foundBy('own-words-unused', { register })).toEqual([]);
    const other = changed('edition', 'Panel', { item: '4' }, register);
    expect(foundBy('own-words-unused', { register: other })).toEqual([]);
  });

  it('are found for nothing else while they are not printed', () => {
    const { register } = vote('{nonsense} of December 2019 took 15WD.');
    const checks = checkPaper(register, request, deriveReport(register, request)).map(({ check }) => check);
    expect(checks.filter((check) => /words|number|month|form/.test(check))).toEqual(['own-words-unused']);
  });
});

describe('a decision told in one section and missing from the summary', () => {
  it('is found where the summary lost it', () => {
    const found = foundIn('summary-decisions', (model) => ({
      ...model,
      sections: model.sections.map((section) => ({
        ...section,
        blocks: section.blocks.filter(({ key }) => !key.startsWith('summary/decided-')),
      })),
    }));
    expect(found.map(({ sentence }) => sentence)).toEqual([
      'MP097 ‘Improving SMETS2 Meter Installs for New Connections’: its final decision is told in 4 Opine and missing from the summary’s decisions.',
    ]);
  });

  it('is none where own words tell what the summary has', () => {
    const register = ownWords('was approved for implementation', '{proposal} was approved{for}, at last.');
    expect(foundBy('summary-decisions', { register })).toEqual([]);
  });
});

it('an apostrophe is no quotation mark', () => {
  expect(foundBy('quotation-marks', vote("{proposal} is the Board's, and the Parties' too."))).toEqual([]);
  expect(foundBy('quotation-marks', vote("{proposal} was called 'unclear'."))).toHaveLength(1);
});

it.each(['15WD', '15 wd', '15 WDs', '15wd'])('%s is not how working days are written', (form) => {
  expect(foundBy('working-day-form', vote(`{proposal} took ${form}.`))).toHaveLength(1);
});
