import type { Register } from '../entities/register.ts';
import { wordsIn } from './words.ts';

/**
 * The words that a register itself brings: its people and organisations, its committees, acronyms and what they stand for,
 * the words of its titles and releases. They are as they should be, whatever a dictionary says. Once each, sorted.
 */
export function registerWords(register: Register): readonly string[] {
  const texts = [
    ...register.person.map(({ name }) => name),
    ...register.organisation.flatMap(({ name, printedForm }) => [name, printedForm]),
    ...register.committee.flatMap(({ name, shortName, inSentence }) => [name, shortName ?? '', inSentence]),
    ...register.glossaryTerm.flatMap(({ short, long }) => [short, long]),
    ...register.proposalTitle.map(({ title }) => title),
    ...register.release.map(({ name }) => name),
    ...register.series.flatMap(({ prefix, draftPrefix }) => [prefix, draftPrefix ?? '']),
  ];
  return [...new Set(texts.flatMap(wordsIn))].sort();
}
