import { z } from 'zod';

/** The most changes of one file that are told of one by one. */
export const MOST_CHANGES = 1000;
const LONGEST_TEXT = 1_000_000;

const said = z.string().max(LONGEST_TEXT).nullable();

/** Something that a Word file says otherwise than it was exported. */
export const reviewChange = z.strictObject({
  kind: z.enum(['changed', 'removed', 'added', 'moved']),
  key: z.string().nullable().describe('Its key in the paper; of what was added, that of what it follows.'),
  was: said.describe('What was exported, or what the paper says there now; null for what was added.'),
  now: said.describe('What the file says; null for what was removed.'),
  isStale: z.boolean().describe('Whether facts under it have changed since the export.'),
});

const named = { name: z.string(), folder: z.string() };

/** A file that stands where an export is to go, or that was chosen to be read, and is not as Panelpaper left it. */
export const foundFile = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('other'), ...named }),
  z.strictObject({
    kind: z.literal('reviewed'),
    ...named,
    document: z.enum(['paper', 'appendix']),
    month: z.string(),
    edition: z.string().nullable(),
    exportedOn: z.string().nullable().describe('The day this machine wrote it; null where it does not know.'),
    changedBy: z.string().nullable(),
    changedOn: z.string().nullable(),
    comments: z.int().min(0),
    hasTracked: z.boolean(),
    isExact: z
      .boolean()
      .describe('False where what it was exported with is lost, and it is compared with the paper as it is.'),
    changes: z.array(reviewChange).max(MOST_CHANGES),
    left: z.int().min(0).describe('How many more changes there are.'),
  }),
]);

export type FoundFile = Readonly<z.infer<typeof foundFile>>;
export type ReviewedFile = Extract<FoundFile, { readonly kind: 'reviewed' }>;
