import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankSuggestions } from '../../../src-shared/spelling/rank-suggestions.ts';
import { registerWords } from '../../../src-shared/spelling/register-words.ts';
import { isLookedUp, partsOf, plainWord, wordsIn } from '../../../src-shared/spelling/words.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';

describe('what is looked up', () => {
  it('is words, and no references, acronyms or coined names', () => {
    for (const word of ['organisation', 'Licence', 'don’t', "Panel's", 'café', 'THe'])
      expect(isLookedUp(word), word).toBe(true);
    for (const word of [
      'DP109',
      'SECMP0024',
      'SMETS2',
      'DCC',
      'SECAS',
      'IRPs',
      'DCC’s',
      'MPxN',
      'meetingB',
      'a',
      '',
    ])
      expect(isLookedUp(word), word).toBe(false);
    for (const word of ['TABASC_51', 'dcc@example', 'x'.repeat(200)])
      expect(isLookedUp(word), word).toBe(false);
  });

  it('is each part of a joined word, without marks round it', () => {
    expect(partsOf('cross-code')).toEqual(['cross', 'code']);
    expect(partsOf('‘Elexon’')).toEqual(['‘Elexon']);
    expect(partsOf("organisations'")).toEqual(['organisations']);
    expect(partsOf('-')).toEqual([]);
  });
});

describe('one word', () => {
  it('is the same with either apostrophe, in capitals and as a possessive', () => {
    for (const word of ['Utiligroup', 'utiligroup', 'Utiligroup’s', "UTILIGROUP'S", "'Utiligroup'"])
      expect(plainWord(word), word).toBe('utiligroup');
    expect(plainWord('don’t')).toBe("don't");
  });

  it('stays what it is when it is compared again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => wordsIn(text).every((word) => wordsIn(word).includes(word))),
    );
  });
});

describe('the words that a register brings', () => {
  const words = registerWords(buildSample());

  it('are those of its people, organisations, acronyms and titles, once each', () => {
    expect(words).toEqual(expect.arrayContaining(['utiligroup', 'hextall', 'dcc', 'northbound', 'ssi']));
    expect(new Set(words).size).toBe(words.length);
  });

  it('are none of its prose', () => {
    const register = buildSample();
    const summary = { ...register.proposalSummary[0], summary: 'A recieved word.' } as never;
    expect(registerWords({ ...register, proposalSummary: [summary] })).toEqual(words);
  });
});

describe('suggestions', () => {
  it('have the likeliest first', () => {
    expect(rankSuggestions('teh', ['ten', 'eh', 'meh', 'tea', 'the', 'tech'])[0]).toBe('the');
    expect(rankSuggestions('color', ['colon', 'colour', 'Colo'])).toEqual(['colour', 'colon', 'Colo']);
    expect(rankSuggestions('center', ['enter', 'canter', 'censer', 'centre', 'renter'])[0]).toBe('centre');
    expect(rankSuggestions('occured', ['occurred', 'ocular'])[0]).toBe('occurred');
    expect(rankSuggestions('wich', ['rich', 'which', 'wick', 'with', 'Mich'])[0]).toBe('which');
  });

  it('are five at most, and only such as were given', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.string(), { maxLength: 12 }), (word, given) => {
        const ranked = rankSuggestions(word, given);
        expect(ranked.length).toBe(Math.min(5, given.length));
        expect(given).toEqual(expect.arrayContaining([...ranked]));
      }),
    );
  });
});
