import type { CheckName } from '../../../src-shared/checks/finding.ts';
import { AGENDA } from './agenda.ts';
import { ASSESSMENTS } from './assessments.ts';
import type { Case } from './case.ts';
import { ISSUES } from './issues.ts';
import { WORDS } from './words.ts';

/** For every check a paper with its fault, and the same paper mended. */
export const CASES: Readonly<Record<CheckName, Case>> = { ...WORDS, ...AGENDA, ...ASSESSMENTS, ...ISSUES };
