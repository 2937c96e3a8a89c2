import { z } from 'zod';
import type { Register } from '../entities/register.ts';
import { type EntityName, entityNames } from '../entities/registry.ts';

/**
 * What a window asks about a snapshot that main has taken in: the register process holds it, and names it by a token.
 * Nothing is changed before `mergeIncoming` or `replaceByIncoming`.
 */

const entity = z.enum(entityNames as [EntityName, ...EntityName[]]);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const fields = z.record(z.string(), scalar);
const token = z.uuidv4();
const side = z.enum(['mine', 'theirs']);
const by = z.strictObject({
  id: z.uuidv4(),
  author: z.string().min(1).max(200),
  installation: z.uuidv4(),
  at: z.iso.datetime(),
});

const deed = z
  .strictObject({ author: z.string(), at: z.string() })
  .nullable()
  .describe('Who, and when: UTC; null where the history does not tell.');

/** What a person decided so far, by the keys of what was asked. */
export const incomingDecisions = z.strictObject({
  choices: z.record(z.string().max(300), side).describe('Whose value or record it is to be.'),
  combined: z.array(z.string().max(300)).describe('What was entered twice and is one thing.'),
  renumbered: z
    .record(z.uuidv4(), z.strictObject({ number: z.int().min(1), suffix: z.string().max(4) }))
    .describe('Their proposals that take another number.'),
  leftOut: z.array(z.uuidv4()).describe('Their records that are left out.'),
});

const conflict = z.strictObject({
  key: z.string(),
  kind: z.enum(['field', 'record', 'child']),
  entity,
  id: z.string(),
  isOpen: z.boolean().describe('False once it is chosen.'),
  field: z.string().nullable(),
  removedBy: side.nullable().describe('Who removed the record; null for a field.'),
  base: scalar.describe('What the field held before; null where that is not known.'),
  isBaseKnown: z.boolean(),
  mine: scalar,
  theirs: scalar,
  record: fields.describe('The record, as the side has it that still has it.'),
  children: z.array(z.strictObject({ entity, id: z.string() })),
  who: z.strictObject({ base: deed, mine: deed, theirs: deed }),
});

const twins = z.strictObject({
  key: z.string(),
  entity,
  isOpen: z.boolean(),
  mine: fields,
  theirs: fields,
  who: z.strictObject({ mine: deed, theirs: deed }),
});

const problem = z.strictObject({
  entity,
  id: z.string(),
  field: z.string().nullable(),
  sentence: z.string(),
  leaveOut: z.array(z.string()).describe('Their records without which it would not be.'),
});

const group = z.strictObject({
  key: z.string(),
  entity,
  id: z.string().nullable().describe('The record it is about; null where it is a kind of record.'),
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
});

const difference = z.strictObject({
  entity,
  id: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  before: fields.nullable(),
  after: fields.nullable(),
});

const plan = z.strictObject({
  plan: z.string().describe('What names it, to ask for its changes.'),
  version: z.int().describe('The version of the register it was made for.'),
  count: z.int().describe('How many records would be added, changed or removed.'),
  groups: z.array(group),
  conflicts: z.array(conflict),
  twins: z.array(twins),
  problems: z.array(problem),
});

const about = z.strictObject({
  name: z.string().describe('The name of its file.'),
  author: z.string(),
  madeAt: z.string(),
  hasHistory: z.boolean(),
  wasProtected: z.boolean(),
  records: z.int(),
  relation: z
    .enum(['known', 'related', 'unrelated'])
    .describe('Known: all of it is here. Related: the two have a state in common.'),
  commonAt: z.string().nullable().describe('When that state left or entered this register.'),
  mineSince: z.int().describe('How many records differ here since that state.'),
  theirsSince: z.int().describe('How many differ there.'),
});

const register = z.custom<Register>((value) => typeof value === 'object' && value !== null);

export const INCOMING_API = {
  /** What a snapshot is and how it stands to the register. */
  incomingAbout: { input: z.strictObject({ token }), output: about },
  /**
   * What would change: by a merge with what is decided, by replacing the whole register, or, of two that never met, how
   * they compare by what people know their records by.
   */
  incomingPlan: {
    input: z.strictObject({
      token,
      how: z.enum(['merge', 'replace', 'compare']),
      decisions: incomingDecisions,
    }),
    output: plan,
  },
  /** The changes of one group of a plan, a page at a time. */
  incomingChanges: {
    input: z.strictObject({
      token,
      plan: z.string(),
      group: z.string(),
      from: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ changes: z.array(difference), more: z.int().min(0) }),
  },
  /** The snapshot's own records, to look at. */
  incomingRegister: { input: z.strictObject({ token }), output: z.strictObject({ register }) },
  /** Merges it in as one step, after a backup. Refused where the register is no longer at that version. */
  mergeIncoming: {
    input: z.strictObject({ token, version: z.int(), decisions: incomingDecisions, by }),
    output: z.strictObject({ version: z.int() }),
  },
  /** Makes the register what the snapshot holds, as one step, after a backup. */
  replaceByIncoming: {
    input: z.strictObject({ token, version: z.int(), by }),
    output: z.strictObject({ version: z.int() }),
  },
  /** Lets go of it. */
  dropIncoming: { input: z.strictObject({ token }), output: z.strictObject({}) },
} as const;

export type IncomingAbout = Readonly<z.infer<typeof about>>;
export type IncomingPlan = Readonly<z.infer<typeof plan>>;
export type IncomingConflict = IncomingPlan['conflicts'][number];
export type IncomingTwins = IncomingPlan['twins'][number];
export type IncomingGroup = IncomingPlan['groups'][number];
export type IncomingDecisions = Readonly<z.infer<typeof incomingDecisions>>;
export type IncomingChange = Readonly<z.infer<typeof difference>>;
