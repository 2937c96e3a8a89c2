import { describe, expect, it } from 'vitest';
import { plainPaste } from '../../../../src-renderer/components/paste/plain-paste.ts';
import { ownEntries, ownState, toCheck } from '../../../../src-renderer/features/paper/own/own-list.ts';
import {
  askedWords,
  LABELS,
  oneLine,
  ownChanges,
  ownRow,
  ownSentence,
  placeholdersOf,
  sentenceName,
  typedWarning,
  wordsAsked,
  wordsProblem,
} from '../../../../src-renderer/features/paper/own/own-words.ts';
import { startMonth } from '../../../../src-renderer/features/paper/start/start-month.ts';
import type { Register } from '../../../../src-shared/entities/register.ts';
import { deriveReport } from '../../../../src-shared/report/derive-report.ts';
import { modelTexts } from '../../../../src-shared/report/model-texts.ts';
import { sentencesOf } from '../../../../src-shared/report/own-words.ts';
import { plainText } from '../../../../src-shared/report/say.ts';
import { changed, january, only, sample } from './sample.ts';

const MONTH = '2020-01';
const keyOf = (words: string) =>
  only([...sentencesOf(january)], ({ runs }) => plainText(runs).includes(words)).key;
const sentenceOf = (words: string) => {
  const sentence = ownSentence(january, keyOf(words));
  if (sentence === null) throw new Error(`“${words}” cannot be said in other words.`);
  return sentence;
};
const vote = sentenceOf('sent back for additional clarifications');
const summary = sentenceOf('Draft Proposals go to the Panel');
const paperId = only(sample.paper, ({ month }) => month === MONTH).id;
const edition = (register: Register, item: string | null) =>
  only(register.edition, (one) => (one.item === null) === (item === null)).id;

function written(text: string, register = sample, sentence = vote): Register {
  return changed(ownChanges(register, MONTH, sentence, text), register);
}
const paper = (register: Register) => deriveReport(register, { month: MONTH, edition: null });
const entries = (register: Register) => ownEntries(register, MONTH, null, paper(register));

describe('the words in braces of a sentence', () => {
  it('are each offered once, with what they stand for now', () => {
    expect(placeholdersOf(vote.wording)).toEqual([
      {
        word: '{proposal}',
        value: 'SECMP0062 ‘Northbound Application Traffic Management - Alert Storm Protection’',
      },
      { word: '{to}', value: '' },
      { word: '{reason}', value: 'for additional clarifications' },
      { word: '{MeetingB}', value: 'An ad hoc meeting' },
      { word: '{dateB}', value: '7 February 2020' },
    ]);
    expect(placeholdersOf(summary.wording)[0]).toEqual({ word: '{Count}', value: 'Three' });
  });

  it('are refused where the sentence has no such word, by name', () => {
    const { template } = vote.wording;
    expect(wordsProblem(template, vote.wording)).toBeNull();
    expect(wordsProblem('{Proposal} goes back.', vote.wording)).toBeNull();
    expect(wordsProblem('{who} sent it back.', vote.wording)).toBe(
      'This sentence has no {who}. Choose one of those below.',
    );
    expect(wordsProblem('It was {sent back.', vote.wording)).toMatch(/^A brace stands alone/);
    expect(wordsProblem(' \n ', vote.wording)).toMatch(/^Write the sentence/);
    const plain = { template: 'Nothing happened.', values: {} };
    expect(wordsProblem('On {date} nothing happened.', plain)).toMatch(/no words in braces, so \{date\}/);
  });

  it('are not to be typed: digits are pointed out, each once', () => {
    expect(typedWarning('{count} proposals')).toBeNull();
    expect(typedWarning('3 proposals')).toBe('3 is typed: it will not follow the facts.');
    expect(typedWarning('3 of 3 on 14 February 2020')).toBe(
      '3, 14 and 2020 are typed: they will not follow the facts.',
    );
  });
});

describe('saving own words', () => {
  it('is one record for the sentence, of one paragraph, with the hash of its facts', () => {
    const register = written(' {proposal}  goes\nback. ');
    expect(ownRow(register, MONTH, vote)).toMatchObject({
      paperId,
      key: vote.key,
      text: '{proposal} goes back.',
      factsHash: vote.factsHash,
    });
    const again = written('{proposal} comes back.', register);
    expect(again.paperText).toHaveLength(1);
    expect(ownChanges(again, MONTH, vote, '{proposal} comes back.')).toEqual([]);
  });

  it('of the standing form itself goes back to the derived text', () => {
    const { template } = vote.wording;
    expect(ownChanges(sample, MONTH, vote, template)).toEqual([]);
    expect(written(template, written('It goes back.')).paperText).toEqual([]);
  });

  it('makes the paper of the month in the same change where there is none', () => {
    const march = deriveReport(sample, { month: '2020-03', edition: null });
    const sentence = ownSentence(march, sentencesOf(march)[0]?.key ?? '');
    if (sentence === null) throw new Error('every paper has a purpose');
    const changes = ownChanges(sample, '2020-03', sentence, 'This is March.');
    expect(changes.map(({ kind, entity }) => `${kind} ${entity}`)).toEqual(['put paper', 'put paperText']);
    const [own] = entriesOf(changed(changes), '2020-03');
    expect(own).toMatchObject({ state: 'used', place: 'Cover', text: 'This is March.' });
  });

  it('is named as the undo menu names it', () => {
    expect(LABELS.own(MONTH)).toBe('Own words in the January 2020 paper');
  });
});

