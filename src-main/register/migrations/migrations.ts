import { SQL as decisions } from './0001-decisions.ts';
import { SQL as log } from './0001-log.ts';
import { SQL as papers } from './0001-papers.ts';
import { SQL as proposals } from './0001-proposals.ts';
import { SQL as bodies } from './0001-settings-and-bodies.ts';
import { SQL as statesAndUndo } from './0002-states-and-undo.ts';

/** Every version of the database in order; the first makes version 1. A released one is never changed. */
export const MIGRATIONS: readonly string[] = [
  [bodies, proposals, decisions, papers, log].join('\n'),
  statesAndUndo,
];
