import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src-shared/entities/apply-changes.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import { sentencesOf, typedDigits, unplaced } from '../../../src-shared/report/own-words.ts';
import { plainText } from '../../../src-shared/report/say.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';
import { idFor } from '../../helpers/sample/ids.ts';

const sample = buildSample();
const request = { month: '2020-01', edition: idFor('edition TABASC') } as const;
const paperId = sample.paper[0]?.id ?? '';

const sentences = (register: Register) => sentencesOf(deriveReport(register, request));

function found(register: Register, beginning: string) {
  const sentence = sentences(register).find(({ runs }) => plainText(runs).includes(beginning));
  if (sentence === undefined) throw new Error(`No sentence says “${beginning}”.`);
  return sentence;
}

function withText(key: string, text: string, factsHash: string): Register {
  const record = { id: idFor('own words'), paperId, key, text, factsHash };
  return applyChanges(sample, [{ kind: 'put', entity: 'paperText', record }]);
}

describe('every standing sentence', () => {
  it('says itself again from how it was made', () => {
    for (const { key, wording, runs, factsHash } of sentences(sample)) {
      const [again] = sentences(withText(key, wording?.template ?? '', factsHash)).filter(
        (one) => one.key === key,
      );
      expect(plainText(again?.runs ?? [])).toBe(plainText(runs));
      expect(again?.own).toMatchObject({ isStale: false, isUsed: true });
    }
  });
});

