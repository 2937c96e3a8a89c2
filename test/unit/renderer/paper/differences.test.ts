import { describe, expect, it } from 'vitest';
import { wordChanges } from '../../../../src-renderer/features/paper/changes/word-changes.ts';
import { differencesOf } from '../../../../src-renderer/features/paper/issued/differences.ts';
import { readingOf } from '../../../../src-renderer/features/paper/issued/reading.ts';
import { deriveReport } from '../../../../src-shared/report/derive-report.ts';
import { idFor } from '../../../helpers/sample/ids.ts';
import { changed, january, only, sample } from './sample.ts';

const vote = only(sample.outcome, ({ id }) => id === idFor('outcome SECMP0062'));
const voted = changed([{ kind: 'put', entity: 'outcome', record: { ...vote, reason: 'more evidence' } }]);
const since = [
  {
    changeSet: idFor('set'),
    author: 'Ada',
    installation: idFor('machine'),
    at: '2020-03-02T09:00:00.000Z',
    label: 'Correct the vote',
    kind: 'do' as const,
    of: null,
    told: false,
    entity: 'outcome',
    id: vote.id,
    before: { ...vote },
    after: { ...vote, reason: 'more evidence' },
  },
];

describe('what is told otherwise than it was issued', () => {
  it('is told with the change behind it, and where it stands', () => {
    const now = deriveReport(voted, { month: '2020-01', edition: null });
    const [difference, ...others] = differencesOf(voted, january, now, since);
    expect(others).toEqual([]);
    expect(difference?.was).toContain('additional clarifications');
    expect(difference?.is).toContain('more evidence');
    expect(difference?.showAt).toBe(difference?.key);
    expect(difference?.causes).toMatchObject([
      { text: expect.stringContaining('more evidence'), by: { author: 'Ada' } },
    ]);
  });

  it('is nothing where the paper is the same', () => {
    expect(differencesOf(sample, january, january, since)).toEqual([]);
  });

  it('is one difference where another record lies under the sentence, and names what became known', () => {
    const now = deriveReport(sample, { month: '2020-01', edition: null, knownBy: '9999-12-31' });
    const found = differencesOf(sample, january, now, []);
    const moved = found.find(({ is }) => is?.includes('November 2020 Release'));
    expect(moved?.was).toContain('5 November 2020');
    expect(moved?.is).toContain('29 November 2020');
    expect(moved?.causes[0]).toMatchObject({ text: expect.stringMatching(/^Now known: /), by: null });
  });

  it('stands in the order of the paper, and what is gone after what it followed', () => {
    const [first, second] = january.sections;
    if (first === undefined || second === undefined) throw new Error('The paper has sections.');
    const list = first.blocks.filter(({ kind }) => kind !== 'heading');
    const gone = list[0];
    const without = {
      ...january,
      sections: [
        { ...first, blocks: first.blocks.filter((block) => block !== gone) },
        { ...second, heading: 'Defined' },
        ...january.sections.slice(2),
      ],
    };
    const found = differencesOf(sample, january, without, []);
    expect(found.map(({ key }) => key)).toEqual([gone?.key, 'define']);
    expect(found[0]).toMatchObject({ is: null, showAt: 'summary' });
  });
});

describe('how an edition is looked at', () => {
  it('is as now known where the issue asked for is not one of its own', () => {
    expect(readingOf(sample, 'an edition', { issue: 'none', as: 'issued' }).as).toBe('now');
    expect(readingOf(sample, null, null).as).toBe('now');
  });
});

describe('the words that changed', () => {
  it('are told apart from those that stayed, on both sides', () => {
    const { was, is } = wordChanges('It was sent back on 7 May.', 'It was returned on 9 May.');
    expect(was.filter(({ isSame }) => !isSame).map(({ text }) => text.trim())).toEqual(['sent back', '7']);
    expect(is.filter(({ isSame }) => !isSame).map(({ text }) => text.trim())).toEqual(['returned', '9']);
    expect(is.map(({ text }) => text).join('')).toBe('It was returned on 9 May.');
  });
});
