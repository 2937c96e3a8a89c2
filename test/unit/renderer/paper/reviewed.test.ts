import { describe, expect, it } from 'vitest';
import {
  changedSentence,
  isReviewOf,
  lossSentence,
  readingNotes,
  reviewEntries,
  takeChanges,
  takeLabel,
} from '../../../../src-renderer/features/paper/reviewed/review-entries.ts';
import type { ReviewedFile } from '../../../../src-shared/api/found-file.ts';
import { emptyRegister } from '../../../../src-shared/entities/register.ts';
import { deriveReport } from '../../../../src-shared/report/derive-report.ts';
import { modelTexts } from '../../../../src-shared/report/model-texts.ts';
import { changed, january, only, sample } from './sample.ts';

const REQUEST = 'The Panel is asked to NOTE this report.';

function file(changes: ReviewedFile['changes'], more: Partial<ReviewedFile> = {}): ReviewedFile {
  return {
    kind: 'reviewed',
    name: 'Paper.docx',
    folder: '/papers',
    document: 'paper',
    month: '2020-01',
    edition: null,
    exportedOn: null,
    changedBy: null,
    changedOn: null,
    comments: 0,
    hasTracked: false,
    isExact: true,
    changes,
    left: 0,
    ...more,
  };
}

function change(was: string, now: string | null, kind: ReviewedFile['changes'][number]['kind'] = 'changed') {
  const { key } = only(modelTexts(january), ({ text }) => text.includes(was));
  return { kind, key, was, now, isStale: false };
}

const entries = (...changes: ReviewedFile['changes']) => reviewEntries(sample, january, file(changes));

describe('what somebody changed in a Word file', () => {
  it('is words to take where the sentence is made of standing words, with the facts in it live', () => {
    const [entry] = entries(change(REQUEST, 'The Panel is invited to NOTE this report.'));
    expect(entry).toMatchObject({
      place: '2 Recommendations',
      words: '{Committee} is invited to {verb} this report.',
      warnings: [],
      reason: null,
    });
  });

  it('is marked where a figure or date was typed over', () => {
    const [entry] = entries(change(REQUEST, 'The Panel is asked to NOTE 3 reports.'));
    expect(entry?.warnings).toEqual(['3 is typed: it will not follow the facts.']);
    const [other] = entries(change(REQUEST, 'The Panel is asked to APPROVE this report.'));
    expect(other?.warnings).toEqual([
      '“NOTE” was typed over or taken out: that place will not follow the facts.',
    ]);
  });

  it('is a fact to change where it stands in a table', () => {
    const [entry] = entries(change('SECMP0024 | PA', 'SECMP0024 | PA | 180 WD'));
    expect(entry).toMatchObject({ words: null, reason: 'Comes from facts.', place: '3 Refine' });
    expect(entry?.facts.map(({ view }) => view)).toContain('assessments');
  });

  it('is a field of the cover, or nothing that can be said, or nothing at all', () => {
    const cover = { kind: 'changed', key: 'cover/title', was: 'a', now: 'b', isStale: false } as const;
    expect(entries(cover)[0]).toMatchObject({
      isOfCover: true,
      reason: 'Comes from the fields of the cover.',
    });
    expect(entries(change(REQUEST, null, 'removed'))[0]).toMatchObject({ words: null });
    expect(entries(change(REQUEST, REQUEST, 'moved'))[0]?.reason).toContain('Was moved');
    expect(entries({ ...change(REQUEST, 'x'), key: null })[0]?.place).toBe('No longer in the paper');
    expect(entries(change(REQUEST, 'Braces { are no words.'))[0]?.reason).toContain('brace');
  });
});

describe('the words taken', () => {
  it('stand in the paper as they were typed', () => {
    const list = entries(change(REQUEST, 'Would the Panel please NOTE this report.'));
    const next = changed(takeChanges(sample, january, '2020-01', list));
    const model = deriveReport(next, { month: '2020-01', edition: null });
    expect(modelTexts(model).map(({ text }) => text)).toContain('Would the Panel please NOTE this report.');
    expect(takeLabel(file([]))).toBe('Words of “Paper.docx” in the January 2020 paper');
  });

  it('are in their sentence after a second round too, and leave no second record', () => {
    const first = takeChanges(
      sample,
      january,
      '2020-01',
      entries(change(REQUEST, 'Would the Panel please NOTE this report.')),
    );
    const once = changed(first);
    const model = deriveReport(once, { month: '2020-01', edition: null });
    const again = {
      ...change(REQUEST, 'Would the Panel kindly NOTE this report.'),
      was: 'Would the Panel please NOTE this report.',
    };
    const list = reviewEntries(once, model, file([again]));
    expect(list[0]?.words).toBe('Would {committee} kindly {verb} this report.');
    const twice = changed(takeChanges(once, model, '2020-01', list), once);
    expect(twice.paperText).toHaveLength(1);
  });

  it('make one paper for a month that had none', () => {
    const empty = emptyRegister();
    const model = deriveReport(empty, { month: '2020-01', edition: null });
    const texts = modelTexts(model).filter(({ text }) => /^No |is asked to/.test(text));
    const changes = texts.map(({ key, text }) => ({
      kind: 'changed' as const,
      key,
      was: text,
      now: `Indeed: ${text}`,
      isStale: false,
    }));
    const list = reviewEntries(empty, model, file(changes));
    const taken = takeChanges(empty, model, '2020-01', list);
    expect(taken.filter(({ entity }) => entity === 'paper')).toHaveLength(1);
    expect(taken.filter(({ entity }) => entity === 'paperText').length).toBeGreaterThan(2);
  });
});

describe('what is said of a reviewed file', () => {
  it('names who changed it and when, as far as that is known', () => {
    expect(changedSentence(file([]))).toBe('“Paper.docx” was changed since it was exported.');
    const known = { changedBy: 'Ada', changedOn: '2020-02-05', exportedOn: '2020-02-03' };
    expect(changedSentence(file([], known))).toBe(
      '“Paper.docx” was changed by Ada on 5 February 2020, since it was exported on 3 February 2020.',
    );
  });

  it('tells how it was read and what would be lost', () => {
    expect(readingNotes(file([]))).toEqual([]);
    expect(readingNotes(file([], { comments: 2, hasTracked: true, isExact: false, left: 4 }))).toHaveLength(
      4,
    );
    expect(lossSentence(file([]), [])).toBeNull();
    expect(lossSentence(file([], { comments: 1 }), entries(change(REQUEST, null, 'removed')))).toBe(
      'Replacing the file loses its comment and the change that cannot be taken.',
    );
  });

  it('tells whether it is of the paper that is looked at', () => {
    const paper = { month: '2020-01', edition: null, issue: null };
    expect(isReviewOf(file([]), paper)).toBe(true);
    expect(isReviewOf(file([]), { ...paper, month: '2020-02' })).toBe(false);
    expect(isReviewOf(file([]), { ...paper, issue: 'an issue' })).toBe(false);
    expect(isReviewOf({ kind: 'other', name: 'a', folder: 'b' }, paper)).toBe(false);
  });
});
