import { z } from 'zod';
import { isIsoDate } from '../calendar/iso-date.ts';
import { type EntityName, entityNames } from '../entities/registry.ts';
import { backupSummary } from './backup-api.ts';

/**
 * What a window asks of taking a person's name out of the register everywhere, at that person's request. It cannot be
 * undone, so that what it would do is shown first, and it is done only while the register is as it was then.
 */

const entity = z.enum(entityNames as [EntityName, ...EntityName[]]);
const by = z.strictObject({
  id: z.uuidv4(),
  author: z.string().min(1).max(200),
  installation: z.uuidv4(),
  at: z.iso.datetime(),
});

const preview = z.strictObject({
  version: z.int().describe('The version of the register that it was worked out for.'),
  names: z
    .array(z.string())
    .describe('Every name that the person was recorded by; none where it was taken out before.'),
  replacement: z.string().describe('What stands in its place.'),
  records: z.array(z.strictObject({ entity, id: z.string() })).describe('The records that would change.'),
  papers: z.int().describe('How many papers as issued would change.'),
  backups: z.array(backupSummary).describe('The backups that keep the name, newest first.'),
  folder: z.string().describe('The folder they are in.'),
  left: z
    .array(z.strictObject({ at: z.string(), how: z.enum(['left', 'came']) }))
    .describe('When each snapshot that has the name was exported or brought in, newest first.'),
});

export const REDACTION_API = {
  /** Whoever is no longer among the persons while the history still has a name of theirs. */
  formerPersons: {
    input: z.strictObject({}),
    output: z.strictObject({ persons: z.array(z.strictObject({ id: z.string(), name: z.string() })) }),
  },
  /** What redacting a person would do, and what it cannot reach. Nothing is written. */
  redactionPreview: { input: z.strictObject({ personId: z.uuidv4() }), output: preview },
  /** Redacts a person. Refused where the register is no longer at that version; asked for twice, it is done once. */
  redactPerson: {
    input: z.strictObject({
      personId: z.uuidv4(),
      version: z.int(),
      on: z.string().refine(isIsoDate, 'must be a day that exists').describe('The day it is done.'),
      by,
    }),
    output: z.strictObject({ version: z.int() }),
  },
} as const;

export type RedactionPreview = Readonly<z.infer<typeof preview>>;
