import { expect, it } from 'vitest';
import { findEverywhere, searchables } from '../../../src-renderer/app/searchables.ts';
import { sample } from './paper/sample.ts';

const all = searchables(sample, '2020-01-31');
const found = (words: string) => findEverywhere(all, words).map(({ text }) => text);

it.each([
  ['SECMP62', 'SECMP0062'],
  ['secmp0062', 'SECMP0062'],
  ['62', 'SECMP0062'],
  ['dp79', 'MP079'],
  ['DP079', 'MP079'],
  ['mp 79', 'MP079'],
  ['withdrawing', 'MP079'],
])('finds a proposal by what people call it: %s', (words, reference) => {
  expect(found(words)[0]).toMatch(new RegExp(`^${reference} `));
});

it.each([
  ['tabasc', 'Technical Architecture and Business Architecture Sub-Committee, 5 March 2020'],
  ['14/2/2020', 'SEC Panel, 14 February 2020'],
  ['14/02/2020', 'SEC Panel, 14 February 2020'],
  ['panel 14 feb 20', 'SEC Panel, 14 February 2020'],
])('finds a meeting by its committee’s acronym and by its day in figures: %s', (words, meeting) => {
  expect(found(words)).toContain(meeting);
});

it.each([
  ['new register', 'New register'],
  ['sample', 'Open the sample'],
  ['year', 'Add a year of meetings'],
  ['new meeting', 'New meeting'],
  ['checks', 'Checks of the paper'],
  ['cover', 'Cover of the paper'],
  ['backups', 'Backups'],
  ['save', 'Save'],
  ['authority', 'With the Authority'],
  ['start', 'Start the next month’s paper'],
  ['update', 'Update of open assessments'],
  ['window', 'New window'],
  ['about', 'About Panelpaper'],
])('finds a command: %s', (words, command) => {
  expect(found(words)).toContain(command);
});

it('says nothing that is only known otherwise where something of that very name is', () => {
  expect(found('mp079')).toHaveLength(1);
  expect(found('zzz')).toEqual([]);
});
