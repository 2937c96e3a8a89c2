import { describe, expect, it } from 'vitest';
import { openToRead } from '../../../src-main/register/store.ts';
import { checkPaper } from '../../../src-shared/checks/check-paper.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import { findingsOf, PANEL, TABASC } from '../../helpers/check-cases/case.ts';
import { testFolder } from '../../helpers/folder.ts';
import { importedSample } from '../../helpers/imported-sample.ts';

const at = testFolder();

/** The findings of the published paper, as its readers should have them: check, then what the sentence must name. */
const PUBLISHED: Readonly<Record<string, RegExp>> = {
  'unattended-drafts': /^DP099 .* and DP103 .* no sub-committee took them and no agenda holds them/,
  'put-off-drafts': /^DP098 .* and DP110 .* only in March 2020: a promise/,
  'title-and-link': /^DP095 ‘Alignment of Credit Cover’: .*“alignment of sec credit cover”/,
  'similar-titles':
    /^SECMP0067 ‘Service Request .*’ and DP100 ‘Service Response .*’ have nearly the same title/,
  'consultation-and-assessment': /^MP078 .* expected in February 2020, .* open and has no expected return/,
  'pinned-assessments':
    /^SECMP0062 .* counted in 2019\/20, though it was returned on 31 January 2019, in 2018\/19/,
  'due-on-paper-day': /^SECMP0062 .* a vote on 7 February 2020, the paper’s own date/,
};

describe('the paper of January 2020', () => {
  it('for the Panel has exactly the findings that it deserves', () => {
    const found = findingsOf({});
    expect(found.map(({ check }) => check).sort()).toEqual(Object.keys(PUBLISHED).sort());
    for (const { check, sentence } of found) expect(sentence).toMatch(PUBLISHED[check] ?? /none/);
    expect(found.every(({ weight }) => weight === 'look')).toBe(true);
  });

  it('for the TABASC has one more: the lines that 5 March overtakes', () => {
    const found = findingsOf({ request: { edition: TABASC } });
    const more = found.filter(({ check }) => !(check in PUBLISHED));
    expect(found).toHaveLength(Object.keys(PUBLISHED).length + 1);
    expect(more.map(({ sentence }) => sentence)).toEqual([
      'Six lines about the future are overtaken by 5 March 2020, the day of the meeting: 1 Summary (14 February 2020); 3 Refine (4 March 2020, 19 February 2020 and February 2020); 4 Opine (February 2020); 5 Release (27 February 2020).',
    ]);
  });

  it('has the same findings in a register that was imported', () => {
    importedSample(at('r.panelpaper'));
    const store = openToRead(at('r.panelpaper'));
    const register = store.read();
    store.close();
    const request = { month: '2020-01', edition: PANEL };
    expect(checkPaper(register, request, deriveReport(register, request))).toEqual(findingsOf({}));
  });
});