const entriesOf = (register: Register, month: string) =>
  ownEntries(register, month, null, deriveReport(register, { month, edition: null }));

describe('the list of own words', () => {
  const [outcome] = sample.outcome.filter(({ id }) => vote.key.includes(id));
  const withFactChanged = (register: Register) => {
    if (outcome === undefined) throw new Error('the vote has an outcome');
    const record = { ...outcome, reason: 'more evidence' };
    return changed([{ kind: 'put', entity: 'outcome', record }], register);
  };

  it('has what is to be looked at first, and what has lost its sentence last', () => {
    const gone = { ...vote, key: 'opine/vote/gone' };
    const register = withFactChanged(
      written('Gone.', written('{proposal} goes back.', written('Ready soon.', sample, summary)), gone),
    );
    const list = entries(register);
    expect(list.map(({ state, place, text }) => `${state} ${place}: ${text}`)).toEqual([
      expect.stringMatching(/^changed 4 Opine: SECMP0062 .* goes back\.$/),
      'used 1 Summary: Ready soon.',
      'unplaced : Gone.',
    ]);
    expect(toCheck(list)).toBe(2);
  });

  it('says what words ask for in vain, even where the facts changed as well', () => {
    const row = { ...ownChanges(sample, MONTH, vote, '{who} sent it to {whom}.')[0] };
    const register = withFactChanged(changed([row as never]));
    expect(entries(register)).toMatchObject([
      { state: 'unused', unknown: ['{who}', '{whom}'], text: '{who} sent it to {whom}.' },
    ]);
    expect(ownState({ isStale: true, isUsed: false })).toBe('unused');
  });

  it('does not take the words of another edition’s cover for lost', () => {
    const tabasc = edition(sample, 'with an item');
    const cover = deriveReport(sample, { month: MONTH, edition: tabasc });
    const asked = only([...sentencesOf(cover)], ({ key }) => key.startsWith('cover/recommendation/'));
    const sentence = ownSentence(cover, asked.key);
    if (sentence === null) throw new Error('a request can be said in other words');
    const register = written('{Committee} may like to {verb} this.', sample, sentence);
    expect(entries(register)).toMatchObject([{ state: 'elsewhere' }]);
    expect(toCheck(entries(register))).toBe(0);
  });

  it('asks for a look where a digit was typed', () => {
    expect(toCheck(entries(written('{proposal} goes back.')))).toBe(0);
    expect(toCheck(entries(written('{proposal} goes back for 3 weeks.')))).toBe(1);
  });

  it('is empty where every sentence is derived', () => {
    expect(entries(sample)).toEqual([]);
  });

  it('never rolls over: the next month begins without own words', () => {
    const register = written('It goes back.', written('Ready soon.', sample, summary));
    const { changes } = startMonth(register, '2020-02');
    expect(changes.some(({ entity }) => entity === 'paperText')).toBe(false);
    const started = changed(changes, register);
    expect(started.paperText.every((row) => row.paperId === paperId)).toBe(true);
    expect(entriesOf(started, '2020-02')).toEqual([]);
    expect(entriesOf(started, MONTH)).toHaveLength(2);
  });
});

describe('a sentence that is being edited', () => {
  it('is called by how it begins', () => {
    expect(sentenceName(MONTH, 'Position as at 7 February 2020.')).toBe(
      'The sentence “Position as at 7 February 2020.” of January 2020',
    );
    expect(sentenceName(MONTH, plainText(vote.runs))).toBe(
      'The sentence “SECMP0062 ‘Northbound Application …” of January 2020',
    );
  });

  it('is asked for by its month and key, and no record is taken for one', () => {
    expect(askedWords(wordsAsked(MONTH, vote.key))).toEqual({ month: MONTH, key: vote.key });
    expect(askedWords(paperId)).toBeNull();
  });
});

describe('text from Word', () => {
  it('is plain, with single ordinary spaces and its own quotation marks', () => {
    expect(plainPaste('The Panel’s\u00a0 ‘next’ co\u00adming\u200b\tmeeting\r\n')).toBe(
      'The Panel’s ‘next’ coming meeting',
    );
    expect(plainPaste(' in the\r\nmiddle ')).toBe(' in the middle ');
    expect(oneLine(' a \n b ')).toBe('a b');
  });
});

it('no two texts of a paper share a key', () => {
  const keys = modelTexts(january).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
