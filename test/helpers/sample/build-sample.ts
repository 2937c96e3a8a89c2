import type { Register } from '../../../src-shared/entities/register.ts';
import { addAssessments } from './assessments.ts';
import { addBodies } from './bodies.ts';
import { newBook } from './book.ts';
import { addDecisions } from './decisions.ts';
import { addGlossary } from './glossary.ts';
import { addMeetings } from './meetings.ts';
import { addPapers } from './papers.ts';
import { addProposals } from './proposals.ts';
import { addReleaseItems, addReleases } from './releases.ts';

/** The sample register: every fact of the Change Status Report for January 2020, and marked stand-ins for the rest. */
export function buildSample(): Register {
  const book = newBook();
  addGlossary(book);
  addBodies(book);
  addMeetings(book);
  addReleases(book);
  addProposals(book);
  addReleaseItems(book);
  addDecisions(book);
  addAssessments(book);
  addPapers(book);
  return book.register();
}
