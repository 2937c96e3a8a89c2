import { z } from 'zod';
import { factFields, id, maybe, reference, whole } from './fields.ts';

/** A completed assessment counted in a reporting year other than its own, with the reason in the note. */
export const assessmentPin = z.strictObject({
  id: id(),
  assessmentId: reference('assessment', 'The assessment.'),
  reportingYear: whole(1900, 2199, 'The year in which the reporting year begins: 2019 for 2019/20.'),
  ...factFields,
  replacesId: maybe(reference('assessmentPin', 'The earlier row that this one corrects.')),
});

export type AssessmentPin = z.infer<typeof assessmentPin>;
