import type { Problem } from '../change-set.ts';
import type { Register } from '../register.ts';
import { agenda } from './agenda.ts';
import { assessments } from './assessments.ts';
import { consultations } from './consultations.ts';
import { corrections } from './corrections.ts';
import { lifecycles } from './lifecycles.ts';
import { naturalKeys } from './natural-keys.ts';
import type { Rule } from './problem.ts';
import { references } from './references.ts';
import { settings } from './settings.ts';

const RULES: readonly Rule[] = [
  naturalKeys,
  agenda,
  assessments,
  consultations,
  corrections,
  settings,
  lifecycles,
];

/**
 * Everything wrong between the records of a register; nothing where it holds together. Dangling ids are told alone,
 * because the other rules read through them.
 */
export function checkRegister(register: Register): readonly Problem[] {
  const dangling = references(register);
  return dangling.length > 0 ? dangling : RULES.flatMap((rule) => rule(register));
}
