import { expect } from 'vitest';
import type { Leaf } from './leaves.ts';
import type { Printed } from './printed.ts';

/** Shows that the paper prints a fact; fails where it does not. */
export type Account = (leaf: Leaf, paper: Printed) => void;
export type Accounts = Readonly<Record<string, Account>>;

/** A field beside the leaf, as text; empty where it has none. */
export function beside({ of }: Leaf, key: string): string {
  const value = of[key];
  return value === undefined || value === null ? '' : String(value);
}

/** The account of a fact by a line under a heading that holds words made from its value. */
export function says(place: string, words: (leaf: Leaf) => string): Account {
  return (leaf, paper) => {
    const texts = paper.under(place).map(({ linked }) => linked);
    expect(texts).toContainEqual(expect.stringContaining(words(leaf)));
  };
}

/** The account of a list by the sentence said where it is empty; it fails for a list that is not. */
export function saysNone(place: string, sentence: string): Account {
  return ({ value }, paper) => {
    expect(value).toEqual([]);
    expect(paper.line(place, sentence).text).toBe(sentence);
  };
}

/** The account of one item of a list by its place in the list that a sentence leads. */
export function listed(place: string, lead: string): Account {
  return ({ value, at }, paper) => {
    expect(paper.items(place, lead)[at]?.text).toMatch(new RegExp(`^${String(value)} ‘`));
  };
}

/** The references a stretch of text names. */
export function references(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:SECMP\d{4}|[DM]P\d{3})\b/g)].map(([reference]) => reference);
}
