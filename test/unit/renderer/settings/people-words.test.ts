import { describe, expect, it } from 'vitest';
import {
  besideName,
  isConfirmed,
  peopleRows,
  reachInWords,
  recordsInWords,
  redactedInWords,
  unreachedText,
  usesInWords,
} from '../../../../src-renderer/features/settings/people/people-words.ts';
import { emptyRegister } from '../../../../src-shared/entities/register.ts';
import { idFor } from '../../../helpers/sample/ids.ts';

const redaction = {
  id: idFor('redaction'),
  personId: idFor('bea'),
  replacement: 'Person 3f2a (name removed)',
  on: '2020-02-07',
  by: 'Ann',
};
const register = {
  ...emptyRegister(),
  person: [
    { id: idFor('bea'), name: redaction.replacement },
    { id: idFor('cy'), name: 'Cy Young' },
    { id: idFor('ada'), name: 'Ada Lovelace' },
  ],
  redaction: [
    redaction,
    { ...redaction, id: idFor('other'), personId: idFor('gone'), replacement: 'Person 9' },
  ],
};
const former = [{ id: idFor('old'), name: 'Old Hand' }];
const names = (wanted: string) => peopleRows(register, former, wanted).map(({ name }) => name);

describe('the list of people', () => {
  it('is by name, with those whose name was taken out last, though they were removed since', () => {
    expect(names('')).toEqual([
      'Ada Lovelace',
      'Cy Young',
      'Old Hand',
      'Person 3f2a (name removed)',
      'Person 9',
    ]);
    expect(
      peopleRows(register, [], '').map(({ redaction: done, isThere }) => [done !== null, isThere]),
    ).toEqual([
      [false, true],
      [false, true],
      [true, true],
      [true, false],
    ]);
  });

  it('holds those whose names have every word looked for', () => {
    expect(names('LOVE ad')).toEqual(['Ada Lovelace']);
    expect(names('love young')).toEqual([]);
  });

  it('says how often each is named', () => {
    const proposals = ['a', 'b'].map((id) => ({ entity: 'proposal' as const, id }));
    expect(usesInWords([])).toBe('Not named in any record');
    expect(
      usesInWords([
        { role: 'Proposer', records: proposals },
        { role: 'Author', records: [{ entity: 'paper', id: 'c' }] },
      ]),
    ).toBe('Proposer of 2 proposals, author of 1 paper');
    const [old] = peopleRows({ ...emptyRegister() }, former, '');
    expect(old === undefined ? '' : besideName(old, [])).toBe('Removed; the history still has the name');
    expect(redactedInWords(redaction)).toBe('Name taken out on 7 February 2020 by Ann');
  });
});

describe('redacting in words', () => {
  const person = { entity: 'person' as const, id: 'a' };
  const title = { entity: 'proposalTitle' as const, id: 'b' };

  it('counts what it changes by kinds, and all of it where there are several', () => {
    expect(recordsInWords([])).toBe('none');
    expect(recordsInWords([title, title])).toBe('2 titles');
    expect(recordsInWords([person, title, title])).toBe('3: 1 person and 2 titles');
    expect(reachInWords({ records: [person], papers: 0 })).toBe('one record');
    expect(reachInWords({ records: [person, title], papers: 1 })).toBe('2 records and one paper as issued');
    expect(reachInWords({ records: [person, title], papers: 3 })).toBe('2 records and 3 papers as issued');
  });

  it.each([
    ['Gemma Slaney', true],
    [' gemma   slaney ', true],
    ['Gemma', false],
    ['', false],
  ])('%j confirms Gemma Slaney: %s', (typed, is) => {
    expect(isConfirmed(typed, 'Gemma Slaney')).toBe(is);
  });

  it('takes an apostrophe as it is typed', () => {
    expect(isConfirmed("zoe o'neil", 'Zoe O’Neil')).toBe(true);
  });

  it('lists what still has the name as text, each file and each snapshot', () => {
    const text = unreachedText({
      replacement: redaction.replacement,
      folder: 'C:\\SEC backups',
      backups: [{ id: 'SEC 2020.panelpaper', at: '2020-02-07T09:00:00.000Z', reason: 'daily', bytes: 1 }],
      left: [
        { at: '2020-02-07T12:00:00.000Z', how: 'left' },
        { at: '2020-02-06T12:00:00.000Z', how: 'came' },
      ],
    });
    expect(text).toContain('Backups in C:\\SEC backups:\n- SEC 2020.panelpaper\n');
    expect(text).toMatch(/- 7 February 2020, .*, exported from here\n- 6 February 2020, .*, brought in here/);
    const nothing = unreachedText({ replacement: 'P', folder: '', backups: [], left: [] });
    expect(nothing).toMatch(/No backups\.\n\nNo snapshots\./);
  });
});
