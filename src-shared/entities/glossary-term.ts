import { z } from 'zod';
import { id, line, yesNo } from './fields.ts';

/** An acronym and what it stands for. */
export const glossaryTerm = z.strictObject({
  id: id(),
  short: line('The acronym, "SSI".'),
  long: line('What it stands for, "Self-Service Interface".'),
  alwaysKnown: yesNo('True where readers know it, so that papers never expand it.'),
});

export type GlossaryTerm = z.infer<typeof glossaryTerm>;