describe('words of a paper’s own', () => {
  const vote = found(sample, 'sent back for additional clarifications');

  it('stand in the place of the sentence, with its names and dates live', () => {
    const text =
      'After a long debate {proposal} was sent back{reason}, and {meetingB} takes it up on {dateB}.';
    const register = withText(vote.key, text, vote.factsHash);
    const now = found(register, 'After a long debate');
    expect(plainText(now.runs)).toBe(
      'After a long debate SECMP0062 ‘Northbound Application Traffic Management - Alert Storm Protection’ was sent back for additional clarifications, and an ad hoc meeting takes it up on 7 February 2020.',
    );
    expect(now.runs.some(({ kind }) => kind === 'link')).toBe(true);
    expect(now.own?.derived).toBe(plainText(vote.runs));
  });

  it('may hold links, in whose words the facts stand too', () => {
    const text = 'See [the papers of {dateB}](https://example.org/7?a=1) [and [so on] on {proposal}.';
    const register = withText(vote.key, text, vote.factsHash);
    const { runs, own } = found(register, 'See the papers');
    expect(own?.isUsed).toBe(true);
    expect(runs.slice(0, 3)).toEqual([
      { kind: 'text', text: 'See ' },
      { kind: 'link', text: 'the papers of 7 February 2020', href: 'https://example.org/7?a=1' },
      { kind: 'text', text: ' [and [so on] on SECMP0062 ' },
    ]);
  });

  it('are marked when a fact under the sentence has changed since', () => {
    const register = withText(vote.key, '{proposal} goes back.', vote.factsHash);
    const outcome = register.outcome.find(({ id }) => id === idFor('outcome SECMP0062'));
    if (outcome === undefined) throw new Error('the sample has that vote');
    const record = { ...outcome, reason: 'more evidence' };
    const changed = applyChanges(register, [{ kind: 'put', entity: 'outcome', record }]);
    expect(found(register, 'goes back').own?.isStale).toBe(false);
    expect(found(changed, 'goes back').own?.isStale).toBe(true);
  });

  it('that ask for what the sentence does not have are left out, and said to be', () => {
    const register = withText(vote.key, '{nonsense} happened.', vote.factsHash);
    const sentence = sentences(register).find(({ key }) => key === vote.key);
    expect(plainText(sentence?.runs ?? [])).toBe(plainText(vote.runs));
    expect(sentence?.own?.isUsed).toBe(false);
  });

  it('of a sentence that no longer stands are found', () => {
    const register = withText('opine/vote/gone', 'Words.', 'none');
    expect(unplaced(deriveReport(register, request), register.paperText)).toHaveLength(1);
    expect(unplaced(deriveReport(sample, request), [])).toEqual([]);
  });

  it('stay with their sentence, marked, when a correction gives it other records', () => {
    const register = withText(vote.key, '{proposal} goes back.', vote.factsHash);
    const outcome = register.outcome.find(({ id }) => id === idFor('outcome SECMP0062'));
    if (outcome === undefined) throw new Error('the sample has that vote');
    const record = { ...outcome, id: idFor('corrected'), reason: 'more evidence', replacesId: outcome.id };
    const corrected = applyChanges(register, [{ kind: 'put', entity: 'outcome', record }]);
    const now = found(corrected, 'goes back');
    expect(now.key).not.toBe(vote.key);
    expect(plainText(now.runs)).toMatch(/^SECMP0062 .* goes back\.$/);
    expect(now.own).toMatchObject({ isStale: true, isUsed: true, writtenFor: vote.key });
    expect(unplaced(deriveReport(corrected, request), corrected.paperText)).toEqual([]);
  });

  it('stay with the only sentence of its kind when all its records are others', () => {
    const next = found(sample, 'The next will be held on');
    const key = next.key.replace(/\/[0-9a-f-]{36}/g, () => `/${idFor('gone')}`);
    const register = withText(key, 'Next on {date}.', next.factsHash);
    expect(found(register, 'Next on').own).toMatchObject({ isStale: true, writtenFor: key });
  });

  it('never go to a sentence about something else of their kind', () => {
    const register = withText(`opine/vote/${idFor('gone')}`, '{proposal} goes back.', 'none');
    expect(sentences(register).some(({ own }) => own !== undefined)).toBe(false);
    expect(unplaced(deriveReport(register, request), register.paperText)).toHaveLength(1);
  });

  it('never take the place of words that are written for a sentence, nor of each other', () => {
    const other = { paperId, text: 'Another {date}.', factsHash: 'none' };
    const next = found(sample, 'The next will be held on');
    const records = ['a', 'b'].map((name) => ({
      ...other,
      id: idFor(name),
      key: next.key.replace(/\/[0-9a-f-]{36}/g, () => `/${idFor(name)}`),
    }));
    const [first, second] = records;
    if (first === undefined || second === undefined) throw new Error('there are two');
    const exact = withText(next.key, 'Next on {date}.', next.factsHash);
    const put = (record: typeof first) => ({ kind: 'put', entity: 'paperText', record }) as const;
    const beside = applyChanges(exact, [put(first)]);
    expect(plainText(found(beside, 'Next on').runs)).toMatch(/^Next on/);
    expect(unplaced(deriveReport(beside, request), beside.paperText)).toEqual([first]);
    const both = applyChanges(sample, [put(first), put(second)]);
    expect(unplaced(deriveReport(both, request), both.paperText)).toHaveLength(2);
  });

  it('of one edition’s cover never go to another’s', () => {
    const cover = found(sample, 'is asked to');
    const register = withText(cover.key, '{Committee} may {verb} this.', cover.factsHash);
    const panel = deriveReport(register, { month: '2020-01', edition: idFor('edition Panel') });
    expect(sentencesOf(panel).some(({ own }) => own !== undefined)).toBe(false);
  });

  it('hold for their own month alone', () => {
    const register = withText(vote.key, 'Something else.', vote.factsHash);
    const february = deriveReport(register, { month: '2020-02', edition: null });
    expect(sentencesOf(february).every(({ own }) => own === undefined)).toBe(true);
  });
});

it('a digit typed into words is found, and a word in braces is none', () => {
  expect(typedDigits('3 proposals of {month} in 2020')).toEqual(['3', '2020']);
  expect(typedDigits('{count} proposals')).toEqual([]);
  expect(typedDigits('[3 of them](https://example.org/2020/79)')).toEqual(['3']);
});
