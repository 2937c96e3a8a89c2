import { describe, expect, it } from 'vitest';
import { draftChanges } from '../../../../src-renderer/features/paper/cover/cover-changes.ts';
import {
  type CoverDraft,
  draftOf,
  draftProblems,
  newEditionDraft,
} from '../../../../src-renderer/features/paper/cover/cover-draft.ts';
import {
  committeesWithout,
  coverHints,
  meetingLabel,
  meetingsFor,
} from '../../../../src-renderer/features/paper/cover/cover-hints.ts';
import { deriveReport } from '../../../../src-shared/report/derive-report.ts';
import { changed, only, sample } from './sample.ts';

const paper = only(sample.paper, () => true);
const tabasc = only(sample.edition, ({ item }) => item === '21');
const saved = draftOf(sample, paper, tabasc);
const changesOf = (draft: CoverDraft, edition: typeof tabasc | null = tabasc) =>
  draftChanges(sample, paper, edition, draft);

describe('the fields of a cover', () => {
  it('change nothing as they stand', () => {
    expect(changesOf(saved)).toEqual([]);
    expect(draftProblems(sample, '2020-01', saved)).toEqual([]);
  });

  it('say what each is taken to be when it is empty', () => {
    expect(coverHints(sample, '2020-01', saved)).toEqual({
      asAt: '2020-01-31',
      position: '2020-02-07',
      date: '2020-02-07',
      reference: 'TABASC_51_0503_21',
    });
    const moved = { ...saved, position: '2020-02-10' };
    expect(coverHints(sample, '2020-01', moved)).toMatchObject({
      position: '2020-02-07',
      date: '2020-02-10',
    });
    const unset = { ...saved, edition: { ...newEditionDraft(sample, paper), committeeId: '' } };
    expect(coverHints(sample, '2020-01', unset).reference).toBeNull();
  });

  it('are in the paper once they are saved, and stand in one change set', () => {
    const edition = only([saved.edition], (one) => one !== null) as NonNullable<CoverDraft['edition']>;
    const draft: CoverDraft = {
      ...saved,
      author: ' Somebody New ',
      team: '',
      edition: { ...edition, item: '22', action: 'For Decision', date: '2020-03-05' },
      attachments: [
        ...saved.attachments,
        { id: null, label: 'Appendix B', title: 'A letter', kind: 'other' },
      ],
    };
    const changes = changesOf(draft);
    expect(changes.map(({ entity }) => entity)).toEqual(['person', 'paper', 'attachment', 'edition']);
    const { cover } = deriveReport(changed(changes), { month: '2020-01', edition: tabasc.id });
    expect(cover.signature).toEqual({ author: 'Somebody New', team: null, date: '5 March 2020' });
    expect(cover.labels.map(({ value }) => value)).toEqual(['TABASC_51_0503_22', 'For Decision']);
    expect(cover.attachments?.list.items).toHaveLength(2);
  });

  it('take an author who is known already, and remove an attachment that was taken off', () => {
    const other = only(sample.person, ({ id }) => id !== paper.authorId);
    const changes = changesOf({ ...saved, author: other.name, attachments: [] });
    expect(changes).toEqual([
      expect.objectContaining({ entity: 'paper', record: expect.objectContaining({ authorId: other.id }) }),
      expect.objectContaining({ kind: 'remove', entity: 'attachment' }),
    ]);
  });

  it('are refused with a sentence where something is missing or the days are the wrong way round', () => {
    const edition = newEditionDraft(sample, paper);
    const bare = { ...edition, action: ' ', recommendation: '', classification: '' };
    const attachments = [{ id: null, label: 'Appendix B', title: ' ', kind: 'other' as const }];
    const draft = { ...saved, asAt: '2020-02-08', position: '2020-02-07', attachments, edition: bare };
    expect(draftProblems(sample, '2020-01', draft)).toHaveLength(6);
    expect(draftProblems(sample, '2020-01', { ...saved, edition: null })).toEqual([]);
  });

  it('make a new edition for a committee that has none', () => {
    const names = committeesWithout(sample, paper).map(({ kind }) => kind);
    expect(names).not.toContain('panel');
    const [board] = sample.committee.filter(({ kind }) => kind === 'change-board');
    const edition = { ...newEditionDraft(sample, paper), committeeId: board?.id ?? '' };
    const next = changed(changesOf({ ...saved, edition }, null));
    expect(next.edition).toHaveLength(3);
    const labels = meetingsFor(sample, board?.id ?? '').map(meetingLabel);
    expect(labels).toEqual(['22 January 2020', '7 February 2020']);
    expect(meetingsFor(sample, tabasc.committeeId).map(meetingLabel)).toEqual(['Meeting 51, 5 March 2020']);
  });
});
